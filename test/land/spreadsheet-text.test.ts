import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';
import { drop, good } from './drop.ts';
import { readLanded } from './read-landed.ts';

/** Lands people whose rows are given; gives ids and names as they landed. */
async function land(...rows: string[]) {
  const store = await temporaryStore();
  const content = ['person_id,full_name,unit_id,employment,valid_from', ...rows].map((row) => `${row}\n`).join('');
  const receipt = await drop('hr/people.csv', content, { store });
  const landed = receipt.landing ? (await readLanded(store, receipt)).rows : [];
  const told = [...receipt.reasons.map(({ reason }) => reason), ...receipt.warnings].join('\n');
  return { told, landed: landed.map((row) => [row.person_id, row.full_name]) };
}

const rest = 'OPS,employee,2024-01-01';

describe('text that a spreadsheet must not touch (faults 40)', () => {
  it.each([
    { row: `"=""00001""",Ann,${rest}`, id: '00001', name: 'Ann', why: 'as CSV writes it' },
    { row: `="00001",Ann,${rest}`, id: '00001', name: 'Ann', why: 'bare' },
    { row: `1,="Ann; Byrne",${rest}`, id: '1', name: 'Ann; Byrne', why: 'a foreign delimiter inside' },
    { row: `="2026-10",="=1+1",${rest}`, id: '2026-10', name: '=1+1', why: 'whatever it is' },
    { row: `1,=" ",${rest}`, id: '1', name: null, why: 'an empty text is unknown' },
    { row: `1,"=""""",${rest}`, id: '1', name: null, why: 'nothing inside' },
  ])('$row is the text inside: $why', async ({ row, id, name }) => {
    const { told, landed } = await land(row);
    expect(landed).toEqual([[id, name]]);
    expect(told).toMatch(/: 1 cell written as ="…", which keeps spreadsheets from changing a text, stand/);
  });

  it.each([
    { cell: '=1+1', lands: '=1+1' },
    { cell: '"=HYPERLINK(""http://x.example"",""a"")"', lands: '=HYPERLINK("http://x.example","a")' },
    { cell: '"=""a""&""b"""', lands: '="a"&"b"' },
    { cell: '" =""00001"""', lands: '="00001"' },
    { cell: '"=""00001"""""', lands: '="00001""' },
    { cell: '=', lands: '=' },
  ])('$cell stays text', async ({ cell, lands }) => {
    const { told, landed } = await land(`1,${cell},${rest}`);
    expect(landed).toEqual([['1', lands]]);
    expect(told).toBe('');
  });

  it.each([`="00001,Ann,${rest}`, `="00001"x,Ann,${rest}`, `="a""b",Ann,${rest}`, `="a,b",Ann,${rest}`])(
    'refuses a quote that stands wrong: %s',
    async (row) => {
      expect((await land(row)).told).toMatch(/record 1 has a quote inside a field/);
    },
  );

  it('opens the last cell of a line and of a file, over many records', async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `${i},="Ann ${i}",OPS,employee,="2024-01-01"`);
    const { told, landed } = await land(...rows);
    expect(landed).toHaveLength(3000);
    expect(told).toContain('full_name: 3000 cells written as');
    const end = good('people', 2).replace(/2026-12-31\n$/, '="2026-12-31"');
    expect(await drop('hr/a.csv', end)).toMatchObject({ verdict: 'accepted', accepted: 2 });
  });
});
