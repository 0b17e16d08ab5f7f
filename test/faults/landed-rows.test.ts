import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { DamagedStoreError } from '../../lambdas/domain/errors.ts';
import { withFolder } from '../month/run-estate.ts';
import { runTiny, TINY } from '../month/tiny-estate.ts';

/** One more invoice, so that the next run reads what was landed before. */
const MORE = {
  'contracts/more.csv': `${TINY['contracts/invoices.csv']}`.replace('I1', 'I2').replace('100.00', '7.00'),
};

const BUDGETS = { 'finance/budgets.csv': 'period,unit_id,amount,currency\n2026-10,OPS,50.00,EUR\n2026-10,FIN,5,JPY\n' };

let finished: Promise<string> | undefined;

/** Gives a folder the tiny estate with budgets after its October, which is run once for all tests here. */
async function afterBudgets(folder: string): Promise<void> {
  finished ??= mkdtemp(join(tmpdir(), 'truedown-budgets-')).then(async (root) => {
    await runTiny(root, BUDGETS);
    return root;
  });
  await cp(await finished, folder, { recursive: true });
}

/** Writes a landed file anew with other rows, as a person with a Parquet tool can. */
async function edit(out: string, feed: string, select: string): Promise<string> {
  const folder = join(out, 'landed', feed);
  const key = `landed/${feed}/${(await readdir(folder))[0]}/rows.parquet`;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = `read_parquet('${join(out, key)}', hive_partitioning = false)`;
  await connection.run(`COPY (${select.replace('ROWS', rows)}) TO '${out}/edited' (FORMAT parquet)`);
  connection.closeSync();
  await rename(join(out, 'edited'), join(out, key));
  return key;
}

describe('what was landed with its sums is compared when it is read (F28)', () => {
  it.each([
    {
      feed: 'invoices',
      file: 'contracts/invoices.csv',
      select: 'SELECT * REPLACE (amount_minor + 100 AS amount_minor) FROM ROWS',
      says: 'amount EUR 100.00 became 101.00',
      why: 'one amount is a cent or a euro more',
    },
    {
      feed: 'invoices',
      file: 'contracts/invoices.csv',
      select: "SELECT * REPLACE ('USD' AS currency) FROM ROWS",
      says: 'amount EUR 100.00 became 0.00; amount USD 0.00 became 100.00',
      why: 'the same figure in another currency',
    },
    {
      feed: 'contract_lines',
      file: 'contracts/lines.csv',
      select: 'SELECT * REPLACE (CAST(40 AS BIGINT) AS quantity) FROM ROWS',
      says: 'quantity 4 became 40',
      why: 'more seats than were bought',
    },
    {
      feed: 'contract_lines',
      file: 'contracts/lines.csv',
      select: 'SELECT * REPLACE (NULL AS annual_amount_minor) FROM ROWS',
      says: 'annual_amount EUR 1200.00 became 0.00',
      why: 'an amount taken away',
    },
    {
      feed: 'budgets',
      file: 'finance/budgets.csv',
      select: "SELECT * REPLACE (amount_minor + (currency = 'JPY')::INT AS amount_minor) FROM ROWS",
      says: 'amount JPY 5 became 6',
      why: 'a currency without decimals',
    },
    {
      feed: 'people',
      file: 'hr/people.csv',
      select: "SELECT * FROM ROWS WHERE person_id <> '2'",
      says: 'rows 3 became 2',
      why: 'a row taken away',
    },
  ])('$feed: $why', async ({ feed, file, select, says }) => {
    await withFolder(async (folder) => {
      await afterBudgets(folder);
      const out = join(folder, 'out');
      const key = await edit(out, feed, select);
      const refused = await runTiny(folder, { ...BUDGETS, ...MORE }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DamagedStoreError);
      expect((refused as Error).message).toBe(
        `${key} is not what was landed of ${file}: ${says}; delete what is left of it, then give the same command again: the uploaded file is landed again`,
      );
    });
  });

  it('and once what is left of it is deleted, the same command publishes', async () => {
    await withFolder(async (folder) => {
      await afterBudgets(folder);
      const out = join(folder, 'out');
      const key = await edit(out, 'people', "SELECT * FROM ROWS WHERE person_id <> '2'");
      await expect(runTiny(folder, { ...BUDGETS, ...MORE })).rejects.toThrow(DamagedStoreError);
      await rm(join(out, key));
      const { outcome, run } = await runTiny(folder, { ...BUDGETS, ...MORE });
      expect(outcome.status).toBe('published');
      expect(run.revision).toBe(3);
    });
  });
});
