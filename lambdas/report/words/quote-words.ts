import type { PricedLine } from '../../domain/memory/priced-lines.ts';
import { type MinorUnits, parseAmount, sum } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { splitIds } from '../../domain/text/text.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { count, plural, priceMoney, roundMoney } from './money-words.ts';
import { atMostThree } from './name-list.ts';
import { singleLine } from './single-line.ts';

/** What the contract has for a line that a quote would replace; undefined where nobody knows. */
export type FindPrice = (lineId: string) => Pick<PricedLine, 'annualAmount' | 'currency'> | undefined;

/**
 * What each quote comes to, out of rows of `quote.csv` (R10.4), in at most two sentences: `Q-1, 7 lines, €640,000 a year for
 * what costs €600,000 now: raise first 1. ITSM Pro, ...`, and what else is worth a word.
 */
export function quoteSentences(rows: readonly CsvRow[], priceOf: FindPrice): string[] {
  return [...groupBy(rows, (row) => row.quote_id ?? '')].flatMap(([quoteId, own]) => {
    const name = singleLine(quoteId);
    const agenda = agendaOf(own);
    const first = agenda.length === 0 ? `${NONE_ABOVE}.` : `raise first ${agenda.map(agendaSentence).join(' ')}`;
    const also = alsoWords(own);
    return [
      `${name}, ${plural(own.length, 'line')}, ${totalWords(own, priceOf)}: ${first}`,
      ...(also === '' ? [] : [`${name}, also: ${also}.`]),
    ];
  });
}

/** The lines of a quote that are furthest above their range, the furthest first (R10.4). */
export function agendaOf(quote: readonly CsvRow[]): CsvRow[] {
  return quote.filter((row) => row.agenda).sort((a, b) => Number(a.agenda) - Number(b.agenda));
}

/** What a quote without an agenda comes to. */
export const NONE_ABOVE = 'no line is above what others pay';

/** `2 of 7 without a benchmark`; empty where each line has one. */
export function unscoredWords(flags: readonly (readonly string[])[]): string {
  const unscored = flags.filter((own) => own.includes('unscored')).length;
  return unscored === 0 ? '' : `${unscored} of ${flags.length} without a benchmark`;
}

/**
 * A line of the agenda: `1. ITOM Visibility Pro, €470.00 a unit a year where others pay €300.00 to €420.00, 7.19 % above the
 * contract, which allows 7 %; 280 offered where 233 are enough.`
 */
export function agendaSentence(row: CsvRow): string {
  const { agenda, currency = '', unit_price: price = '', low = '', high = '' } = row;
  const others = `where others pay ${priceMoney(low, currency)} to ${priceMoney(high, currency)}`;
  const uplift = upliftWords(row);
  const size = sizeWords(row);
  return `${agenda}. ${nameOf(row)}, ${priceMoney(price, currency)} ${perUnit(row)} ${others}${uplift && `, ${uplift}`}${size && `; ${size}`}.`;
}

/** What to raise about a line in a table that has its figures beside it: `price, uplift, too many`. */
export function raisedWords(flags: readonly string[], fit: string | null): string {
  return [...flags, fit ?? ''].flatMap((word) => RAISED[word] ?? []).join(', ');
}

/** What has no range shows it by none. */
const RAISED: Readonly<Record<string, string>> = {
  above_range: 'price',
  uplift_above_cap: 'uplift',
  uncapped: 'no cap',
  undersized: 'too few',
  oversized: 'too many',
};

/** A product with its tier. */
function nameOf({ product = '', tier = '' }: CsvRow): string {
  return singleLine(`${product} ${tier}`);
}

function perUnit({ family, quantity }: CsvRow): string {
  if (family === 'other' && quantity === '1') return 'a year';
  return family === 'per_user' ? 'a seat a year' : 'a unit a year';
}

function flagsOf({ flags = '' }: CsvRow): string[] {
  return splitIds(flags);
}

