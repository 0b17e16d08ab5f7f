import { MonthRefusedError } from '../errors.ts';
import { type ContractLine, isInForce } from '../money/contract.ts';
import { firstDay, lastDay, type Month } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { textKey } from '../text/text-key.ts';

/** What becomes of the units that a contract year leaves (R9.2). */
export const POOL_KINDS = ['annual_allowance', 'carry_forward', 'ambiguous'] as const;
export type PoolKind = (typeof POOL_KINDS)[number];

/** Lines of one platform and meter: those that bring units, and those that price what goes beyond (R9.2, R9.3). */
export interface PoolLines {
  readonly platform: string;
  readonly meter: string;
  readonly lines: readonly ContractLine[];
  readonly overageLines: readonly ContractLine[];
}

/** Whether a consumption line prices what goes beyond a pool instead of bringing units. */
export function isOverageLine({ pool }: Pick<ContractLine, 'pool'>): boolean {
  return pool === 'overage';
}

/** A name that is the same for all lines of a pool. */
export function poolName(line: Pick<ContractLine, 'platform' | 'module'>): string {
  return textKey(line.platform, line.module);
}

/** The pools that consumption lines make. */
export function poolsOf(lines: readonly ContractLine[]): Map<string, PoolLines> {
  const consumption = lines.filter(({ metric }) => metric === 'consumption');
  return new Map(
    [...groupBy(consumption, poolName)].map(([name, own]) => [
      name,
      {
        platform: own[0]?.platform ?? '',
        meter: own[0]?.module ?? '',
        lines: own.filter((line) => !isOverageLine(line)),
        overageLines: own.filter(isOverageLine),
      },
    ]),
  );
}

/** The kind of a pool: what its lines in force in the period say; silent is ambiguous (R9.2). @throws MonthRefusedError for two kinds. */
export function poolKind({ platform, meter, lines }: PoolLines, period: Month): PoolKind {
  const inForce = lines.filter((line) => isInForce(line, firstDay(period), lastDay(period)));
  const kinds = new Set(inForce.map(({ pool }) => (pool ?? 'ambiguous') as PoolKind));
  const [kind = 'ambiguous', other] = kinds;
  if (other === undefined) return kind;
  const told = inForce.map(({ lineId, pool }) => `${lineId} ${pool ?? 'ambiguous'}`).join(', ');
  throw new MonthRefusedError([
    `pool ${meter} of ${platform} is of ${kinds.size} kinds in ${period} (${told}); state one in pool of contract_lines`,
  ]);
}
