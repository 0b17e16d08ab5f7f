import type { Gate } from '../figures.ts';
import type { MinorUnits } from './money.ts';
import { sum } from './money.ts';
import { decimalOf, isAbove } from './share.ts';

/** The part of a charge row that the gate looks at. */
export interface GatedRow {
  readonly unitId: string | null;
  readonly held: number | null;
  readonly amount: MinorUnits;
}

/** What holds a month besides a share that belongs to nobody and a review (R2.5). */
export const HOLD_KINDS = ['missing_source', 'stale_evidence', 'unmatched_seat_type', 'unusual_amount'] as const;
export type HoldKind = (typeof HOLD_KINDS)[number];

/** Something that nobody may believe before a person has looked; the first line says what and how to mend it, further lines are ready to paste. */
export interface Hold {
  readonly kind: HoldKind;
  readonly sentence: string;
}

/** What decides whether a month is held. */
export interface GateRules {
  /** The share of 1 above which a month is held. */
  readonly maxUnattributed: number;
  readonly review: boolean;
  readonly holds: readonly Hold[];
  /** The kinds that hold; the others are findings. */
  readonly holdOn: readonly HoldKind[];
}

/**
 * Decides whether a month is held (R2.5): a share that belongs to nobody above the limit, what cannot be believed, or a
 * review. 6 of 100 seats are above 0.05, 5 of 100 are not.
 */
export function gateOf(rows: readonly GatedRow[], rules: GateRules): Gate {
  const unattributed = rows.filter((row) => row.unitId === null);
  const seats = { part: seatsOf(unattributed), whole: seatsOf(rows) };
  const cost = { part: sum(unattributed.map((r) => r.amount)), whole: sum(rows.map((r) => r.amount)) };
  const limit = rules.maxUnattributed;
  const reasons = [
    ...(isOver(seats, limit) ? [over('the seats belong', seats, limit)] : []),
    ...(isOver(cost, limit) ? [over('the cost belongs', cost, limit)] : []),
    ...rules.holds.filter(({ kind }) => rules.holdOn.includes(kind)).map(({ sentence }) => sentence),
    ...(rules.review ? ['the settings ask for a review of every month (publish.review)'] : []),
  ];
  return { isHeld: reasons.length > 0, reasons, unattributedSeats: seats, unattributedCost: cost };
}

/** What would hold a month and does not, because the settings took it off `publish.hold_on`: findings for the owner (R2.5). */
export function findingsOfHolds({ holds, holdOn }: Pick<GateRules, 'holds' | 'holdOn'>): string[] {
  return holds.filter(({ kind }) => !holdOn.includes(kind)).map(({ sentence }) => sentence);
}

interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

/** Above means greater, not equal: exactly 5 % passes a limit of 0.05. */
function isOver({ part, whole }: Fraction, limit: number): boolean {
  return whole > 0n && isAbove(part, whole, limit);
}

function over(what: string, fraction: Fraction, limit: number): string {
  const { digits, scale } = decimalOf(limit);
  const most = percent({ part: digits, whole: 10n ** BigInt(scale) });
  return `${percent(fraction)} % of ${what} to nobody, more than the limit of ${most} % (publish.max_unattributed)`;
}

/** A share in percent with two decimals, cut off: enough to read, never used to decide. */
function percent({ part, whole }: Fraction): string {
  const hundredths = (part * 10_000n) / whole;
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

function seatsOf(rows: readonly GatedRow[]): bigint {
  return rows.reduce((total, row) => total + BigInt(row.held ?? 0), 0n);
}
