import { InvalidInputError } from '../errors.ts';
import { compareText } from '../text/text.ts';
import { CURRENCY_DECIMALS } from './currencies.ts';

/** An amount in the currency's smallest unit. Never a float, never divided outside this file (R5.1). */
export type MinorUnits = bigint;

/** One taker of a total: a stable key and a weight that is a whole number. */
export interface Share {
  readonly key: string;
  readonly weight: bigint;
}

/**
 * Splits `total` in proportion to the weights so that the parts add up to `total` exactly (R5.2).
 * What does not divide goes to the largest remainders, on a tie to the smaller key:
 * 100.00 over Finance 1, HR 1, Ops 1 is 33.34, 33.33, 33.33, in whatever order they come.
 * @throws InvalidInputError where a weight is negative, a key comes twice or all weights are zero: the caller decides.
 */
export function allocate(total: MinorUnits, shares: readonly Share[]): Map<string, MinorUnits> {
  return new Map(allocatedParts(total, shares).map(({ key, amount }) => [key, amount]));
}

/** A part of a total with how it was reached: rounded down, then raised where its remainder was among the largest. */
export interface AllocatedPart extends Share {
  /** Rounded towards zero. */
  readonly down: MinorUnits;
  /** What rounding took off, in parts of one minor unit over the sum of the weights. */
  readonly remainder: bigint;
  readonly amount: MinorUnits;
}

/**
 * How `allocate` reaches each part, the largest remainder first: of 100 over weights 1 and 2, b is 66 and 2/3, which
 * becomes 67, and a 33 and 1/3, which becomes 33.
 */
export function allocatedParts(total: MinorUnits, shares: readonly Share[]): AllocatedPart[] {
  const sum = shares.reduce((a, s) => a + s.weight, 0n);
  if (sum <= 0n || shares.some((s) => s.weight < 0n)) {
    throw new InvalidInputError('weights must be non-negative and not all zero', { count: shares.length });
  }
  if (new Set(shares.map(({ key }) => key)).size !== shares.length) {
    throw new InvalidInputError('a share key comes twice');
  }
  const sign = total < 0n ? -1n : 1n;
  const parts = shares.map((share) => {
    const exact = total * sign * share.weight;
    return { ...share, down: exact / sum, remainder: exact % sum };
  });
  const left = total * sign - parts.reduce((a, p) => a + p.down, 0n);
  parts.sort((a, b) => compareAmounts(b.remainder, a.remainder) || compareText(a.key, b.key));
  return parts.map((part, i) => ({
    ...part,
    down: sign * part.down,
    amount: sign * (BigInt(i) < left ? part.down + 1n : part.down),
  }));
}

/** Splits `total` into `count` equal parts, the first ones taking what does not divide: 100 over 3 is 34, 33, 33. */
export function allocateEvenly(total: MinorUnits, count: number): MinorUnits[] {
  const sign = total < 0n ? -1n : 1n;
  const [each, left] = [(total * sign) / BigInt(count), (total * sign) % BigInt(count)];
  return Array.from({ length: count }, (_, i) => sign * (BigInt(i) < left ? each + 1n : each));
}

/** A positive exact decimal: `digits / 10^scale`. */
export interface Rate {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads `0.006118`. @throws InvalidInputError where it is not a positive decimal. */
export function parseRate(text: string): Rate {
  const match = /^([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  const fraction = match?.[2] ?? '';
  const digits = match ? BigInt(`${match[1]}${fraction}`) : 0n;
  if (digits <= 0n) throw new InvalidInputError(`"${text}" is not a rate above 0`);
  return { digits, scale: fraction.length };
}

/** Whether two rates are the same number: 0.9 is 0.90. */
export function isSameRate(one: string, other: string): boolean {
  const [a, b] = [parseRate(one), parseRate(other)];
  return a.digits * 10n ** BigInt(b.scale) === b.digits * 10n ** BigInt(a.scale);
}

/**
 * Converts a total into another currency once, exact, rounded half away from zero to the minor unit (R5.5).
 * 4417.82 EUR at 0.006118 is 27.028 KWD (27.02822…).
 */
export function convert(total: MinorUnits, from: string, to: string, rate: Rate): MinorUnits {
  const shift = decimalsOf(to) - decimalsOf(from) - rate.scale;
  const numerator = total * rate.digits * 10n ** BigInt(Math.max(shift, 0));
  const denominator = 10n ** BigInt(Math.max(-shift, 0));
  return roundedQuotient(numerator, denominator);
}

/**
 * What `part` of `whole` is worth of a total, rounded half away from zero: 3 seats of a line of 10 at 100.00 are 30.00.
 * For estimates such as a true-up's exposure; what is booked is divided by `allocate`.
 */
export function prorate(total: MinorUnits, part: bigint, whole: bigint): MinorUnits {
  return whole < 0n ? roundedQuotient(-total * part, -whole) : roundedQuotient(total * part, whole);
}

/** Half away from zero; the denominator is positive. */
function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n ? -1n : 1n;
  return (sign * (numerator * sign * 2n + denominator)) / (denominator * 2n);
}

/** Decimals of the currency's minor unit: EUR 2, JPY 0, KWD 3. @throws InvalidInputError for an unknown code. */
export function decimalsOf(currency: string): number {
  const decimals = CURRENCY_DECIMALS.get(currency);
  if (decimals === undefined) throw new InvalidInputError(`"${currency}" is not a currency of ISO 4217`, { currency });
  return decimals;
}

/** Reads decimal text as minor units: `-12.5` EUR is -1250n. @throws InvalidInputError with too many decimals or other characters. */
export function parseAmount(text: string, currency: string): MinorUnits {
  const decimals = decimalsOf(currency);
  const match = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(text);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > decimals) {
    throw new InvalidInputError(`"${text}" is not an amount of ${currency} with at most ${decimals} decimals`);
  }
  return BigInt(`${match[1]}${match[2]}${fraction.padEnd(decimals, '0')}`);
}

/** An amount that the settings state as a number: 500 is 50000n of EUR and 500n of JPY. */
export function statedAmount(value: number, currency: string): MinorUnits {
  return parseAmount(value.toFixed(decimalsOf(currency)), currency);
}

/** Prints minor units with the currency's decimals: -1250n EUR is `-12.50`. */
export function formatAmount(amount: MinorUnits, currency: string): string {
  return formatDecimal(amount, decimalsOf(currency));
}

/** Prints a whole number of a scale: 335n with one decimal is `33.5`. */
export function formatDecimal(value: bigint, decimals: number): string {
  const digits = magnitude(value)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${value < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`;
}

/** The sum of amounts of one currency. */
export function sum(amounts: Iterable<MinorUnits>): MinorUnits {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}

/** An amount without its sign. */
export function magnitude(amount: MinorUnits): MinorUnits {
  return amount < 0n ? -amount : amount;
}

/** Orders amounts, the smaller first. */
export function compareAmounts(a: MinorUnits, b: MinorUnits): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
