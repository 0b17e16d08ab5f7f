import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocate,
  allocatedParts,
  allocateEvenly,
  convert,
  formatAmount,
  parseAmount,
  parseRate,
  prorate,
  sum,
} from '../../lambdas/domain/money/money.ts';

const shares = fc
  .uniqueArray(fc.record({ key: fc.string({ maxLength: 4 }), weight: fc.bigInt(0n, 10n ** 12n) }), {
    selector: (share) => share.key,
    minLength: 1,
    maxLength: 12,
  })
  .filter((some) => some.some(({ weight }) => weight > 0n));
const totals = fc.bigInt(-(10n ** 15n), 10n ** 15n);

describe('allocatedParts says how allocate reaches each part (R5.2)', () => {
  const part = (key: string, weight: bigint, down: bigint, remainder: bigint, amount: bigint) => ({
    ...{ key, weight, down, remainder, amount },
  });
  it.each([
    {
      ...{ total: 100n, given: { a: 1n, b: 2n }, why: 'the largest remainder first' },
      parts: [part('b', 2n, 66n, 2n, 67n), part('a', 1n, 33n, 1n, 33n)],
    },
    {
      ...{
        total: -101n,
        given: { b: 1n, a: 1n },
        why: 'a credit is rounded towards zero, and a tie goes to the smaller key',
      },
      parts: [part('a', 1n, -50n, 1n, -51n), part('b', 1n, -50n, 1n, -50n)],
    },
  ])('$total over $given: $why', ({ total, given, parts }) => {
    const some = Object.entries(given).map(([key, weight]) => ({ key, weight }));
    expect(allocatedParts(total, some)).toEqual(parts);
  });

  it('refuses a key that comes twice', () => {
    const twice = { key: 'a', weight: 1n };
    expect(() => allocatedParts(1n, [twice, twice])).toThrow('a share key comes twice');
  });
});

describe('allocate (R5.2)', () => {
  it.each([
    { total: 100n, weights: { a: 1n, b: 1n, c: 1n }, parts: [34n, 33n, 33n], why: 'odd cent to the smallest key' },
    { total: 100n, weights: { a: 2n, b: 1n }, parts: [67n, 33n], why: 'odd cent to the largest remainder' },
    { total: -100n, weights: { a: 1n, b: 1n, c: 1n }, parts: [-34n, -33n, -33n], why: 'a credit mirrors a charge' },
    { total: 5n, weights: { a: 0n, b: 1n }, parts: [0n, 5n], why: 'no seats, no charge' },
    { total: 10000n, weights: { FIN: 2n, OPS: 5n, zz: 3n }, parts: [2000n, 5000n, 3000n], why: 'R6.1 worked' },
  ])('splits $total over $weights: $why', ({ total, weights, parts }) => {
    const split = allocate(
      total,
      Object.entries(weights).map(([key, weight]) => ({ key, weight })),
    );
    expect([...split].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)).toEqual(parts);
  });

  it.each([
    { weights: { a: 0n, b: 0n }, why: 'all zero is for the caller to decide' },
    { weights: { a: -1n, b: 2n }, why: 'nobody takes less than nothing' },
  ])('refuses $weights: $why', ({ weights }) => {
    const given = Object.entries(weights).map(([key, weight]) => ({ key, weight }));
    expect(() => allocate(1n, given)).toThrow('weights must be non-negative and not all zero');
  });

  it('sums to the total, stays within one unit of the exact part, and gives nothing for weight 0 (I3)', () => {
    fc.assert(
      fc.property(totals, shares, (total, some) => {
        const whole = sum(some.map(({ weight }) => weight));
        const parts = allocate(total, some);
        expect(sum(parts.values())).toBe(total);
        for (const { key, weight } of some) {
          const off = (parts.get(key) as bigint) * whole - total * weight;
          expect(off < whole && off > -whole).toBe(true);
          if (weight === 0n) expect(parts.get(key)).toBe(0n);
        }
      }),
    );
  });

  it('does not depend on the order, and a negative total mirrors a positive one (I3)', () => {
    fc.assert(
      fc.property(totals, shares, (total, some) => {
        const parts = allocate(total, some);
        expect(new Map([...allocate(total, [...some].reverse())].sort())).toEqual(new Map([...parts].sort()));
        const mirrored = allocate(-total, some);
        for (const [key, part] of parts) expect(mirrored.get(key)).toBe(-part);
      }),
    );
  });

  it('is what even shares are, earlier ones first (R5.3)', () => {
    fc.assert(
      fc.property(totals, fc.integer({ min: 1, max: 60 }), (total, count) => {
        const keyed = Array.from({ length: count }, (_, i) => ({ key: String(i).padStart(3, '0'), weight: 1n }));
        const split = allocate(total, keyed);
        expect(allocateEvenly(total, count)).toEqual(keyed.map(({ key }) => split.get(key)));
      }),
    );
  });
});

describe('amounts (R5.1)', () => {
  it.each([
    ['12.5', 'EUR', 1250n],
    ['-12.50', 'EUR', -1250n],
    ['7', 'JPY', 7n],
    ['0.001', 'KWD', 1n],
    ['-0.07', 'EUR', -7n],
  ])('reads %s %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor);
    expect(parseAmount(formatAmount(minor, currency), currency)).toBe(minor);
  });

  it.each([
    ['10.005', 'EUR'],
    ['7.5', 'JPY'],
    ['1e2', 'EUR'],
    ['1_000', 'EUR'],
    ['', 'EUR'],
    ['1', 'XXQ'],
  ])('refuses %s %s', (text, currency) => {
    expect(() => parseAmount(text, currency)).toThrow();
  });
});

describe('convert and prorate (R5.5, R6.1)', () => {
  it.each([
    { total: 441782n, from: 'EUR', to: 'KWD', rate: '0.006118', is: 27028n, why: 'two to three decimals' },
    { total: 100n, from: 'JPY', to: 'EUR', rate: '0.00625', is: 63n, why: 'half rounds away from zero' },
    { total: -100n, from: 'JPY', to: 'EUR', rate: '0.00625', is: -63n, why: 'below zero too' },
    { total: 1n, from: 'EUR', to: 'JPY', rate: '160', is: 2n, why: '1.6 yen' },
  ])('$total $from at $rate is $is $to: $why', ({ total, from, to, rate, is }) => {
    expect(convert(total, from, to, parseRate(rate))).toBe(is);
  });

  it.each(['0', '-1', '1e3', '.5', ''])('refuses the rate "%s"', (text) => {
    expect(() => parseRate(text)).toThrow('is not a rate above 0');
  });

  it('prices exposed seats at the contract price', () => {
    expect(prorate(10000n, 3n, 10n)).toBe(3000n);
    expect(prorate(100n, 1n, 3n)).toBe(33n);
  });
});
