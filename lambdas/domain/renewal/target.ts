import { Fraction, roundedUp } from '../fraction.ts';

/** What to buy where so much is needed: with a buffer in percent, up to the next whole unit. 2 with 10 % are 3 (2.2). */
export function targetOf(needed: bigint, bufferPercent: number): bigint {
  return roundedUp(new Fraction(bufferPercent).add(100n).mul(needed).div(100n));
}
