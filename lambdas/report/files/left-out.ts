import type { NotCounted } from '../../domain/figures.ts';
import { familyOf } from '../../domain/metrics/index.ts';
import type { ContractLine } from '../../domain/money/contract.ts';
import { type SeatTypes, seatTypeRank } from '../../domain/seats/seat-types.ts';
import { byText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../../run/steps/step-output.ts';
import { column, readTable } from '../../run/store/read-table.ts';

const row = {
  platform: column.text,
  account_id: column.text,
  assignment: column.text,
  type_rank: column.wholeOrNull,
  reason: column.text,
};

/** What R4.2 leaves out: a row for each of the charged lines that would have counted it, or one without a line. */
export async function readNotCounted(
  store: Store,
  attributed: StepOutput,
  lines: readonly ContractLine[],
  seatTypes: SeatTypes,
): Promise<NotCounted[]> {
  const rows = await readTable(store, attributed, 'left_out_assignments', row);
  const listed = rows.flatMap((r): NotCounted[] => {
    const wanting = lines.filter(
      (line) =>
        familyOf(line).hasSeats && line.platform === r.platform && isRank(seatTypeRank(line, seatTypes), r.type_rank),
    );
    const base = { platform: r.platform, accountId: r.account_id, assignment: r.assignment, reason: r.reason };
    return wanting.length > 0 ? wanting.map(({ lineId }) => ({ ...base, lineId })) : [{ ...base, lineId: '' }];
  });
  return listed.sort(
    byText(
      (n) => n.platform,
      (n) => n.accountId,
      (n) => n.assignment,
      (n) => n.lineId,
    ),
  );
}

function isRank(rank: number | undefined, typeRank: bigint | null): boolean {
  return rank !== undefined && typeRank !== null && BigInt(rank) === typeRank;
}
