import { describe, expect, it } from 'vitest';
import { exactMoney, percent, plural, roundMoney, tableMoney } from '../../lambdas/report/words/money-words.ts';

describe('money as people read it', () => {
  it.each([
    { amount: 12536350n, currency: 'EUR', exact: '€125,363.50', round: '€125,364', why: 'half goes up' },
    { amount: 12536349n, currency: 'EUR', exact: '€125,363.49', round: '€125,363', why: 'below half goes down' },
    { amount: -1250n, currency: 'GBP', exact: '-£12.50', round: '-£13', why: 'a credit, half away from zero' },
    { amount: -10n, currency: 'EUR', exact: '-€0.10', round: '€0', why: 'no minus before nothing' },
    { amount: 1234567n, currency: 'JPY', exact: '¥1,234,567', round: '¥1,234,567', why: 'no decimals' },
    { amount: 1234567n, currency: 'KWD', exact: 'KWD 1,234.567', round: 'KWD 1,235', why: 'three decimals, no sign' },
    { amount: 10000000n, currency: 'UYW', exact: 'UYW 1,000.0000', round: 'UYW 1,000', why: 'no comma in a fraction' },
    { amount: 0n, currency: 'USD', exact: '$0.00', round: '$0', why: 'nothing' },
  ])('$amount $currency is $exact, about $round: $why', ({ amount, currency, exact, round }) => {
    expect(exactMoney(amount, currency)).toBe(exact);
    expect(roundMoney(amount, currency)).toBe(round);
  });

  it('leaves the currency to the caption of a table', () => {
    expect(tableMoney(-123456789n, 'EUR')).toBe('-1,234,567.89');
  });

  it.each([
    { part: 1n, whole: 3n, text: '33.3 %' },
    { part: 1n, whole: 2000n, text: '0.1 %' },
    { part: -250n, whole: 1000n, text: '25.0 %' },
    { part: 5n, whole: 0n, text: '0.0 %' },
    { part: 123n, whole: 1n, text: '12,300.0 %' },
  ])('$part of $whole is $text', ({ part, whole, text }) => {
    expect(percent(part, whole)).toBe(text.replace(' ', '\u00a0'));
  });

  it('counts one and many', () => {
    expect([plural(1, 'seat'), plural(1427n, 'seat')]).toEqual(['1 seat', '1,427 seats']);
  });
});
