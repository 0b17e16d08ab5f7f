import type { Column } from '../../domain/feeds/feeds.ts';
import type { Reading } from '../../layouts/reading.ts';
import { settingOf } from '../../layouts/source-setting.ts';

/** Why an amount could not be read, with the setting that reads it where its decimal mark is the other one. */
export function amountReason(
  text: string,
  { code, decimals }: { readonly code: string; readonly decimals: number },
  { decimal, source }: Reading,
): string {
  const example = amountExample(decimals, decimal);
  if (decimal === '.' && WITH_COMMA.test(text)) {
    return `has a decimal comma; declare ${settingOf(source, 'decimal: ","')}, or write it as ${example}`;
  }
  if (decimal === ',' && WITH_POINT.test(text)) {
    return `has a decimal point, and ${settingOf(source, 'decimal: ","')} is declared; write it as ${example}, or declare decimal: "."`;
  }
  const number = (decimal === ',' ? COMMA_NUMBER : POINT_NUMBER).exec(text);
  if (!number) return `is not an amount; write it as ${example}, without signs, symbols and thousands separators`;
  if ((number[1] ?? '').length <= decimals) return 'is larger than any amount can be';
  return `has more decimals than ${code} has (${decimals}); write it as ${example}`;
}

/** Why a rate could not be read. */
export function rateReason(text: string, { decimal, source }: Reading): string {
  if (decimal === '.' && /^[0-9]+,[0-9]+$/.test(text)) {
    return `has a decimal comma; declare ${settingOf(source, 'decimal: ","')}, or write it as 1.0873`;
  }
  return `is not a rate above 0; write it as ${decimal === ',' ? '1,0873' : '1.0873'}`;
}

/** Why a decimal number such as a percentage could not be read. */
export function decimalReason(text: string, { decimal, source }: Reading): string {
  if (decimal === '.' && /^-?[0-9]+,[0-9]+$/.test(text)) {
    return `has a decimal comma; declare ${settingOf(source, 'decimal: ","')}, or write it as 2.5`;
  }
  return `is not a number of at most 20 characters; write it as ${decimal === ',' ? '2,5' : '2.5'}, without signs such as %`;
}

/** Why a whole number could not be read. */
export function wholeReason({ type }: Column, text: string): string {
  if (type === 'integer' && /^-[0-9]{1,12}$/.test(text)) return 'is below 0, which it cannot be; write it as 12';
  return 'is not a whole number of at most 12 digits; write it as 12';
}

/** Numbers as they are read, with their decimals. */
const POINT_NUMBER = /^-?[0-9]+(?:\.([0-9]+))?$/;
const COMMA_NUMBER = /^-?(?:[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+)(?:,([0-9]+))?$/;

/** One comma behind groups of points, or one that no group of three can explain: 4.000,00 and 12,5, but not 1,234. */
const WITH_COMMA = /^-?([0-9]{1,3}([. '][0-9]{3})+,[0-9]+|[0-9]+,([0-9]{1,2}|[0-9]{4,})|0,[0-9]+)$/;
/** One point behind groups of commas, or one that no group of three can explain. */
const WITH_POINT = /^-?([0-9]{1,3}([, '][0-9]{3})+\.[0-9]+|[0-9]+\.([0-9]{1,2}|[0-9]{4,})|0\.[0-9]+)$/;

function amountExample(decimals: number, decimal: string): string {
  return decimals === 0 ? '1234' : `1234${decimal}${'5678'.slice(0, decimals)}`;
}
