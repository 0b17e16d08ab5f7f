import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { formatAmount, parseAmount } from '../../lambdas/domain/money/money.ts';
import { addMonths, parseMonth } from '../../lambdas/domain/month.ts';
import { changeWords } from '../../lambdas/report/unit/change-words.ts';
import { changeMoney, exactMoney, roundMoney } from '../../lambdas/report/words/money-words.ts';
import { numbersOf, visible } from '../templates/visible.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** The estate's currency in every month that is held against these gates. */
const EUR = 'EUR';
const MOST_BYTES = 80_000;

const sumOf = (rows: readonly CsvRow[], column: string) =>
  rows.reduce((total, row) => total + parseAmount(row[column] || '0', EUR), 0n);

/**
 * Holds every mail of a month against what its files say (reports 1.3): its size, both forms, the table, the number, what
 * is idle, the change on the month before with its causes, and the files that the estate's mail lists.
 * @returns how many mails were held against them.
 */
export function expectMailsToHold(out: string, month: string): number {
  const reports = join(out, 'reports', month, 'r1');
  const units = readdirSync(join(reports, 'units'));
  for (const unit of units) expectUnitMail(out, month, join(reports, 'units', unit));
  expectEstateMail(out, month, reports);
  return units.length + 1;
}

function expectUnitMail(out: string, month: string, folder: string): void {
  const charges = readCsv(join(folder, 'charges.csv'));
  const unitId = charges[0]?.unit_id ?? '';
  const text = bothForms(folder);
  const [amount, idle] = [sumOf(charges, 'amount'), sumOf(charges, 'idle_amount')];
  expect(text, folder).toContain(`\n${roundMoney(amount, EUR)} for software in`);
  expect(text, folder).toContain(`\n  cost ${grouped(amount)}, idle cost ${grouped(idle)}`);
  const printed = [...text.matchAll(/^ {2}cost ([0-9,.-]+), idle cost ([0-9,.-]+)/gm)];
  const cells = (column: 1 | 2) => printed.map((match) => parseAmount((match[column] ?? '').replaceAll(',', ''), EUR));
  for (const column of [1, 2] as const) {
    const [total, ...rows] = cells(column).reverse();
    expect(
      rows.reduce((a, b) => a + b, 0n),
      `${folder}: the rows of the table`,
    ).toBe(total);
  }
  if (idle > 0n) expect(text, folder).toContain(`${roundMoney(idle, EUR)} of it is idle`);
  expectChange(out, month, unitId, amount, text);
}

/** The sentence is the difference of two chargebacks, and the causes of a mail add up to it (R7.6). */
function expectChange(out: string, month: string, unitId: string, amount: bigint, text: string): void {
  const period = parseMonth(month);
  const before = join(out, 'reports', addMonths(period, -1), 'r1', 'finance', 'chargeback.csv');
  if (!existsSync(before)) {
    expect(text).toContain('No figures for last month.');
    return;
  }
  const movements = readCsv(join(out, 'reports', month, 'r1', 'finance', 'movements.csv'));
  const change = sumOf(
    movements.filter((row) => row.unit_id === unitId),
    'amount',
  );
  const closed = / with ([^.]*), closed since/.exec(text)?.[1];
  const gone = readCsv(before).filter((row) => row.unit_id === unitId || (closed && row.unit_name === closed));
  expect(sumOf(gone, 'amount') + change, `${unitId} ${month}`).toBe(amount);
  const words = changeWords(amount, { amount: sumOf(gone, 'amount'), closed: [] }, { period, currency: EUR });
  expect(text.toLowerCase()).toContain(words.toLowerCase());
  const causes = [...text.matchAll(/^\* .*: ([+-]?€[0-9,.]+)$/gm)].map(([, money]) => moneyOf(money ?? ''));
  if (causes.length === 0) {
    expect(change, `${unitId} ${month}: a change without causes`).toBe(0n);
    return;
  }
  expect(causes.at(-1)).toBe(change);
  expect(causes.slice(0, -1).reduce((a, b) => a + b, 0n)).toBe(change);
  expect(text).toContain(`* Change: ${changeMoney(change, EUR)}`);
}

function expectEstateMail(out: string, month: string, reports: string): void {
  const text = bothForms(join(reports, 'estate'));
  const rows = readCsv(join(reports, 'finance', 'chargeback.csv'));
  const nobody = rows.filter((row) => row.unit_id === '');
  const total = sumOf(rows, 'amount');
  expect(text).toContain(`\n${exactMoney(total, EUR)} = ${exactMoney(total - sumOf(nobody, 'amount'), EUR)} to `);
  expect(text).toContain(`\n* Total: cost ${grouped(total)}, idle ${grouped(sumOf(rows, 'idle_amount'))}\n`);
  const listed = [...text.matchAll(/^\* ((?:finance|estate)\/\S+): (\S+) rows?/gm)];
  expect(listed.length, `files of ${month}`).toBeGreaterThan(14);
  for (const [, file, count] of listed)
    expect(`${readCsv(join(reports, file ?? '')).length}`).toBe(count?.replaceAll(',', ''));
  expect(sumOf(readCsv(join(out, 'reports', month, 'r1', 'finance', 'weights.csv')), 'amount')).toBe(total);
}

/** The text of a mail, once its HTML is known to be small enough and to show the same figures. */
function bothForms(folder: string): string {
  const [html, text] = ['mail.html', 'mail.txt'].map((name) => readFileSync(join(folder, name), 'utf8')) as [
    string,
    string,
  ];
  expect(Buffer.byteLength(html), folder).toBeLessThanOrEqual(MOST_BYTES);
  const [shown, written] = [numbersOf(visible(html)), numbersOf(text)];
  expect(
    [...shown].filter((n) => !written.has(n)),
    folder,
  ).toEqual([]);
  expect(
    [...written].filter((n) => !shown.has(n) && !numbersOf(html).has(n)),
    folder,
  ).toEqual([]);
  expect(html + text).not.toMatch(/\{\{|undefined|NaN|\[object/);
  return text;
}

function grouped(amount: bigint): string {
  return formatAmount(amount, EUR).replace(/\B(?=(\d{3})+(?=\.))/g, ',');
}

function moneyOf(text: string): bigint {
  return parseAmount(text.replace(/[+€,]/g, ''), EUR);
}
