import { domainToASCII } from 'node:url';
import * as z from 'zod';
import { CURRENCY_DECIMALS } from './domain/money/currencies.ts';
import { parseDate } from './domain/month.ts';
import { words } from './settings-words.ts';

/** The kinds of value that settings take, each with what an error says of it. */

/** A share of 1, kept as decimal text so that it is compared exactly. */
export const share = z.number().min(0).max(1).register(words, { takes: 'a share from 0 to 1, such as 0.05' });
export const days = z.int().min(1).max(3660);
export const email = z
  .string()
  .regex(/^[^\s@,;<>"]+@[^\s@,;<>"*?$]+$/)
  .overwrite(inPlainLetters)
  .register(words, { takes: 'one e-mail address, such as licences@harbour.example' });
export const domain = z
  .string()
  .overwrite(asciiDomain)
  .refine(isDomain)
  .register(words, { takes: 'a domain, such as harbour.example' });
export const webAddress = z
  .string()
  .regex(/^https:\/\/[^\s"'<>\\]+$/)
  .register(words, { takes: 'the beginning of a web address, such as "https://…?prefix="' });
export const isoDate = z
  .string()
  .refine((text) => parseDate(text) !== undefined)
  .register(words, { takes: 'a date, such as 2026-10-31' });
export const currency = z
  .string()
  .refine((code) => CURRENCY_DECIMALS.has(code))
  .register(words, { takes: 'a currency code of ISO 4217, such as EUR', choices: () => [...CURRENCY_DECIMALS.keys()] });
export const timezone = z
  .string()
  .refine(isTimezone)
  .overwrite(asItIsSpelt)
  .register(words, {
    takes: 'an IANA time zone, such as Europe/Dublin',
    choices: () => Intl.supportedValuesOf('timeZone'),
  });
export const timeOfDay = z
  .string()
  .regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/)
  .register(words, { takes: 'a time of day, such as "06:00"' });
export const whole = z.int().min(0);

/** An address whose domain is in lower case and ASCII, as mail services and policies compare it. */
function inPlainLetters(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + (asciiDomain(address.slice(at)) || address.slice(at));
}

export function asciiDomain(text: string): string {
  return domainToASCII(text.trim());
}

export function isDomain(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(text);
}

function isTimezone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && resolved(name) !== undefined;
}

/**
 * A time zone in the letters of its database, for the scheduler compares them: `europe/dublin` is Europe/Dublin. Another
 * name of a zone stays as it is written, for machines differ on which of two is the main one.
 */
function asItIsSpelt(name: string): string {
  const zone = resolved(name) ?? name;
  const isOtherName = zone.toLowerCase() !== name.toLowerCase();
  return isOtherName && name !== name.toLowerCase() ? name : zone;
}

function resolved(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
