import { gzipSync } from 'node:zlib';
import type { Verdict } from '../../lambdas/run/landings/landing-records.ts';
import { csv, good, rowsOf } from './drop.ts';

const A = 'accepted';
const R = 'accepted_with_rejects';
const Q = 'refused';

/** One bad or odd file of faults 6 and what must become of it. */
export interface CorpusCase {
  readonly no: string;
  readonly verdict: Verdict;
  readonly content: string | Uint8Array;
  /** What stands in the first reason or warning. */
  readonly says?: RegExp;
  readonly source?: Record<string, unknown>;
}

const people = good('people', 3);
const accounts = good('accounts', 200);
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const invoice = (changes: Record<string, string>) => csv('invoices', [{ ...rowsOf('invoices', 1)[0], ...changes }]);

/** Cases of faults 6 by their number: encoding and shape. */
export const SHAPES: readonly CorpusCase[] = [
  { no: '01 bom-utf8', verdict: A, content: `\ufeff${people}` },
  { no: '02 utf16le-bom', verdict: A, content: utf16(`\ufeff${people}`) },
  { no: '03 utf16be-nobom', verdict: Q, content: utf16(people).swap16(), says: /NUL byte at offset 0/ },
  {
    no: '04 latin1-munchen',
    verdict: Q,
    content: latin1(good('units', 1, { 1: { unit_name: 'M\xfcnchen' } })),
    says: /byte at offset 45/,
  },
  {
    no: '04 latin1-munchen, declared',
    verdict: A,
    content: latin1(good('units', 1, { 1: { unit_name: 'M\xfcnchen' } })),
    source: { encoding: 'windows-1252' },
  },
  {
    no: '05 cp1252-euro-sign',
    verdict: Q,
    content: latin1(good('units', 1, { 1: { unit_name: 'A \x80' } })),
    says: /offset/,
  },
  {
    no: '05 cp1252-euro-sign, declared',
    verdict: A,
    content: latin1(good('units', 1, { 1: { unit_name: 'A \x80' } })),
    source: { encoding: 'windows-1252' },
  },
  { no: '06 nul-bytes', verdict: Q, content: people.replace('OPS', 'O\0S'), says: /NUL byte at offset/ },
  { no: '07 mixed-eol', verdict: A, content: people.replace('\n', '\r\n').replace(/\n$/, '\r') },
  { no: '08 cr-only', verdict: A, content: people.replaceAll('\n', '\r') },
  { no: '09 embedded-newline-quoted', verdict: A, content: good('units', 2, { 1: { unit_name: 'Port\nand yard' } }) },
  { no: '10 unterminated-quote', verdict: Q, content: people.replace('p3@', '"p3@'), says: /never closes/ },
  {
    no: '11 quote-in-unquoted',
    verdict: Q,
    content: people.replace('p2@', 'p"2@'),
    says: /record 2 has a quote inside/,
  },
  { no: '12 ragged-short-last-row', verdict: Q, content: `${people}004,p4@x.example\n`, says: /2 of 6 columns/ },
  {
    no: '13 ragged-extra-col-row-1000',
    verdict: R,
    content: good('accounts', 1200).replace('Ann 1000,', 'Ann 1000,x,'),
    says: /record 1000: the record has 6 columns and the header has 5/,
  },
  { no: '14 semicolon', verdict: A, content: people.replaceAll(',', ';') },
  { no: '15 tab', verdict: A, content: people.replaceAll(',', '\t') },
  { no: '16 header-only', verdict: Q, content: people.slice(0, people.indexOf('\n') + 1), says: /no record/ },
  { no: '17 empty-0-bytes', verdict: Q, content: '', says: /empty/ },
  {
    no: '18 duplicate-header-names',
    verdict: Q,
    content: people.replace('valid_to', 'Valid_From '),
    says: /"valid_from" twice/,
  },
  {
    no: '19 missing-required-col',
    verdict: Q,
    content: people.replace('employment', 'employed'),
    says: /lacks employment/,
  },
  {
    no: '20 reordered-cols',
    verdict: A,
    content: people
      .split('\n')
      .map((line) => line.split(',').reverse().join(','))
      .join('\n'),
  },
  {
    no: '21 unknown-extra-col',
    verdict: A,
    content: people.replace('email', 'e_mail'),
    says: /column "e_mail" is not one of people.*did you mean email\?/,
  },
  { no: '22 header-case-space-nbsp', verdict: A, content: people.replace('person_id', ' Person_ID\u00a0') },
  { no: '23 sep-equals-first-line', verdict: A, content: `sep=;\r\n${people.replaceAll(',', ';')}` },
  {
    no: '24 totals-row-at-bottom',
    verdict: R,
    content: `${accounts}Total,200,,,\n`,
    says: /record 201: status is empty/,
  },
  {
    no: '24 totals-row-at-bottom, declared',
    verdict: A,
    content: `${accounts}Total,200,,,\n`,
    source: { totals_row: true },
  },
  {
    no: '25 repeated-header-midfile',
    verdict: R,
    content: accounts.replace(/(\n.*a100,)/, `\n${accounts.split('\n')[0]}$1`),
    says: /record 100: the header line comes again/,
  },
  { no: '26 truncated-mid-row', verdict: Q, content: accounts.slice(0, accounts.indexOf('a150') + 2), says: /cut off/ },
  {
    no: '27 truncated-on-boundary-with-trailer',
    verdict: Q,
    content: accounts.slice(0, accounts.indexOf('servicenow,a150')),
    source: { totals_row: true },
    says: /totals row that the source declares is not the last line/,
  },
  {
    no: '27 truncated-on-boundary, rows declared',
    verdict: Q,
    content: accounts.slice(0, accounts.indexOf('servicenow,a150')),
    source: { expected_rows: 200 },
    says: /149 records and the source declares expected_rows: 200/,
  },
];

