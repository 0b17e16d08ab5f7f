import type { ChargeRow, Disposition, Finding, FindingKind, FindingsSum, MonthFindings, SeatRow } from '../figures.ts';
import { compareAmounts, type MinorUnits, sum } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { pooledSeats } from './pooled-seats.ts';
import { isReclaimable } from './states.ts';

type FoundCharge = Pick<ChargeRow, 'unitId' | 'lineId' | 'chargeType' | 'quantity' | 'idleAmount'>;

/** What a month's findings are made of. */
export interface Judged {
  readonly seats: readonly SeatRow[];
  readonly charges: readonly FoundCharge[];
  /** The pool of seats that a line shares with others; any name of its own where it shares none. */
  readonly poolOfLine: (lineId: string) => string;
}

/** A finding with what it is about: lines that share a pool find the same seats (R4.1). */
interface Found {
  readonly finding: Finding;
  readonly seats: readonly SeatRow[];
  /** The row that nobody holds or nobody used; null where the finding is about seats. */
  readonly charge: FoundCharge | null;
}

/** Finds the month's shelfware (R7.1): all of it in the totals, by itself only what is worth `minimum` a year (R7.3). */
export function monthFindings({ seats, charges, poolOfLine }: Judged, minimum: MinorUnits): MonthFindings {
  const found = [...seatFindings(seats), ...chargeFindings(charges)];
  const sumOf = (some: readonly Found[]) => sumOfFindings(some, poolOfLine);
  const ofKind = (kind: FindingKind) => sumOf(found.filter(({ finding }) => finding.kind === kind));
  const below = found.filter(({ finding }) => finding.annual < minimum);
  const listed = found.map(({ finding }) => finding).filter(({ annual }) => annual >= minimum);
  return {
    minimum,
    totals: {
      reclaimable: ofKind('reclaimable'),
      reclassifiable: ofKind('reclassifiable'),
      unassigned: ofKind('unassigned'),
      unused: ofKind('unused'),
    },
    listed: listed.sort(byAnnualValue),
    below: { findings: below.length, ...sumOf(below) },
  };
}

/** Seats that nobody holds, from the rows that charge them: lines of one pool state the same, so 4 of 8 on two lines are 4. */
export function seatsNobodyHolds(
  rows: readonly Pick<ChargeRow, 'lineId' | 'quantity'>[],
  poolOfLine: Judged['poolOfLine'],
): bigint {
  const pools = groupBy(rows, ({ lineId }) => poolOfLine(lineId));
  return sum([...pools.values()].map(([first]) => first?.quantity ?? 0n));
}

function sumOfFindings(found: readonly Found[], poolOfLine: Judged['poolOfLine']): FindingsSum {
  const nobodys = found.flatMap(({ charge }) => (charge?.chargeType === 'unassigned' ? [charge] : []));
  return {
    seats: BigInt(pooledSeats(found.flatMap(({ seats }) => seats)).length) + seatsNobodyHolds(nobodys, poolOfLine),
    monthly: sum(found.map(({ finding }) => finding.monthly)),
    annual: sum(found.map(({ finding }) => finding.annual)),
  };
}

function seatFindings(rows: readonly SeatRow[]): Found[] {
  const found = rows.filter((row) => kindOf(row) !== undefined);
  const groups = groupBy(found, (row) => JSON.stringify([row.unitId, row.lineId, kindOf(row)]));
  return [...groups.values()].map((seats) => {
    const first = seats[0] as SeatRow;
    const monthly = sum(seats.map((seat) => seat.monthlyCost));
    const finding = findingOf(first, kindOf(first) as FindingKind, BigInt(seats.length), monthly, seats);
    return { finding, seats, charge: null };
  });
}

function kindOf({ state }: SeatRow): FindingKind | undefined {
  if (isReclaimable(state)) return 'reclaimable';
  return state === 'login_only' ? 'reclassifiable' : undefined;
}

function chargeFindings(charges: readonly FoundCharge[]): Found[] {
  return charges.flatMap((charge) => {
    const { chargeType: kind, quantity, idleAmount } = charge;
    if (kind !== 'unassigned' && kind !== 'unused') return [];
    const finding = findingOf(charge, kind, kind === 'unassigned' ? quantity : null, idleAmount, []);
    return [{ finding, seats: [], charge }];
  });
}

function findingOf(
  { unitId, lineId }: { readonly unitId: string | null; readonly lineId: string },
  kind: FindingKind,
  seats: bigint | null,
  monthly: MinorUnits,
  members: readonly SeatRow[],
): Finding {
  const dispositions: Partial<Record<Disposition, number>> = {};
  for (const { disposition } of members) {
    if (disposition) dispositions[disposition] = (dispositions[disposition] ?? 0) + 1;
  }
  return { unitId, lineId, kind, seats, monthly, annual: monthly * 12n, dispositions };
}

function byAnnualValue(a: Finding, b: Finding): number {
  return compareAmounts(b.annual, a.annual) || byName(a, b);
}

const byName = byText<Finding>(
  (f) => f.unitId ?? '',
  (f) => f.lineId,
  (f) => f.kind,
);