function upliftWords(row: CsvRow): string {
  const { uplift_percent: uplift = '', uplift_cap: cap } = row;
  if (uplift === '') return '';
  const way = uplift.startsWith('-') ? `${uplift.slice(1)}\u00a0% below` : `${uplift}\u00a0% above`;
  const flags = flagsOf(row);
  const allowed = flags.includes('uplift_above_cap') ? `, which allows ${cap}\u00a0%` : '';
  return `${way} the contract${flags.includes('uncapped') ? ', which has no cap' : allowed}`;
}

/** The fit is that of everything which is offered for a pool, so a line alone may be smaller than its target. */
function sizeWords({ fit, quantity = '0', needed = '0', target = '0' }: CsvRow): string {
  const offered = `${count(BigInt(quantity))} offered`;
  if (fit === 'undersized') return `${offered} where ${areWords(needed)} needed`;
  if (fit !== 'oversized') return '';
  if (target === '0') return `${offered} where none is needed`;
  const enough = `${areWords(target)} enough`;
  return BigInt(quantity) > BigInt(target)
    ? `${offered} where ${enough}`
    : `with what else is offered more than the ${count(BigInt(target))} that are enough`;
}

function areWords(units: string): string {
  return `${count(BigInt(units))} ${units === '1' ? 'is' : 'are'}`;
}

/** What is not on the agenda and still worth a word, in the order of R10.4. */
function alsoWords(own: readonly CsvRow[]): string {
  const others = own.filter((row) => !row.agenda);
  const named = (words: string, rows: readonly CsvRow[], of: (row: CsvRow) => string) =>
    rows.length === 0 ? '' : `${words}: ${atMostThree([...new Set(rows.map(of))])}`;
  const flagged = (flag: string, rows: readonly CsvRow[] = others) => rows.filter((row) => flagsOf(row).includes(flag));
  const sized = (fit: string) => others.filter((row) => row.fit === fit);
  const withSize = (row: CsvRow) => `${nameOf(row)} (${sizeWords(row)})`;
  return [
    unscoredWords(own.map(flagsOf)),
    named('above what others pay too', flagged('above_range'), nameOf),
    named('above the cap', flagged('uplift_above_cap'), capWords),
    named('no cap, where renewals ask 7–12\u00a0%', flagged('uncapped', own), nameOf),
    named('too few', sized('undersized'), withSize),
    named('too many', sized('oversized'), withSize),
  ]
    .filter(Boolean)
    .join('; ');
}

function capWords(row: CsvRow): string {
  return `${nameOf(row)} (${row.uplift_percent}\u00a0% where ${row.uplift_cap}\u00a0% is allowed)`;
}

/** `€640,000 a year, €600,000 of it for what costs €560,000 now`, for each currency of the quote. */
function totalWords(own: readonly CsvRow[], priceOf: FindPrice): string {
  const isNew = own.every((row) => !row.replaces_line_id);
  const totals = [...groupBy(own, (row) => row.currency ?? '')].map(([currency, rows]) => {
    const total = `${roundMoney(amountOf(rows, currency), currency)} a year`;
    return `${total}${heldWords(rows, currency, priceOf)}`;
  });
  return `${totals.join(' and ')}${isNew ? ', replacing nothing' : ''}`;
}

function amountOf(rows: readonly CsvRow[], currency: string): MinorUnits {
  return sum(rows.map((row) => parseAmount(row.annual_amount ?? '', currency)));
}

/** Only what has a price in the same currency is compared; a line that several would replace counts once. */
function heldWords(rows: readonly CsvRow[], currency: string, priceOf: FindPrice): string {
  const held = (row: CsvRow) => {
    const line = row.replaces_line_id ? priceOf(row.replaces_line_id) : undefined;
    return line?.currency === currency ? line.annualAmount : null;
  };
  const compared = rows.filter((row) => held(row) !== null);
  if (compared.length === 0) return '';
  const lines = new Map(compared.map((row) => [row.replaces_line_id, held(row) ?? 0n]));
  const part = compared.length < rows.length ? `, ${roundMoney(amountOf(compared, currency), currency)} of it` : '';
  return `${part} for what costs ${roundMoney(sum(lines.values()), currency)} now`;
}
