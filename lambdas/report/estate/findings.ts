import type { ChargeRow, Disposition, SeatRow } from '../../domain/figures.ts';
import { decimalsOf, type MinorUnits, parseAmount, sum } from '../../domain/money/money.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { Settings } from '../../settings.ts';
import { type Counted, type Lines, unassignedSeats } from '../files/totals.ts';
import { pooledSeats } from '../unit/pooled-seats.ts';

export const FINDING_KINDS = ['reclaimable', 'reclassifiable', 'unassigned', 'unused'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Shelfware of one kind, of a unit on a line, with what is to be done with its seats (R7.1, R7.2). */
export interface Finding {
  readonly unit_id: string;
  readonly line_id: string;
  readonly kind: FindingKind;
  /** Nothing where the finding is not about seats. */
  readonly seats: bigint | null;
  readonly monthly: MinorUnits;
  readonly annual: MinorUnits;
  readonly dispositions: Partial<Record<Disposition, number>>;
}

/** A finding with what it is about: lines that share a pool find the same seats (R4.1). */
export interface Found {
  readonly finding: Finding;
  readonly seats: readonly SeatRow[];
  /** The row that nobody holds or nobody used; nothing where the finding is about seats. */
  readonly charge: ChargeRow | null;
}

/** Every finding of the month, highest annual value first (R7.3). */
export function findingsOf({ seats, charges }: Counted): Found[] {
  return [...seatFindings(seats), ...chargeFindings(charges)].sort((a, b) => byAnnualValue(a.finding, b.finding));
}

/** What findings come to: money over all of them, a seat of a shared pool once (R4.1). */
export function sumOfFindings(found: readonly Found[], lines: Lines) {
  const nobodys = found.flatMap(({ charge }) => (charge?.chargeType === 'unassigned' ? [charge] : []));
  return {
    seats: BigInt(pooledSeats(found.flatMap(({ seats }) => seats)).length) + unassignedSeats(nobodys, lines),
    monthly: sum(found.map(({ finding }) => finding.monthly)),
    annual: sum(found.map(({ finding }) => finding.annual)),
  };
}

/** The findings that are worth a line, and those below `shelfware.min_annual_value`, which are only counted (R7.3). */
export function splitByValue(found: readonly Found[], settings: Pick<Settings, 'currency' | 'shelfware'>) {
  const minimum = minimumOf(settings);
  return {
    minimum,
    listed: found.filter(({ finding }) => finding.annual >= minimum),
    below: found.filter(({ finding }) => finding.annual < minimum),
  };
}

function minimumOf({ currency, shelfware }: Pick<Settings, 'currency' | 'shelfware'>): MinorUnits {
  return parseAmount(shelfware.min_annual_value.toFixed(decimalsOf(currency)), currency);
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

function chargeFindings(charges: readonly ChargeRow[]): Found[] {
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
  return { unit_id: unitId ?? '', line_id: lineId, kind, seats, monthly, annual: monthly * 12n, dispositions };
}

function byAnnualValue(a: Finding, b: Finding): number {
  if (a.annual !== b.annual) return a.annual > b.annual ? -1 : 1;
  return byText<Finding>(
    (f) => f.unit_id,
    (f) => f.line_id,
    (f) => f.kind,
  )(a, b);
}
