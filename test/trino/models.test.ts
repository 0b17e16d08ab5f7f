import { fileURLToPath } from 'node:url';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, inject, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { attribute } from '../../lambdas/attribute/attribute.ts';
import { normalise } from '../../lambdas/normalise/normalise.ts';
import type { StepName } from '../../lambdas/pipeline.ts';
import { readInputs } from '../../lambdas/run/run-inputs.ts';
import { requireStep, type StepRecord } from '../../lambdas/run/step-record.ts';
import { runEstate, withFolder } from '../month/run-estate.ts';
import { TrinoEngine } from './trino-engine.ts';

const SQL_STEPS = { normalise, attribute } as const;
const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

const estates = [
  { estate: 'the sample', folder: '../../samples', month: '2026-10' },
  { estate: 'golden estate-01', folder: '../golden/estate-01', month: '2025-12' },
] as const;

type Files = StepRecord['tables'][string];

/** Reads Parquet files of the store as text of each cell, so that types which print alike compare alike. */
class Tables {
  private readonly connection: DuckDBConnection;
  private readonly store: FolderStore;
  constructor(store: FolderStore, connection: DuckDBConnection) {
    this.store = store;
    this.connection = connection;
  }

  async rowsOf(files: Files): Promise<string[]> {
    if (files.length === 0) return [];
    const paths = await Promise.all(files.map(({ key }) => this.store.pathOf(key)));
    const list = paths.map((file) => `'${file}'`).join(', ');
    const reader = await this.connection.runAndReadAll(`SELECT * FROM read_parquet([${list}])`);
    const names = reader.columnNames();
    return reader
      .getRowsJson()
      .map((row) => JSON.stringify(row.map((cell, i) => [names[i], cell])))
      .sort();
  }
}

describe.each(estates)('every model gives the same rows on Trino as on DuckDB: $estate', ({ folder, month }) => {
  it('normalise and attribute', async () => {
    await withFolder(async (out) => {
      const { run } = await runEstate({
        uploads: path(`${folder}/uploads`),
        settings: path(`${folder}/estate.yaml`),
        month,
        out,
      });
      const store = new FolderStore(out);
      const engine = await TrinoEngine.open(store, inject('trino'), inject('endpoint'), `lake-${run.id.slice(0, 16)}`);
      const inputs = await readInputs(store, run);
      const connection = await (await DuckDBInstance.create(':memory:')).connect();
      const tables = new Tables(store, connection);
      let models = 0;
      let rows = 0;
      for (const [step, runStep] of Object.entries(SQL_STEPS)) {
        const onDuckDb = await requireStep(store, run, step as StepName);
        const onTrino = await runStep(run, inputs, { engine, store });
        for (const [model, files] of Object.entries(onDuckDb.tables)) {
          const expected = await tables.rowsOf(files);
          expect({ model, rows: await tables.rowsOf(onTrino.tables[model] ?? []) }).toEqual({ model, rows: expected });
          models += 1;
          rows += expected.length;
        }
      }
      expect(models).toBeGreaterThan(24);
      expect(rows).toBeGreaterThan(300);
    });
  });
});
