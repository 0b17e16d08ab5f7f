import type { Gate } from './figures.ts';
import type { MinorUnits } from './money.ts';
import { sum } from './money.ts';

/** The part of a charge row that the gate looks at. */
export interface GatedRow {
  readonly unitId: string | null;
  readonly held: number | null;
  readonly amount: MinorUnits;
}

/** What else holds a month. */
export interface GateRules {
  /** Decimal text, such as 0.05. */
  readonly maxUnattributed: string;
  readonly review: boolean;
  readonly missingSources: readonly string[];
}

/** Decides whether a month is held (R2.5): a share above the limit, a review, or a source that delivered nothing. */
export function gateOf(rows: readonly GatedRow[], rules: GateRules): Gate {
  const unattributed = rows.filter((row) => row.unitId === null);
  const seats = { part: seatsOf(unattributed), whole: seatsOf(rows) };
  const cost = { part: sum(unattributed.map((r) => r.amount)), whole: sum(rows.map((r) => r.amount)) };
  const reasons = [
    ...(isAbove(seats, rules.maxUnattributed) ? [over('the seats', seats, rules.maxUnattributed)] : []),
    ...(isAbove(cost, rules.maxUnattributed) ? [over('the cost', cost, rules.maxUnattributed)] : []),
    ...rules.missingSources.map((source) => `source ${source} has no file for the month`),
    ...(rules.review ? ['the settings ask for a review of every month'] : []),
  ];
  return { held: reasons.length > 0, reasons, unattributedSeats: seats, unattributedCost: cost };
}

interface Fraction {
  readonly part: bigint;
  readonly whole: bigint;
}

/** Above means greater, not equal: exactly 5 % passes a limit of 0.05. */
function isAbove({ part, whole }: Fraction, limit: string): boolean {
  const [units = '0', decimals = ''] = limit.split('.');
  const scale = 10n ** BigInt(decimals.length);
  return whole > 0n && part * scale > whole * BigInt(`${units}${decimals}`);
}

function over(what: string, fraction: Fraction, limit: string): string {
  return `${percent(fraction)} % of ${what} is unattributed, above the limit of ${percent(asFraction(limit))} %`;
}

function asFraction(limit: string): Fraction {
  const [units = '0', decimals = ''] = limit.split('.');
  return { part: BigInt(`${units}${decimals}`), whole: 10n ** BigInt(decimals.length) };
}

/** A share in percent with two decimals, cut off: enough to read, never used to decide. */
function percent({ part, whole }: Fraction): string {
  const hundredths = (part * 10_000n) / whole;
  return `${hundredths / 100n}.${(hundredths % 100n).toString().padStart(2, '0')}`;
}

function seatsOf(rows: readonly GatedRow[]): bigint {
  return rows.reduce((total, row) => total + BigInt(row.held ?? 0), 0n);
}
