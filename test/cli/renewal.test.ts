import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTiny, TINY } from '../month/tiny-estate.ts';
import { truedown } from './truedown.ts';

const LINES = `line_id,contract_id,vendor,product,metric,quantity,annual_amount,currency,starts_on,ends_on,reducible_from,owner_unit_id,basis,tier,uplift_cap,protections
E,C1,V,Desk,flat,8,1000.01,EUR,2026-01-01,2026-12-31,2026-10-01,FIN,,Pro,2.5,true_down+price_lock
J,C1,V,Kiosk,flat,3,100001,JPY,2026-01-01,,,FIN,,,,
K,C1,V,Vault,flat,,10.005,KWD,2026-10-31,2026-10-31,,FIN,,,0,exit
U,C1,V,Cloud,flat,7,,USD,2026-01-01,,,FIN,,,,
GONE,C1,V,Fax,flat,1,5.00,EUR,2025-01-01,2026-10-30,,FIN,,,,
OLD,C-2,V,Telex,flat,1,5.00,EUR,2025-01-01,2026-10-30,,FIN,,,,
`;
const INVOICES = `invoice_id,invoice_line,vendor,line_id,period_from,period_to,amount,currency,status,issued_on
I1,1,V,U,2026-10,2026-10,50.05,USD,final,2026-11-02
`;
const NOTHING =
  '2026-09 has no figures here: it was never run, or none of its revisions was published or held; check --month, and --out or --stack, or run the month';
const RATES = `rate_date,from_currency,to_currency,rate
2026-10-30,JPY,EUR,0.006
2026-10-30,KWD,EUR,2.8
2026-10-30,USD,EUR,0.9
`;

let folder: string;
let out: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-renewal-test-'));
  out = join(folder, 'out');
  const changes = { 'contracts/lines.csv': LINES, 'contracts/invoices.csv': INVOICES, 'contracts/rates.csv': RATES };
  await runTiny(folder, { ...TINY, ...changes });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const renewal = (contract: string, to: string, month = '2026-10') =>
  truedown('renewal', '--contract', contract, '--month', month, '--out', out, '--to', to);

describe('truedown renewal (feeds-metrics 7)', () => {
  it('writes the lines in force on the last day, then a total of each currency', async () => {
    const to = join(folder, 'pack/C1');
    const { stdout, stderr, status } = await renewal('C1', to);
    expect([stderr, status]).toEqual(['', 0]);
    expect((await readFile(join(to, 'renewal.csv'), 'utf8')).split('\r\n')).toEqual([
      '\uFEFFline_id,product,metric,tier,ends_on,reducible_from,quantity,unit_price,needed,target,new_quantity,new_tier,currency,as_is,with_uplift,right_sized,right_tiered,protections,missing',
      'E,Desk,flat,Pro,2026-12-31,2026-10-01,8,125.0013,,,8,Pro,EUR,1000.01,1025.01,1000.01,1000.01,true_down+price_lock,',
      'J,Kiosk,flat,,,,3,33333.6667,,,3,,JPY,100001,112001,100001,100001,,uplift_cap+price_lock',
      'K,Vault,flat,,2026-10-31,,,,,,,,KWD,10.005,10.005,10.005,10.005,exit,price_lock',
      'U,Cloud,flat,,,,7,85.8000,,,7,,USD,600.60,672.67,600.60,600.60,,uplift_cap+price_lock',
      'total,,,,,,,,,,,,EUR,1000.01,1025.01,1000.01,1000.01,,',
      'total,,,,,,,,,,,,JPY,100001,112001,100001,100001,,',
      'total,,,,,,,,,,,,KWD,10.005,10.005,10.005,10.005,,',
      'total,,,,,,,,,,,,USD,600.60,672.67,600.60,600.60,,',
      '',
    ]);
    expect(stdout.split('\n')).toEqual([
      'a year in    as is  with uplift  right-sized  right-tiered',
      '──────────────────────────────────────────────────────────',
      'EUR        1000.01      1025.01      1000.01       1000.01',
      'JPY         100001       112001       100001        100001',
      'KWD         10.005       10.005       10.005        10.005',
      'USD         600.60       672.67       600.60        600.60',
      '',
      join(to, 'renewal.csv'),
      join(to, 'renewal.html'),
      '',
    ]);
  });

  it('replaces an older pack, and writes nothing into the store', async () => {
    const before = (await readdir(out, { recursive: true })).sort();
    const to = join(folder, 'again');
    await renewal('C1', to);
    const first = await readFile(join(to, 'renewal.csv'), 'utf8');
    await writeFile(join(to, 'renewal.csv'), 'older');
    expect((await renewal('C1', to)).status).toBe(0);
    expect(await readFile(join(to, 'renewal.csv'), 'utf8')).toBe(first);
    expect(await readdir(to)).toEqual(['renewal.csv', 'renewal.html']);
    expect((await readdir(out, { recursive: true })).sort()).toEqual(before);
  });

  it.each([
    { contract: 'C2', says: 'no contract is called C2; did you mean C1?' },
    { contract: 'C-2', says: 'contract C-2 has no line in force on 2026-10-31; did you mean C1?' },
    { contract: 'ORACLE', says: 'no contract is called ORACLE; in force are C1' },
  ])('refuses $contract', async ({ contract, says }) => {
    expect(await renewal(contract, join(folder, 'none'))).toEqual({ status: 2, stdout: '', stderr: `${says}\n` });
  });

  it('refuses a month that was never run', async () => {
    const { stderr, status } = await renewal('C1', join(folder, 'none'), '2026-09');
    expect([status, stderr]).toEqual([2, `${NOTHING}\n`]);
  });

  it.each(['', 'packs', '../out/packs'])('refuses a folder in the store: %s', async (below) => {
    const to = join(out, below);
    expect(await renewal('C1', to)).toEqual({
      status: 2,
      stdout: '',
      stderr: `--to ${to} lies in --out ${out}, which only runs write into; name another\n`,
    });
  });

  it('refuses a file where the folder should be', async () => {
    const { stderr, status } = await renewal('C1', join(folder, 'uploads/hr/people.csv'));
    expect(status).toBe(2);
    expect(stderr).toContain('a file stands where a folder is needed');
  });
});