/** Cases of faults 6 by their number: values. */
export const VALUES: readonly CorpusCase[] = [
  {
    no: '28 decimal-comma-1.234,56',
    verdict: Q,
    content: invoice({ amount: '1.234,56' }),
    says: /strict|whole or not at all/,
  },
  { no: '28 decimal-comma, declared', verdict: A, content: invoice({ amount: '1.234,56' }), source: { decimal: ',' } },
  { no: '30 three-decimals-10.005', verdict: Q, content: invoice({ amount: '10.005' }) },
  { no: '31 sci-1e2', verdict: Q, content: invoice({ amount: '1e2' }) },
  { no: '32 underscore-1_000', verdict: Q, content: invoice({ amount: '1_000' }) },
  { no: '33 paren-negative', verdict: Q, content: invoice({ amount: '(12.50)' }) },
  { no: '34 trailing-minus', verdict: Q, content: invoice({ amount: '12.50-' }) },
  { no: '35 nan', verdict: Q, content: invoice({ amount: 'NaN' }) },
  { no: '35 inf', verdict: Q, content: invoice({ amount: 'inf' }) },
  { no: '36 overflow-38-digits', verdict: Q, content: invoice({ amount: '9'.repeat(38) }) },
  { no: '37 currency-without-rate', verdict: A, content: invoice({ currency: 'SEK' }) },
  { no: '37 currency-unknown', verdict: Q, content: invoice({ currency: 'XBT' }) },
  { no: '38 currency-symbol-cells', verdict: Q, content: invoice({ amount: '€12.50' }) },
  { no: '39 blank-amount', verdict: Q, content: invoice({ amount: ' ' }) },
  {
    no: '41 dates-dmy-mdy-ambiguous',
    verdict: Q,
    content: good('people', 2, { 1: { valid_to: '03/04/2026' }, 2: { valid_to: '04/05/2026' } }),
  },
  {
    no: '41 dates-dmy-mdy-ambiguous, declared',
    verdict: A,
    content: good('people', 2, { 1: { valid_to: '03/04/2026' }, 2: { valid_to: '4.5.2026' } }),
    source: { date_order: 'dmy' },
  },
  {
    no: '42 date-2026-02-30',
    verdict: R,
    content: good('accounts', 200, { 17: { created_on: '2026-02-30' } }),
    says: /record 17: created_on "2026-02-30" is not a day of the calendar/,
  },
  {
    no: '43 activity-of-another-month',
    verdict: A,
    content: good('activity', 2, { 1: { occurred_at: '2019-01-01' } }),
  },
  { no: '44 invoice-over-two-months', verdict: A, content: invoice({ period_to: '2026-11' }) },
  {
    no: '45 duplicate-key-in-snapshot',
    verdict: R,
    content: good('accounts', 200, { 20: { account_id: 'a7' } }),
    says: /record 7: record 20 has the same platform \+ account_id/,
  },
  { no: '48 unit-turkish-i-homoglyph', verdict: A, content: good('people', 2, { 1: { unit_id: 'F\u0130N' } }) },
  { no: '49 unit-unknown', verdict: A, content: good('people', 2, { 1: { unit_id: 'NOWHERE' } }) },
  { no: '50 formula-cells', verdict: A, content: good('units', 1, { 1: { unit_name: '=cmd|"/c calc"!A0' } }) },
  {
    no: '51 html-script-unit-name',
    verdict: A,
    content: good('units', 1, { 1: { unit_name: '<script>alert(1)</script>' } }),
  },
  {
    no: '52 crlf-in-email',
    verdict: R,
    content: good('people', 200, { 9: { email: 'a@x.example\r\nBcc: b@y.example' } }),
    says: /record 9: email holds a line break/,
  },
  { no: '53 sql-quote-unit', verdict: A, content: good('units', 1, { 1: { unit_id: "'); DROP TABLE x--" } }) },
];

/** Cases of faults 6 by their number that are no CSV. */
export const OTHERS: readonly CorpusCase[] = [
  {
    no: '61 xls-or-html-renamed',
    verdict: Q,
    content: '<html><table><tr><td>1',
    says: /web page.*export the table as CSV/,
  },
  { no: '61 xls', verdict: Q, content: latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), says: /Office file/ },
  {
    no: 'xlsx',
    verdict: Q,
    content: latin1('PK\x03\x04....'),
    says: /XLSX workbook or a ZIP.*damaged.*export the table as CSV/,
  },
  { no: 'pdf', verdict: Q, content: '%PDF-1.7', says: /PDF/ },
  { no: 'png', verdict: Q, content: latin1('\x89PNG\r\n\x1a\n'), says: /picture/ },
  { no: 'json', verdict: Q, content: '{"records": []}', says: /JSON/ },
  { no: 'gz', verdict: A, content: gzipSync(people) },
  { no: 'gz cut off', verdict: Q, content: gzipSync(accounts).subarray(0, 300), says: /damaged or cut off/ },
  { no: 'gz in gz', verdict: Q, content: gzipSync(gzipSync(people)), says: /archive inside an archive/ },
  {
    no: '63 gz-bomb',
    verdict: Q,
    content: gzipSync(people + '001,p1@harbour.example,OPS,employee,2024-03-01,2026-12-31\n'.repeat(600_000)),
    says: /200 times/,
  },
  { no: 'unknown header', verdict: Q, content: 'foo,bar\n1,2\n', says: /no feed has columns such as "foo", "bar"/ },
];
