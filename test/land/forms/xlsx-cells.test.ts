import { describe, expect, it } from 'vitest';
import { landForm } from './land-form.ts';
import { account, HEADER, INVOICE } from './sheet-rows.ts';
import { type BookSpec, type CellSpec, table } from './workbook.ts';

const FORMATS = [
  'General',
  'yyyy-MM-dd HH:mm:ss',
  'dd/mm/yyyy',
  '0000000',
  '0.00E+00',
  14,
  22,
  '[$-407]d. mmmm yyyy;@',
  '@',
];

/** Lands a row for each case in one workbook: a worker starts once for them all. */
async function landAll(rows: readonly (readonly CellSpec[])[], book: BookSpec = {}) {
  const {
    receipt,
    told,
    rows: landed,
  } = await landForm('a.xlsx', await table([HEADER, ...rows], { formats: FORMATS, ...book }));
  expect(receipt.verdict, told).toBe('accepted');
  return { landed: landed as Record<string, unknown>[], told };
}

describe('dates of a workbook (T34)', () => {
  it.each([
    { book: {}, day: 46326, why: 'since 1900' },
    { book: { date1904: true }, day: 44864, why: 'since 1904' },
  ])('reads moments in a book that counts $why', async ({ book, day }) => {
    const cases = [
      { cell: { v: day + 28_292.976 / 86_400, s: 1 }, reads: '07:51:33', why: 'rounded to the second' },
      { cell: { v: day, s: 1 }, reads: '00:00:00', why: 'midnight' },
      { cell: { v: day + 0.5, s: 6 }, reads: '12:00:00', why: 'a built-in format' },
      { cell: '2026-10-31 07:51:33', reads: '07:51:33', why: 'text' },
      { cell: { v: '2026-10-31T07:51:33', t: 'd' }, reads: '07:51:33', why: 'ISO 8601' },
    ];
    const { landed } = await landAll(
      cases.map(({ cell }, i) => account(`a${i}`, null, cell)),
      book,
    );
    const moments = landed.map(({ last_login_at }) =>
      new Date(String(last_login_at).replace(/Z?$/, 'Z')).toISOString(),
    );
    expect(moments).toEqual(cases.map(({ reads }) => `2026-10-31T${reads}.000Z`));
  });

  it('reads days', async () => {
    const cases = [
      { cell: { v: 46326, s: 2 }, why: 'day first as it is shown' },
      { cell: { v: 46326, s: 5 }, why: 'a built-in format' },
      { cell: { v: 46326, s: 7 }, why: 'a month name' },
      { cell: { v: 46325.9999999, s: 2 }, why: 'dust before midnight' },
      { cell: { v: 46326, s: 1 }, why: 'with a time of midnight' },
      { cell: { v: 46326.7, s: 2 }, why: 'shown without its time' },
    ];
    const { landed } = await landAll(cases.map(({ cell }, i) => account(`a${i}`, cell)));
    expect(landed.map(({ created_on }) => created_on)).toEqual(cases.map(() => '2026-10-31'));
  });

  it('refuses a serial that has no style of a date', async () => {
    const { told } = await landForm('a.xlsx', await table([HEADER, account('a1', 46326)]));
    expect(told).toMatch(/created_on "46326" is the number that a spreadsheet keeps for a date/);
  });
});

describe('ids and numbers of a workbook (T34)', () => {
  it('stay the digits and the text that they are, with a warning for what a spreadsheet may have changed', async () => {
    const cases: readonly { cell: CellSpec; id: string; why: string }[] = [
      { cell: '004711', id: '004711', why: 'text with zeros in front' },
      { cell: { v: 4711, s: 3 }, id: '0004711', why: 'a number that is shown with zeros in front' },
      { cell: '1E+05', id: '1E+05', why: 'text like an exponent' },
      { cell: { v: 4711, s: 8 }, id: '4711', why: 'a number in a column of text' },
      { cell: 123456789012345, id: '123456789012345', why: '15 digits' },
      { cell: { v: '2.23456789012345E14' }, id: '223456789012345', why: '15 digits as spreadsheets write them' },
      { cell: { v: '1.1E-2' }, id: '0.011', why: 'a small number' },
      { cell: { v: '1799.9900000000002' }, id: '1799.99', why: 'dust of binary numbers' },
      { cell: { v: 1, t: 'b' }, id: 'true', why: 'a boolean' },
      { cell: { v: 'x1', t: 'str', f: '"x"&1' }, id: 'x1', why: 'the result of a formula' },
      { cell: { v: 7, f: '3+4' }, id: '7', why: 'the number that a formula gave' },
      { cell: '0', id: '0', why: 'a number kept as text' },
      { cell: { v: '1.2E+05', s: 4 }, id: '120000', why: 'a number in scientific form' },
    ];
    const { landed, told } = await landAll(cases.map(({ cell }) => ['servicenow', cell, 'Ann', 'active']));
    expect(landed.map(({ account_id }) => account_id)).toEqual(cases.map(({ id }) => id));
    expect(told).toMatch(/^1 number in scientific form/);
  });

  it('lands an amount to the cent', async () => {
    const row: CellSpec[] = [
      'I1',
      1,
      'V',
      'L',
      '2026-10',
      '2026-10',
      { v: '1799.9900000000002' },
      'EUR',
      'final',
      { v: 46326, s: 2 },
    ];
    const { rows } = await landForm('a.xlsx', await table([INVOICE, row], { formats: FORMATS }));
    expect(rows[0]).toMatchObject({ invoice_line: '1', amount_minor: '179999', issued_on: '2026-10-31' });
  });
});
