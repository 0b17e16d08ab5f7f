import { decimalsOf, formatAmount, type MinorUnits, magnitude } from '../../domain/money/money.ts';

/** Signs that a reader knows without a look-up; every other currency shows its code. */
const SIGNS: Readonly<Record<string, string>> = {
  EUR: '€',
  GBP: '£',
  USD: '$',
  JPY: '¥',
  INR: '₹',
  KRW: '₩',
  ILS: '₪',
  VND: '₫',
  NGN: '₦',
  UAH: '₴',
  AUD: 'A$',
  CAD: 'C$',
  NZD: 'NZ$',
  HKD: 'HK$',
  SGD: 'S$',
  BRL: 'R$',
  CNY: 'CN¥',
};

/** Money as people read it, with the currency's decimals: 12536400n EUR is `€125,364.00`, CHF `CHF 125,364.00`. */
export function exactMoney(amount: MinorUnits, currency: string): string {
  return signed(amount, currency, formatAmount(magnitude(amount), currency));
}

/** A change with its sign: `+€10.00`, `-€12.00`. */
export function changeMoney(amount: MinorUnits, currency: string): string {
  return `${amount > 0n ? '+' : ''}${exactMoney(amount, currency)}`;
}

/** Money in whole units, rounded half away from zero: 12536350n EUR is `€125,364`. */
export function roundMoney(amount: MinorUnits, currency: string): string {
  const unit = 10n ** BigInt(decimalsOf(currency));
  return signed(amount, currency, ((magnitude(amount) * 2n + unit) / (unit * 2n)).toString());
}

/** The digits of a price with at least the decimals of its currency: `470.0000` EUR is `470.00`, `0.0425` stays. */
export function priceDigits(price: string, currency: string): string {
  const [whole = '', rest = ''] = price.split('.');
  const decimals = rest.replace(/0+$/, '').padEnd(decimalsOf(currency), '0');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}

/** A price as people read it: `1272.0000` EUR is `€1,272.00`, `0.0425` is `€0.0425`. */
export function priceMoney(price: string, currency: string): string {
  return signed(0n, currency, priceDigits(price, currency));
}

/** The digits of an amount without its currency, for a table whose caption names it: `125,364.00`. */
export function tableMoney(amount: MinorUnits, currency: string): string {
  return `${amount < 0n ? '-' : ''}${grouped(formatAmount(magnitude(amount), currency))}`;
}

/** Two amounts as they can be told apart: in whole units, else exactly. */
export function apart(a: MinorUnits, b: MinorUnits, currency: string): [string, string] {
  const round: [string, string] = [roundMoney(a, currency), roundMoney(b, currency)];
  return round[0] === round[1] ? [exactMoney(a, currency), exactMoney(b, currency)] : round;
}

/** A count with commas between thousands. */
export function count(value: number | bigint): string {
  return grouped(value.toString());
}

/** `1 seat`, `1,427 seats`. */
export function plural(value: number | bigint, one: string, many = `${one}s`): string {
  return `${count(value)} ${BigInt(value) === 1n ? one : many}`;
}

/** `part` of `whole` in per cent with one decimal, rounded half away from zero; `0.0 %` of nothing. */
export function percent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.0\u00a0%';
  const [p, w] = [magnitude(part), magnitude(whole)];
  const tenths = (p * 2000n + w) / (w * 2n);
  return `${grouped((tenths / 10n).toString())}.${tenths % 10n}\u00a0%`;
}

/** `part` of `whole` in whole per cent, half away from zero, without a sign: how much more or less (reports 2.2). */
export function wholePercent(part: bigint, whole: bigint): string {
  const [p, w] = [magnitude(part), magnitude(whole)];
  return `${grouped(((p * 200n + w) / (w * 2n)).toString())}\u00a0%`;
}

function signed(amount: MinorUnits, currency: string, digits: string): string {
  const minus = amount < 0n && /[1-9]/.test(digits) ? '-' : '';
  return `${minus}${SIGNS[currency] ?? `${currency} `}${grouped(digits)}`;
}

function grouped(digits: string): string {
  const [whole, fraction] = digits.split('.') as [string, string?];
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
