import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCsv } from '../month/read-csv.ts';
import { withFolder } from '../month/run-estate.ts';
import { runTiny } from '../month/tiny-estate.ts';
import { append } from '../month/tiny-months.ts';

it('lists seats under the lines that are counted by them, whatever other lines name a seat type (R4.1)', async () => {
  await withFolder(async (folder) => {
    await runTiny(folder, {
      ...append(
        'contracts/lines.csv',
        'FLAT,C2,V,Support,flat,servicenow,fulfiller,,,,EUR,2026-01-01,,,FIN,headcount,,',
      ),
      ...append('contracts/invoices.csv', 'I2,1,V,FLAT,2026-10,2026-10,50.00,EUR,final,2026-11-02'),
    });
    const of = (file: string) => readCsv(join(folder, 'out/reports/2026-10/r1', file)).map((row) => row.line_id);
    expect(new Set(of('finance/chargeback.csv'))).toEqual(new Set(['FLAT', 'SN']));
    expect(new Set(of('estate/seats.csv'))).toEqual(new Set(['SN']));
  });
});
