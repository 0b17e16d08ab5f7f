import { describe, expect, it } from 'vitest';
import { LENIENT, landForm } from './land-form.ts';
import { account, accounts, HEADER, INVOICE } from './sheet-rows.ts';
import { type RowSpec, sheetXml, table, workbook } from './workbook.ts';

describe('a workbook as programs write it (formats A0)', () => {
  it('is read whatever its dimension says: texts in cells, no shared strings, empty texts', async () => {
    const { receipt, rows } = await landForm('a.xlsx', await table([HEADER, ...accounts(3), account('a4', '', '')]));
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 4, accepted: 4, feed: 'accounts', warnings: [] });
    expect(rows.map(({ account_id }) => account_id)).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('reads shared strings in runs, with reading aids left out and escaped characters', async () => {
    const parts = {
      'xl/sharedStrings.xml':
        '<sst><si><t>x</t></si><si><r><t>Ann </t></r><r><t>Müller &amp; Co</t></r><rPh sb="0" eb="1"><t>アン</t></rPh></si><si><t>Tab_x0009_bed</t></si></sst>',
    };
    const cells = (v: number) => ['servicenow', `a${v}`, { t: 's', v }, 'active'];
    const { rows } = await landForm('a.xlsx', await table([HEADER, cells(1), cells(2)], { parts }));
    expect(rows.map(({ display_name }) => display_name)).toEqual(['Ann Müller & Co', 'Tab\tbed']);
  });

  it('reads cells and rows without their places, and names with a prefix', async () => {
    const sheet = sheetXml({ rows: [HEADER, account('a1')] });
    const bare = sheet.replace(/ r="[A-Z0-9]+"/g, '').replace(/<(\/?)(row|c|is|t|sheetData)\b/g, '<$1x:$2');
    const { receipt } = await landForm('a.xlsx', await table([], { parts: { 'xl/worksheets/sheet1.xml': bare } }));
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 1 });
  });

  it.each([
    { why: 'the second page begins with the header', again: [HEADER] },
    { why: 'it does not', again: [] },
  ])('continues on the next pages: $why', async ({ again }) => {
    const book = await workbook([{ rows: [HEADER, ...accounts(3)] }, { rows: [...again, ...accounts(2, 4)] }]);
    const { receipt, rows } = await landForm('a.xlsx', book);
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 5, warnings: [] });
    expect(rows.map(({ account_id }) => account_id)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
  });

  it('names the sheets that are none of the table', async () => {
    const book = await workbook([
      { name: 'Users', rows: [HEADER, ...accounts(2)] },
      { name: 'Filters', rows: [['Department is Finance']] },
      { name: 'Sheet2', rows: [] },
    ]);
    const { receipt, told } = await landForm('a.xlsx', book);
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 2, warnings: { length: 1 } });
    expect(told).toMatch(/^the sheet "Filters" with 1 row was not read/);
  });

  it('names the other sheets where the first one is no table that anybody knows', async () => {
    const book = await workbook([
      { name: 'About', rows: [['This report']] },
      { name: 'Users', rows: [HEADER, ...accounts(2)] },
    ]);
    const { receipt } = await landForm('a.xlsx', book);
    expect(receipt).toMatchObject({ verdict: 'refused', warnings: [expect.stringContaining('"Users" with 3 rows')] });
  });

  it('takes the row that tells of a cut export for no record, and says so', async () => {
    const stop = 'Export stopped due to excessive size. Use CSV for a complete export';
    const { receipt, told } = await landForm('a.xlsx', await table([HEADER, ...accounts(2), [stop]]));
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 2 });
    expect(told).toMatch(/^the export was cut short: it ends with "Export stopped/);
  });
});

describe('titles, blank rows, totals and footers of a workbook', () => {
  it('names the header below a title, and reads it as declared', async () => {
    const rows = [['User list as of 10/31/2026'], [], HEADER, ...accounts(2)];
    const found = await landForm('a.xlsx', await table(rows));
    expect(found.receipt.verdict).toBe('refused');
    expect(found.told).toMatch(/"User list as of .*" stands above the header, which is line 3;.*skip_lines: 2/);
    const declared = await landForm('a.xlsx', await table(rows), { skip_lines: 2 });
    expect(declared.receipt).toMatchObject({ verdict: 'accepted', records: 2 });
  });

  it.each([
    { why: 'blank rows', rows: [HEADER, account('a1'), ['', ''], [], account('a2')] },
    { why: 'a note and a count', rows: [HEADER, ...accounts(2), [], ['Total: 2 records'], ['Page 1 of 1']] },
    {
      why: 'empty cells behind the last column',
      rows: [[...HEADER, '', ''], [...account('a1'), '', '', ''], account('a2')],
    },
  ])('leaves out what is no record: $why', async ({ rows }) => {
    const { receipt, told } = await landForm('a.xlsx', await table(rows));
    expect(receipt, told).toMatchObject({ verdict: 'accepted', records: 2 });
  });

  it.each([
    { total: 300.3, verdict: 'accepted', says: '', why: 'it agrees' },
    { total: 300.4, verdict: 'refused', says: 'the totals row says amount 300.4', why: 'it does not' },
  ])('checks a declared totals row: $why', async ({ total, verdict, says }) => {
    const rows = [1, 2, 3].map((n) => [
      `I${n}`,
      '1',
      'V',
      'L',
      '2026-10',
      '2026-10',
      100.1,
      'EUR',
      'final',
      '2026-11-02',
    ]);
    const totals = ['Total', null, null, null, null, null, { v: total, f: 'SUM(G2:G4)' }];
    const { receipt, told } = await landForm('a.xlsx', await table([INVOICE, ...rows, totals]), { totals_row: true });
    expect(receipt, told).toMatchObject({ verdict, records: 3 });
    expect(told).toContain(says);
  });

  it('refuses a row with a header come again, and one that is wider than the header', async () => {
    const rows = [HEADER, ...accounts(2), HEADER, [...account('a3'), null, null, null, 'x']];
    const { receipt, told } = await landForm('a.xlsx', await table(rows), {}, LENIENT);
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', records: 4, refused: 2 });
    expect(told).toMatch(/record 3: the header line comes again/);
    expect(told).toMatch(/record 4: "x" stands in column H, beside the 6 columns of the header/);
  });
});

