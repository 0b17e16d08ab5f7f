import type { ContractLine } from '../domain/money/contract.ts';
import { poolName } from '../domain/pools/pool-lines.ts';
import type { Need } from '../domain/renewal/need.ts';
import { entitlementName } from '../domain/resources/entitlements.ts';
import { cleanUnits } from '../domain/resources/unit-findings.ts';
import { seatPoolName } from '../domain/seats/seat-pools.ts';
import { isReclaimable } from '../domain/seats/states.ts';
import { textKey } from '../domain/text/text-key.ts';
import type { SeatsOfLine } from './judge-pools.ts';
import type { JudgedUnits } from './judge-resources.ts';
import type { MonthToJudge } from './read-month.ts';

/** What needs are worked out from. */
interface NeedGrounds extends Pick<MonthToJudge, 'judge' | 'metered'>, Pick<JudgedUnits, 'removableOf'> {
  readonly seatsOf: SeatsOfLine;
}

/** The need of each contract line of seats, units or draws (feeds-metrics 5.2), with the line's id. */
type LineNeed = Need & { readonly lineId: string };

/** What each line's seats, units or draws come to; lines of other metrics have no need. */
export function lineNeeds(
  month: MonthToJudge,
  seatsOf: SeatsOfLine,
  { removableOf }: Pick<JudgedUnits, 'removableOf'>,
): LineNeed[] {
  const grounds = { ...month, seatsOf, removableOf };
  return month.lines.flatMap((line) => {
    const need = needOf(line, grounds);
    return need ? [{ lineId: line.lineId, ...need }] : [];
  });
}

function needOf(line: ContractLine, grounds: NeedGrounds): Need | undefined {
  switch (line.metric) {
    case 'per_user':
      return needOfSeats(line, grounds);
    case 'subscription_unit':
      return needOfUnits(line, grounds);
    case 'consumption':
      return needOfPool(line, grounds);
    default:
      return undefined;
  }
}

/** The pool's billable seats that are not reclaimable, in the states of that line. */
function needOfSeats(line: ContractLine, { judge, seatsOf }: NeedGrounds): Need {
  const isKnown = judge.windows.has(line.platform ?? '');
  const kept = seatsOf(line).filter(({ state }) => !isReclaimable(state));
  return {
    pool: textKey('seats', seatPoolName(line)),
    needed: isKnown ? BigInt(kept.length) : null,
    brought: 0n,
  };
}

/** What the entitlement consumes without what is removable (R8.7); a cap needs nothing that anybody knows. */
function needOfUnits(line: ContractLine, { metered, removableOf }: NeedGrounds): Need {
  const name = entitlementName(line);
  const consumption = line.capOn === null ? metered.consumptions.get(name) : undefined;
  const needed = consumption ? cleanUnits(consumption, removableOf(name)) : null;
  return { pool: textKey('units', name), needed, brought: 0n };
}

/** The year's forecast of the pool, not below 0 (R9.4), and what seats bring to it (R9.6). */
function needOfPool(line: ContractLine, { metered }: NeedGrounds): Need {
  const pool = metered.pools.get(poolName(line));
  const year = pool?.forecast?.year;
  const needed = year === undefined ? null : year > 0n ? year : 0n;
  return { pool: textKey('draws', poolName(line)), needed, brought: pool?.last.seatAllowance ?? 0n };
}
