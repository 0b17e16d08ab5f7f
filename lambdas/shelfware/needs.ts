import type { SeatRow } from '../domain/figures.ts';
import { Fraction } from '../domain/fraction.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { poolName } from '../domain/pools/pool-lines.ts';
import type { Need } from '../domain/renewal/need.ts';
import { entitlementName } from '../domain/resources/entitlements.ts';
import { cleanUnits } from '../domain/resources/unit-findings.ts';
import { seatPoolName } from '../domain/seats/seat-pools.ts';
import { isReclaimable } from '../domain/seats/states.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { textKey } from '../domain/text/text-key.ts';
import type { JudgedUnits } from './judge-resources.ts';
import { judgeSeat } from './judge-seats.ts';
import type { MonthToJudge } from './read-month.ts';

/** What needs are worked out from. */
type NeedGrounds = Pick<MonthToJudge, 'seats' | 'judge' | 'metered'> &
  Pick<JudgedUnits, 'removable'> & {
    /** The judged seats of each charged line. */
    readonly judged: ReadonlyMap<string, readonly SeatRow[]>;
  };

/** The need of each contract line of seats, units or draws (feeds-metrics 5.2), with the line's id. */
export type LineNeed = Need & { readonly lineId: string };

/** What each line's seats, units or draws come to; lines of other metrics have no need. */
export function lineNeeds(
  month: MonthToJudge,
  seats: readonly SeatRow[],
  { removable }: Pick<JudgedUnits, 'removable'>,
): LineNeed[] {
  const grounds = { ...month, removable, judged: groupBy(seats, ({ lineId }) => lineId) };
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

/** The pool's billable seats that are not reclaimable, in the states of that line; a line that costs nothing is judged here. */
function needOfSeats(line: ContractLine, { seats, judge, judged }: NeedGrounds): Need {
  const pool = seatPoolName(line);
  const known = judge.windows.has(line.platform ?? '');
  const states = judged.get(line.lineId) ?? (seats.get(pool) ?? []).map((seat) => judgeSeat(seat, line.lineId, judge));
  const kept = states.filter(({ state }) => !isReclaimable(state));
  return { pool: textKey('seats', pool), needed: known ? BigInt(kept.length) : null, brought: 0n };
}

/** What the entitlement consumes without what is removable (R8.7); a cap needs nothing that anybody knows. */
function needOfUnits(line: ContractLine, { metered, removable }: NeedGrounds): Need {
  const name = entitlementName(line);
  const consumption = line.capOn === null ? metered.consumptions.get(name) : undefined;
  const idle = removable.find(({ entitlement }) => entitlement === name)?.units ?? 0;
  const needed = consumption ? cleanUnits(consumption, new Fraction(idle)) : null;
  return { pool: textKey('units', name), needed, brought: 0n };
}

/** The year's forecast of the pool, not below 0 (R9.4), and what seats bring to it (R9.6). */
function needOfPool(line: ContractLine, { metered }: NeedGrounds): Need {
  const pool = metered.pools.get(poolName(line));
  const year = pool?.forecast?.year;
  const needed = year === undefined ? null : year > 0n ? year : 0n;
  return { pool: textKey('draws', poolName(line)), needed, brought: pool?.last.seatAllowance ?? 0n };
}