describe('what a workbook hides, merges or could not compute (T34, faults 60)', () => {
  it('reads hidden rows and columns and says so, and names a hidden sheet', async () => {
    const rows: RowSpec[] = [HEADER, account('a1'), { hidden: true, cells: account('a2') }];
    const book = await workbook([
      { rows, hiddenColumns: 2 },
      { name: 'Old', state: 'veryHidden', rows: accounts(3) },
    ]);
    const { receipt, told } = await landForm('a.xlsx', book);
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 2 });
    expect(told.split('\n')).toEqual([
      '1 row is hidden in the workbook and was read like the others',
      '2 columns are hidden in the workbook and were read like the others',
      'the hidden sheet "Old" with 3 rows was not read; if it belongs to the table, save it as a file of its own',
    ]);
  });

  it('leaves the cells of a merged area empty and says so, but for a title', async () => {
    const rows = [['Users'], HEADER, ...accounts(2)];
    const book = await workbook([{ rows, merged: ['A1:F1', 'C3:C4'] }]);
    const { told } = await landForm('a.xlsx', book, { skip_lines: 1 });
    expect(told).toMatch(/^1 merged area \(C3:C4\): the value stands in the first cell alone/);
  });

  it.each([
    { cell: { t: 'e', v: '#REF!' }, says: /record 2: display_name holds the error #REF!; mend the formula/ },
    { cell: { t: 'e', v: '#N/A', f: 'VLOOKUP(A1,B:C,2,0)' }, says: /record 2: display_name holds the error #N\/A/ },
    { cell: { f: 'A1&B1' }, says: /record 2: display_name holds a formula without its result/ },
  ])('refuses the row of a cell that has no value: $says', async ({ cell, says }) => {
    const rows = [HEADER, account('a1'), ['servicenow', 'a2', cell, 'active'], account('a3')];
    const { receipt, told } = await landForm('a.xlsx', await table(rows), {}, LENIENT);
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', records: 3, refused: 1 });
    expect(receipt.reasons[0]).toMatchObject({ record: 2, column: 'display_name' });
    expect(told).toMatch(says);
  });
});

it('an error in a column that no feed reads refuses nothing', async () => {
  const rows = [[...HEADER, 'remarks'], [...account('a1', '', ''), { t: 'e', v: '#REF!' }], account('a2')];
  const { receipt } = await landForm('a.xlsx', await table(rows));
  expect(receipt).toMatchObject({ verdict: 'accepted', records: 2 });
});

describe('workbooks that are refused (faults T33, 57, 58, 61)', () => {
  const XXE = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  const sheet = (text: string) => ({ parts: { 'xl/worksheets/sheet1.xml': text } });

  it.each([
    {
      why: 'a DOCTYPE',
      book: sheet(`${XXE}<worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>`),
      says: /has a DOCTYPE/,
    },
    {
      why: 'an entity that nobody declared',
      book: sheet('<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>'),
      says: /is damaged \(sheet\)/,
    },
    {
      why: 'XML that is cut off',
      book: sheet('<worksheet><sheetData><row r="1"><c><v>1</v>'),
      says: /is damaged \(sheet\)/,
    },
    {
      why: 'a text that is not there',
      book: sheet('<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>'),
      says: /is damaged \(a cell without its text\)/,
    },
    {
      why: 'a place that is none',
      book: sheet('<worksheet><sheetData><row><c r="ZZZ1"><v>9</v></c></row></sheetData></worksheet>'),
      says: /is damaged/,
    },
    { why: 'no sheet', book: sheet('<worksheet/>'), says: /the file is empty/ },
  ])('has $why', async ({ book, says }) => {
    const { receipt, told } = await landForm('a.xlsx', await table([], book));
    expect(receipt.verdict).toBe('refused');
    expect(told).toMatch(says);
  });

  it('57: a far cell refuses its row, and a sheet of them the workbook', async () => {
    const far = (r: number) => ({ r, cells: [{ v: 1, r: `XFD${r}` }] });
    const one = await landForm('a.xlsx', await table([HEADER, ...accounts(200), far(1_048_576)]), {});
    expect(one.receipt).toMatchObject({ verdict: 'accepted_with_rejects', records: 201, refused: 1 });
    expect(one.told).toMatch(/record 201: "1" stands in column XFD/);
    const many = Array.from({ length: 306 }, (_, i) => far(1000 + i));
    const all = await landForm('a.xlsx', await table([HEADER, ...many]));
    expect(all.told).toMatch(/more than 5,000,000 cells/);
  });
});
