import { Fraction } from '../fraction.ts';
import { decimalsOf, type MinorUnits } from '../money/money.ts';

/** What one unit costs a year, exact, in whole units of the currency: 40 for 52,800.00 EUR are 1,320. */
export function unitPrice(yearly: MinorUnits, currency: string, quantity: bigint): Fraction {
  return new Fraction(yearly, quantity * 10n ** BigInt(decimalsOf(currency)));
}
