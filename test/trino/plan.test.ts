import { parquetMetadataAsync } from 'hyparquet';
import { describe, expect, inject, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { attribute } from '../../lambdas/attribute/attribute.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import { inputTables, normalise } from '../../lambdas/normalise/normalise.ts';
import type { SqlEngine, Table } from '../../lambdas/ports/sql-engine.ts';
import { readInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { requireStep } from '../../lambdas/run/steps/step-output.ts';
import { runEstate, withFolder } from '../month/run-estate.ts';
import { writeBigEstate } from './big-estate.ts';
import { TrinoEngine } from './trino-engine.ts';

/** The most that Trino may read for each byte of the columns that a model needs. */
const MOST = 1.2;

describe('what Trino makes of the models', () => {
  it(`validates each, and reads at most ${MOST} × the bytes of the columns they need`, async () => {
    await withFolder(async (out) => {
      const estate = await writeBigEstate(out, { accounts: 20_000, activity: 400_000, units: 50 });
      const { run } = await runEstate({ ...estate, out });
      const store = new FolderStore(out);
      const sizes = new ColumnSizes(store);
      const trino = await TrinoEngine.open(store, inject('trino'), inject('endpoint'), `plan-${run.id.slice(0, 16)}`);
      const inputs = await readInputs(store, run);
      for (const { name, partitions } of inputTables(inputs))
        await sizes.add(
          name,
          partitions.map(({ key }) => key),
        );
      // Models of normalise read tables of normalise: all sizes are there before the first plan.
      for (const step of ['normalise', 'attribute'] as const) {
        const { tables } = await requireStep(store, run, step);
        for (const [name, files] of Object.entries(tables))
          await sizes.add(
            name,
            files.map(({ key }) => key),
          );
      }
      const plans = new PlanningEngine(trino, sizes);
      await normalise(run, inputs, { engine: plans, store });
      await attribute(run, inputs, { engine: plans, store });
      const ratio = trino.physicalBytes / plans.needed;
      console.log(
        `Trino read ${trino.physicalBytes} bytes for ${plans.needed} bytes of needed columns: ${ratio.toFixed(3)}`,
      );
      expect(plans.validated).toBeGreaterThan(24);
      expect(ratio).toBeLessThanOrEqual(MOST);
    });
  });
});

/** The bytes of each column of each table, as its Parquet files state them. */
class ColumnSizes {
  private readonly store: FolderStore;
  private readonly bytes = new Map<string, number>();
  constructor(store: FolderStore) {
    this.store = store;
  }

  async add(table: string, keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const body = new Uint8Array((await this.store.read(key)) as Uint8Array);
      const { row_groups: groups } = await parquetMetadataAsync(body.buffer);
      for (const { columns } of groups) for (const chunk of columns) this.count(table, chunk.meta_data);
    }
  }

  of(table: string, column: string): number {
    return this.bytes.get(`${table}.${column}`) ?? 0;
  }

  private count(
    table: string,
    chunk?: { readonly path_in_schema: readonly string[]; readonly total_compressed_size: bigint },
  ) {
    const name = `${table}.${chunk?.path_in_schema.join('.')}`;
    this.bytes.set(name, (this.bytes.get(name) ?? 0) + Number(chunk?.total_compressed_size ?? 0n));
  }
}

/** Asks for the plan of each model before it is built, and adds up what its scans need. */
class PlanningEngine implements SqlEngine {
  private readonly trino: TrinoEngine;
  private readonly sizes: ColumnSizes;
  validated = 0;
  needed = 0;
  constructor(trino: TrinoEngine, sizes: ColumnSizes) {
    this.trino = trino;
    this.sizes = sizes;
  }

  attach: SqlEngine['attach'] = (...args) => this.trino.attach(...args);
  close: SqlEngine['close'] = () => this.trino.close();

  leaveEmpty: SqlEngine['leaveEmpty'] = (...args) => this.trino.leaveEmpty(...args);

  async build(run: Run, table: Table, select: string) {
    const model = table.name;
    expect(await this.trino.explain(run, model, select, 'VALIDATE'), model).toBe('true');
    this.validated += 1;
    for (const { table, columns } of scansOf(await this.trino.explain(run, model, select, 'DISTRIBUTED'))) {
      for (const column of columns) this.needed += this.sizes.of(table, column);
    }
    return this.trino.build(run, table, select);
  }
}

/** Every scan of a plan with the columns that it reads from files; `upload` stands in no file. */
function scansOf(plan: string): { table: string; columns: string[] }[] {
  return plan
    .split(/(?=(?:TableScan|ScanFilter|ScanProject|ScanFilterProject)\[)/)
    .slice(1)
    .map((part) => ({
      table: /table = awsdatacatalog:[^:]+:([a-z_]+)/.exec(part)?.[1] ?? '',
      columns: [...part.matchAll(/:= ([a-z_]+):[a-z]+:REGULAR/g)].map((match) => match[1] as string),
    }));
}
