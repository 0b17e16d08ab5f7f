import { describe, expect, it } from 'vitest';
import { FEEDS } from '../../lambdas/domain/feeds/feeds.ts';
import { temporaryStore } from '../temporary-store.ts';
import { csv, drop, estate, good, rowsOf } from './drop.ts';
import { readLanded } from './read-landed.ts';

const people = good('people', 4);
const [header, ...records] = people.trimEnd().split('\n') as [string, ...string[]];
const file = (...lines: string[]) => lines.map((line) => `${line}\n`).join('');

/** Lands a file of people; gives its receipt with all that it tells, and the ids that landed. */
async function land(content: string | Uint8Array, source: Record<string, unknown> = {}, more = {}) {
  const store = await temporaryStore();
  const receipt = await drop('hr/people.csv', content, { settings: estate({ hr: source }, more), store });
  const told = [...receipt.reasons.map(({ reason }) => reason), ...receipt.warnings].join('\n');
  const ids = receipt.landing ? (await readLanded(store, receipt)).rows.map((row) => row.person_id) : [];
  return { receipt, told, ids };
}

const ALL = ['001', '002', '003', '004'];

describe('lines that are no record (feeds 1)', () => {
  it.each([
    { why: 'commas at the end', content: `${people},,,,,\n,,,,,\n`, says: '2 lines without any text are no record' },
    {
      why: 'blanks and quotes in the middle',
      content: file(header, records[0] as string, '" ",," \u00a0","",, ', ...records.slice(1)),
      says: '1 line without any text is no record',
    },
    { why: 'of another width', content: `${people},,\n,,,,,,,,,,\n`, says: '2 lines without' },
    { why: 'above the header', content: `,,,,,\n${people}`, says: '' },
    { why: 'a tab-separated file', content: `${people.replaceAll(',', '\t')}\t\t\t\t\t\n`, says: '1 line without' },
  ])('leaves out rows of nothing: $why', async ({ content, says }) => {
    const { receipt, told, ids } = await land(content);
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 4, accepted: 4 });
    expect(told).toContain(says);
    expect(ids).toEqual(ALL);
  });

  it.each([
    { why: 'one cell is filled', content: `${people},x,,,,\n`, says: /record 5: person_id is empty/ },
    {
      why: 'a record that was cut off',
      content: `${people},`,
      says: /the last record, 4, has 2 of 6|has 2 of 6 columns: the file was cut off/,
    },
  ])('keeps what is a record: $why', async ({ content, says }) => {
    const { receipt, told } = await land(content);
    expect(receipt.verdict).toBe('refused');
    expect(told).toMatch(says);
  });

  it.each([
    { line: 'Total: 4 records', why: 'the count agrees' },
    { line: '(4 rows affected)', why: 'a database' },
    { line: '"Grand Totals (4 records)",,,,,', why: 'padded by a spreadsheet' },
    { line: 'Count: 4', why: 'a report builder' },
    { line: '-- end of report --', why: 'a note' },
    { line: 'Page 1 of 1', why: 'the only page' },
    { line: 'Confidential Information - Do Not Distribute', why: 'a lawyer' },
    { line: 'Report generated 2026-10-31 by J. Doe', why: 'a date of its own' },
    { line: 'Report generated on Oct 31, 2026, 9:15 PM', why: 'commas without quotes' },
    { line: 'Copyright (c) 2026 Vendor, Inc. All rights reserved.', why: 'a company with a comma' },
    { line: 'Copyright (c) 2000-2026 Vendor. All rights reserved.', why: 'a vendor' },
  ])('leaves out what stands below the table and says so: $line, $why', async ({ line, why }) => {
    const { receipt, told, ids } = await land(`${people}\n${line}\n`);
    expect(receipt, why).toMatchObject({ verdict: 'accepted', records: 4 });
    expect(told).toMatch(/^the line ".*" below the table is no record$/);
    expect(ids).toEqual(ALL);
  });

  it('leaves out several of them, to the last line without an end', async () => {
    const { receipt } = await land(`${people}\n"Grand Totals (4 records)"\n"Confidential"\nPage 1 of 1`);
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 4, warnings: { length: 3 } });
  });

  it.each([
    {
      line: '(5 rows affected)',
      says: /ends with "\(5 rows affected\)" and has 4 records/,
      why: 'a row is missing (T9)',
    },
    { line: 'Total: 3 records', says: /ends with "Total: 3 records"/, why: 'a row too many' },
    { line: 'Page 1 of 2', says: /the last line, "Page 1 of 2", has 1 of 6 columns/, why: 'a page is missing' },
    { line: 'Sum of everything', says: /take it out if it is a note below the table/, why: 'nobody knows it' },
    { line: '005', says: /else the file was cut off/, why: 'it may have been a record' },
    {
      line: 'Total,,,,,',
      says: /if the last line is a totals row, declare sources\.hr\.totals_row: true/,
      why: 'a totals row',
    },
  ])('refuses what is not certain: $line, $why', async ({ line, says }) => {
    const { receipt, told } = await land(`${people}${line}\n`);
    expect(receipt.verdict).toBe('refused');
    expect(told).toMatch(says);
  });

  it('reads a count in groups of three', async () => {
    const file = (count: string) => `${good('accounts', 1200)}"Total: ${count} records"\nTotal: ${count} records\n`;
    expect(await drop('s/a.csv', file('1,200'))).toMatchObject({ verdict: 'accepted', records: 1200 });
    expect(await drop('s/a.csv', file('1,201'))).toMatchObject({ verdict: 'refused' });
  });

  it('keeps a note in the middle a record that is wrong', async () => {
    const content = file(header, records[0] as string, 'Page 1 of 1', ...records.slice(1));
    expect((await land(content)).told).toMatch(/record 2: the record has 1 columns/);
  });

  it('leaves a declared totals row its place', async () => {
    const { receipt } = await land(`${people}Total: 4 records,,,,,\n`, { totals_row: true });
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 4, warnings: [] });
  });
});

