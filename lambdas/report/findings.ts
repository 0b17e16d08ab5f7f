import type { ChargeRow, Disposition, MonthFigures, SeatRow } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { decimalsOf, type MinorUnits, parseAmount, sum } from '../domain/money.ts';
import { isReclaimable } from '../domain/states.ts';
import { byText } from '../domain/text.ts';
import type { Settings } from '../settings.ts';

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

/** Every finding of the month, highest annual value first (R7.3). */
export function findingsOf({ seats, charges }: Pick<MonthFigures, 'seats' | 'charges'>): Finding[] {
  return [...seatFindings(seats), ...chargeFindings(charges)].sort(byAnnualValue);
}

/** The findings that are worth a line, and those below `shelfware.min_annual_value`, which are only counted (R7.3). */
export function splitByValue(findings: readonly Finding[], settings: Pick<Settings, 'currency' | 'shelfware'>) {
  const minimum = minimumOf(settings);
  return {
    minimum,
    listed: findings.filter((finding) => finding.annual >= minimum),
    below: findings.filter((finding) => finding.annual < minimum),
  };
}

function minimumOf({ currency, shelfware }: Pick<Settings, 'currency' | 'shelfware'>): MinorUnits {
  return parseAmount(shelfware.min_annual_value.toFixed(decimalsOf(currency)), currency);
}

function seatFindings(seats: readonly SeatRow[]): Finding[] {
  const found = seats.filter((seat) => kindOf(seat) !== undefined);
  const groups = groupBy(found, (seat) => JSON.stringify([seat.unitId, seat.lineId, kindOf(seat)]));
  return [...groups.values()].map((group) => {
    const first = group[0] as SeatRow;
    return finding(
      first,
      kindOf(first) as FindingKind,
      BigInt(group.length),
      sum(group.map((s) => s.monthlyCost)),
      group,
    );
  });
}

function kindOf({ state }: SeatRow): FindingKind | undefined {
  if (isReclaimable(state)) return 'reclaimable';
  return state === 'login_only' ? 'reclassifiable' : undefined;
}

function chargeFindings(charges: readonly ChargeRow[]): Finding[] {
  return charges.flatMap((row) => {
    if (row.chargeType === 'unassigned') return finding(row, 'unassigned', row.quantity, row.idleAmount, []);
    return row.chargeType === 'unused' ? finding(row, 'unused', null, row.idleAmount, []) : [];
  });
}

function finding(
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
