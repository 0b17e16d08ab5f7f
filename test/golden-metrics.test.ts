import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quote } from '../lambdas/cli/month/quote.ts';
import { renewal } from '../lambdas/cli/month/renewal.ts';
import { answerColumns, connector } from '../lambdas/cli/month/what-if.ts';
import { quoteRows } from '../lambdas/report/files/quote-csv.ts';
import { renewalCsv } from '../lambdas/report/files/renewal-csv.ts';
import { parseCsv } from '../lambdas/run/store/csv.ts';
import { expectFiguresExplained } from './month/figures-explained.ts';
import { type CsvRow, readCsv } from './month/read-csv.ts';
import { runEstate, withFolder } from './month/run-estate.ts';

const GOLDEN = new URL('./golden/metrics/', import.meta.url).pathname;

/** By file: where it stands, and what names a row. A file of units stands once in each unit's folder. */
const FILES: Readonly<Record<string, { readonly folder: string; readonly key: readonly string[] }>> = {
  'chargeback.csv': { folder: 'finance', key: ['unit_id', 'line_id', 'charge_type'] },
  'tie-out.csv': { folder: 'finance', key: ['line_id', 'currency'] },
  'seats.csv': { folder: 'estate', key: ['unit', 'line_id', 'platform', 'account_id'] },
  'unattributed.csv': { folder: 'estate', key: ['platform', 'account_id'] },
  'subscription-units.csv': { folder: 'estate', key: ['platform', 'product', 'cap_on', 'class', 'source'] },
  'findings.csv': { folder: 'estate', key: ['platform', 'product', 'finding', 'unit_id'] },
  'pools.csv': { folder: 'estate', key: ['platform', 'meter'] },
  'tiers.csv': {
    folder: 'estate',
    key: ['platform', 'product', 'pool', 'scope', 'unit_id', 'justified_tier'],
  },
  'seat-cost.csv': { folder: 'estate', key: ['platform', 'seat_type', 'unit_id'] },
  'quote.csv': { folder: 'estate', key: ['quote_id', 'quote_line'] },
  'unattributed-usage.csv': { folder: 'estate', key: ['line_id', 'platform', 'kind', 'id'] },
  'resources.csv': { folder: 'units', key: ['unit', 'line_id', 'platform', 'resource_id', 'class'] },
  'consumption.csv': { folder: 'units', key: ['unit', 'line_id', 'platform', 'account_id'] },
};

describe('golden estates of subscription units and pools (R6.3, R6.4, R8, R9)', () => {
  it.each(readdirSync(GOLDEN))('%s', async (name) => {
    const readme = readFileSync(join(GOLDEN, name, 'README'), 'utf8');
    const [, month = '', exit = ''] = /month (\S+), exit ([0-9])/.exec(readme) ?? [];
    const estate = { uploads: join(GOLDEN, name, 'uploads'), settings: join(GOLDEN, name, 'estate.yaml') };
    await withFolder(async (out) => {
      const result = await runEstate({ ...estate, month, out });
      expect(result.isHeld ? 3 : 0).toBe(Number(exit));
      for (const file of Object.keys(FILES)) {
        compare(join(GOLDEN, name, 'expected'), file, join(out, 'reports', month, 'r1'));
      }
      expect(await expectFiguresExplained(out, month), 'figures that explain redoes').toBeGreaterThan(0);
      for (const answer of answersOf(name)) {
        const { line_id: line = '', class: of = '', count = '' } = answer;
        const asked = { line, class: of, count: BigInt(count), month, out };
        expect(answerColumns(await connector(asked)), 'what-if connector').toEqual(answer);
      }
      await compareQuotes(join(GOLDEN, name, 'expected'), { month, out });
      await compareRenewals(join(GOLDEN, name, 'expected'), { month, out });
    });
  });
});

/** What `truedown what-if connector` prints for the questions in it. */
function answersOf(name: string): Record<string, string>[] {
  const folder = join(GOLDEN, name, 'expected');
  const files = readdirSync(folder).filter((file) => file.startsWith('what-if-'));
  return files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}

/** What `truedown quote` prints for each `quote-<n>.csv`. */
async function compareQuotes(expectedIn: string, asked: { month: string; out: string }): Promise<void> {
  for (const file of readdirSync(expectedIn).filter((name) => /^quote-\d+\.csv$/.test(name))) {
    const path = join(expectedIn, file);
    const expected: CsvRow[] = JSON.parse(readFileSync(path.replace('.csv', '.json'), 'utf8'));
    const { quotes } = await quote(path, asked);
    expect(quoteRows(quotes), file).toEqual(expected);
  }
}

/** What `truedown renewal` writes for each contract. */
async function compareRenewals(expectedIn: string, asked: { month: string; out: string }): Promise<void> {
  for (const file of readdirSync(expectedIn).filter((name) => name.startsWith('renewal-'))) {
    const { rows } = await renewal({ ...asked, contract: file.slice('renewal-'.length, -'.csv'.length) });
    expect(parseCsv(renewalCsv(rows)), file).toEqual(readCsv(join(expectedIn, file)));
  }
}

/** The second hand leaves the method and the unit of measure of seats empty: other golden estates hold them. */
const LEFT_OUT: ReadonlySet<string> = new Set(['method', 'unit_of_measure']);

/** By key, with the columns that stand in the expected file; rows of amount 0 may be there or not. */
function compare(expectedIn: string, file: string, reports: string): void {
  const path = join(expectedIn, file);
  if (!existsSync(path)) return;
  const { folder, key } = FILES[file] as (typeof FILES)[string];
  const rows = folder === 'units' ? ofUnits(reports, file) : ofFolder(join(reports, folder, file));
  // What is nobody's stands in `unattributed-usage.csv`.
  const expected = readCsv(path).filter((row) => folder !== 'units' || row.unit !== '');
  const nameOf = (row: CsvRow) => key.map((column) => row[column]).join(' | ');
  const counted = (row: CsvRow) => file !== 'chargeback.csv' || !/^-?0\.?0*$/.test(row.amount ?? '');
  // What is converted ties out in the estate's currency too, which the second hand leaves out.
  const told = new Set(expected.map(nameOf));
  const listed = file === 'tie-out.csv' ? rows.filter((row) => told.has(nameOf(row))) : rows;
  const found = new Map(rows.map((row) => [nameOf(row), row]));
  expect(listed.filter(counted).map(nameOf).sort(), file).toEqual(expected.filter(counted).map(nameOf).sort());
  for (const row of expected.filter(counted)) {
    const own = found.get(nameOf(row)) as CsvRow;
    const columns = Object.keys(row).filter((column) => row.metric !== 'per_user' || !LEFT_OUT.has(column));
    const shown = (of: CsvRow) => Object.fromEntries(columns.map((column) => [column, of[column]]));
    expect(shown(own), `${file} ${nameOf(row)}`).toEqual(shown(row));
  }
}

function ofFolder(path: string): CsvRow[] {
  if (!existsSync(path)) return [];
  return readCsv(path).map((row) => ({ ...row, unit: row.unit_id ?? '' }));
}

function ofUnits(reports: string, file: string): CsvRow[] {
  return readdirSync(join(reports, 'units')).flatMap((unit) =>
    ofFolder(join(reports, 'units', unit, file)).map((row) => ({ ...row, unit })),
  );
}
