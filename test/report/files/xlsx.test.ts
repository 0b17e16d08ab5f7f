import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workbookRows } from '../../../lambdas/land/scan/xlsx/workbook-rows.ts';
import { xlsxOf } from '../../../lambdas/report/files/xlsx.ts';
import { key, number, text } from '../../../lambdas/run/store/csv.ts';
import { withFolder } from '../../month/run-estate.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly amount: string;
}

const columns = [key<Row>('id', (r) => r.id), text<Row>('name', (r) => r.name), number<Row>('amount', (r) => r.amount)];
const rows: Row[] = [
  { id: '0041200', name: 'Ops & "Yard" <b>', amount: '-12.50' },
  { id: '0041199', name: '=1+1\u0001 مكتب', amount: '1000000.000' },
  { id: '', name: ' two  blanks ', amount: '' },
];

describe('a workbook (reports 3.1)', () => {
  it('holds the same cells as the CSV file, in its order: text as text, amounts as numbers', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'table.xlsx');
      await writeFile(path, await xlsxOf('chargeback 2026-10', columns, rows));
      const read: (readonly string[])[] = [];
      for await (const some of workbookRows(path, 0)) read.push(...some.map(({ cells }) => cells));
      expect(read).toEqual([
        ['id', 'name', 'amount'],
        ['', ' two  blanks '],
        ['0041199', '=1+1 مكتب', '1000000'],
        ['0041200', 'Ops & "Yard" <b>', '-12.5'],
      ]);
    });
  });

  it('has the same bytes whenever and in whatever zone it is made (R1.3)', async () => {
    const made: Buffer[] = [];
    for (const zone of ['Asia/Tokyo', 'America/New_York']) {
      process.env.TZ = zone;
      made.push(Buffer.from(await xlsxOf('x', columns, rows)));
    }
    delete process.env.TZ;
    expect(made[0]?.equals(made[1] as Buffer)).toBe(true);
  });
});