describe('what stands above the header', () => {
  it.each([
    { above: '#TYPE Selected.System.Management.Automation.PSCustomObject\r\n', source: {}, why: 'PowerShell' },
    { above: '"#TYPE System.Object"\n', source: {}, why: 'in quotes' },
    { above: '#TYPE A.B\nsep=,\n', source: {}, why: 'with the delimiter below' },
    { above: 'Employee Roster\n\n', source: { skip_lines: 2 }, why: 'a title that the source declares' },
    { above: '"A, ""title"""\r\nof three\rlines\n', source: { skip_lines: 3 }, why: 'line ends of all kinds' },
    { above: 'Roster\n\n\n', source: { skip_lines: 1 }, why: 'empty lines need no counting' },
  ])('is left out: $why', async ({ above, source }) => {
    expect((await land(above + people, source)).ids).toEqual(ALL);
  });

  it.each([
    {
      above: 'Employee Roster as of 10/31/2026\n\n',
      source: {},
      says: /^"Employee Roster as of 10\/31\/2026" stands above the header, which is line 3; .* sources\.hr\.skip_lines: 2$/,
    },
    { above: 'Roster,,,\nof,all,,\n', source: {}, says: /"Roster,,," stands above the header, which is line 3/ },
    {
      above: 'Roster\n',
      source: { skip_lines: 2 },
      says: /^the header is line 2 of the file; write sources\.hr\.skip_lines: 1$/,
    },
    {
      above: '',
      source: { skip_lines: 1 },
      says: /^the header is line 1 of the file; write sources\.hr\.skip_lines: 0$/,
    },
  ])('A14: a title is named with the setting: $above', async ({ above, source, says }) => {
    const { receipt, told } = await land(above + people, source);
    expect(receipt).toMatchObject({ verdict: 'refused', feed: 'people' });
    expect(told).toMatch(says);
  });
});

