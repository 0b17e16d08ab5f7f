import { decimalOf } from './money/share.ts';

/** What an exact number is made of: whole numbers, numbers of the settings, decimal text and `1/3`. */
type Exact = bigint | number | string | Fraction;

/** An exact number that is no whole one: a ratio, an average, a forecast. It is rounded once, where a rule says so. */
export class Fraction {
  /** In lowest terms; the sign is the numerator's. */
  readonly n: bigint;
  readonly d: bigint;

  /** `new Fraction(1n, 3n)`, `new Fraction('1/3')`, `new Fraction(0.25)`. @throws RangeError for a denominator of 0. */
  constructor(value: Exact, denominator: Exact = 1n) {
    const [top, bottom] = [partsOf(value), partsOf(denominator)];
    const [n, d] = [top.n * bottom.d, top.d * bottom.n];
    if (d === 0n) throw new RangeError('a fraction has no denominator of 0');
    const shared = gcd(n, d) * (d < 0n ? -1n : 1n);
    this.n = n / shared;
    this.d = d / shared;
  }

  add(other: Exact): Fraction {
    const { n, d } = partsOf(other);
    return new Fraction(this.n * d + n * this.d, this.d * d);
  }

  sub(other: Exact): Fraction {
    const { n, d } = partsOf(other);
    return new Fraction(this.n * d - n * this.d, this.d * d);
  }

  mul(other: Exact): Fraction {
    const { n, d } = partsOf(other);
    return new Fraction(this.n * n, this.d * d);
  }

  div(other: Exact): Fraction {
    return new Fraction(this, other);
  }

  /** Below 0 where it is smaller than the other one, 0 where they are equal. */
  compare(other: Exact): number {
    const { n } = this.sub(other);
    return n < 0n ? -1 : n > 0n ? 1 : 0;
  }

  /** In lowest terms: `1/3`, `4`. */
  toString(): string {
    return this.d === 1n ? String(this.n) : `${this.n}/${this.d}`;
  }
}

interface Parts {
  readonly n: bigint;
  readonly d: bigint;
}

function partsOf(value: Exact): Parts {
  if (typeof value === 'bigint') return { n: value, d: 1n };
  if (value instanceof Fraction) return value;
  if (typeof value === 'number') return ofDecimal(String(value));
  const [n = '', d = '1'] = value.split('/');
  const [top, bottom] = [ofDecimal(n), ofDecimal(d)];
  return { n: top.n * bottom.d, d: top.d * bottom.n };
}

function ofDecimal(text: string): Parts {
  const { digits, scale } = decimalOf(text);
  return { n: digits, d: 10n ** BigInt(scale) };
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** The least number that two whole numbers divide: 12 of 3 and 4. */
export function leastMultiple(a: bigint, b: bigint): bigint {
  return (a / gcd(a, b)) * b;
}

/** In units of the last of `decimals`, half away from zero: 12.345 with two decimals is 1235n. */
export function roundedHalfAway({ n, d }: Fraction, decimals = 0): bigint {
  const sign = n < 0n ? -1n : 1n;
  return sign * ((n * sign * 10n ** BigInt(decimals) * 2n + d) / (d * 2n));
}

/** To the next whole unit: 1,333 1/3 is 1,334, and 1,333 stays. */
export function roundedUp({ n, d }: Fraction): bigint {
  return n > 0n ? (n + d - 1n) / d : -(-n / d);
}

/** The sum of exact numbers. */
export function sumOfFractions(values: Iterable<Fraction>): Fraction {
  let total = new Fraction(0n);
  for (const value of values) total = total.add(value);
  return total;
}
