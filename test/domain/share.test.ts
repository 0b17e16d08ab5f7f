import { describe, expect, it } from 'vitest';
import { isAbove, isAtLeast, wholeNumbers } from '../../lambdas/domain/money/share.ts';

describe('numbers of the settings, compared exactly', () => {
  it.each([
    { part: 1n, whole: 100n, multiple: 0.01, above: false, atLeast: true, why: 'just the share' },
    { part: 2n, whole: 100n, multiple: 0.01, above: true, atLeast: true, why: 'above it' },
    { part: 1n, whole: 10_000_000n, multiple: 0.0000001, above: false, atLeast: true, why: 'a share with an exponent' },
    { part: 1n, whole: 9_999_999n, multiple: 0.0000001, above: true, atLeast: true, why: 'above such a share' },
    { part: 1000n, whole: 100n, multiple: 10, above: false, atLeast: true, why: 'ten times' },
    { part: 999n, whole: 100n, multiple: 10, above: false, atLeast: false, why: 'not quite ten times' },
    { part: 5n, whole: 1n, multiple: 1e21, above: false, atLeast: false, why: 'a number with a positive exponent' },
  ])('$part of $whole against $multiple: $why', ({ part, whole, multiple, above, atLeast }) => {
    expect([isAbove(part, whole, multiple), isAtLeast(part, whole, multiple)]).toEqual([above, atLeast]);
  });

  it.each([
    { values: [60, 40], whole: [60n, 40n], decimals: 0 },
    { values: [33.5, 66.5], whole: [335n, 665n], decimals: 1 },
    { values: [33.25, 66], whole: [3325n, 6600n], decimals: 2 },
    { values: [], whole: [], decimals: 0 },
  ])('brings $values to one scale', ({ values, whole, decimals }) => {
    expect(wholeNumbers(values)).toEqual({ whole, decimals });
  });
});