describe('a header that comes again (faults 6, 25)', () => {
  const widened = (line: string) =>
    line
      .split(',')
      .map((name) => `" ${name.toUpperCase()}\u00a0"`)
      .join(',');

  it.each([
    { again: `\ufeff${header}`, why: 'behind a byte order mark: two files glued together' },
    { again: `\ufeff${widened(header)}`, why: 'in quotes behind a mark' },
    { again: widened(header), why: 'quoted, in capitals, with blanks' },
    {
      again: header
        .split(',')
        .map((name) => `="${name}"`)
        .join(','),
      why: 'as text for a spreadsheet',
    },
  ])('is set aside: $why', async ({ again }) => {
    const content = file(header, ...records.slice(0, 2), again, ...records.slice(2));
    const refused = await land(content);
    expect(refused.receipt).toMatchObject({ verdict: 'refused', records: 5 });
    expect(refused.told).toMatch(/record 3: the header line comes again/);
    const taken = await land(content, {}, { landing: { max_reject_share: 0.2 } });
    expect(taken.receipt).toMatchObject({ verdict: 'accepted_with_rejects', accepted: 4, refused: 1 });
    expect(taken.ids).toEqual(ALL);
  });

  it('drops a mark before a record that is glued on without its header', async () => {
    expect(
      (
        await land(
          file(
            header,
            records[0] as string,
            ...records.slice(1).map((line) => `\ufeff"${line.slice(0, 3)}"${line.slice(3)}`),
          ),
        )
      ).ids,
    ).toEqual(ALL);
  });

  it('takes a record whose first cell begins like the header', async () => {
    const odd = rowsOf('people', 2, { 1: { person_id: 'person_id' }, 2: { person_id: 'PERSON_ID2' } });
    expect((await land(csv('people', odd))).ids).toEqual(['person_id', 'PERSON_ID2']);
  });
});

describe('the old end-of-file mark, 1A (T10)', () => {
  it.each(['\x1a', '\x1a\x1a\x1a', '\x1a\r\n'])('is left out at the end and told: %j', async (end) => {
    const { receipt, ids } = await land(people + end);
    expect(receipt.warnings).toEqual(['the byte 1A at the end, with which old programs end a file, was left out']);
    expect(ids).toEqual(ALL);
  });

  it.each([
    { content: people.replace('OPS', 'O\x1aS'), why: 'within a cell' },
    { content: people.replace('\n002', '\n\x1a\n002'), why: 'on a line of its own' },
    { content: `${people.trimEnd()}\x1a`, why: 'in the last cell' },
    { content: people.replace('OPS', '"O\x1aS"'), why: 'in quotes' },
  ])('refuses the file $why', async ({ content }) => {
    const { receipt, told } = await land(content);
    expect(receipt.verdict).toBe('refused');
    expect(told).toMatch(/record [1-4] has, or stands behind, the byte 1A/);
  });

  it('is no file where nothing else is there', async () => {
    expect((await land('\x1a')).told).toMatch(/the file is empty/);
  });
});

describe('a file with a header and no record (B3)', () => {
  it.each(Object.values(FEEDS))('$name', async ({ name, columns, silent }) => {
    const store = await temporaryStore();
    const receipt = await drop(`s/${name}.csv`, `${columns.map((column) => column.name).join(',')}\n`, { store });
    expect(receipt).toMatchObject({ feed: name, verdict: silent ? 'accepted' : 'refused', records: 0, accepted: 0 });
    if (!silent) return;
    expect(receipt.warnings).toEqual(['the file has a header and no record: there is nothing of it this month']);
    expect((await readLanded(store, receipt)).rows).toEqual([]);
  });

  it('may be cut off where the header has no line end', async () => {
    expect(await drop('s/f.csv', 'rate_date,from_currency,to_currency,rate')).toMatchObject({ verdict: 'refused' });
  });
});
