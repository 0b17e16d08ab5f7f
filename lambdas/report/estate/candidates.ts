import { accountKey } from '../../domain/seats/pooled-seats.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../../run/steps/step-output.ts';
import { column, readTable } from '../../run/store/read-table.ts';

const row = { platform: column.text, account_id: column.text, person_id: column.text };

/** The ids of the people who fit an ambiguous account (R2.1), sorted, by `accountKey`. */
export async function readCandidates(
  store: Store,
  attributed: StepOutput,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await readTable(store, attributed, 'candidates', row);
  const byAccount = groupBy(rows, (r) => accountKey({ platform: r.platform, accountId: r.account_id }));
  return new Map(
    [...byAccount].map(([account, fitting]) => [account, fitting.map((r) => r.person_id).sort(compareText)]),
  );
}
