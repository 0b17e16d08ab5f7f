import { Fraction, roundedHalfAway } from '../../domain/fraction.ts';
import { formatDecimal } from '../../domain/money/money.ts';
import type { UnitStatus } from '../../domain/resources/consumption.ts';
import { count } from './money-words.ts';

/** R8.6, as people read it. */
export const STATUS_WORDS: Readonly<Record<UnitStatus, string>> = {
  over: 'over',
  overage_risk: 'overage risk',
  balanced: 'balanced',
  overpaying: 'overpaying',
};

/** Units as people read them, to two decimals where there are any: 140250n with four is `14.03`, 120000n is `12`. */
export function unitCount(value: bigint, decimals: number): string {
  const hundredths = roundedHalfAway(new Fraction(value, 10n ** BigInt(decimals)), 2);
  const [whole = '', rest] = formatDecimal(hundredths, 2).split('.');
  return rest === '00' ? count(BigInt(whole)) : `${count(BigInt(whole))}.${rest}`;
}

/** `4,100 assists`, `1,200 units of integration hub`: what a meter counts, by its name in the contract. */
export function drawnWords(units: bigint, meter: string): string {
  const name = meter.replaceAll('_', ' ');
  return name.endsWith('s') ? `${count(units)} ${name}` : `${count(units)} units of ${name}`;
}
