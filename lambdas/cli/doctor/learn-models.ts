import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NamedType } from '../../adapters/aws/athena/hive-columns.ts';
import type { TrialTables } from '../../adapters/aws/athena/trial-catalog.ts';
import { DuckDbEngine } from '../../adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { attribute } from '../../attribute/attribute.ts';
import { parseMonth } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { normalise } from '../../normalise/normalise.ts';
import type { InputTable, SqlEngine, WrittenFile } from '../../ports/sql-engine.ts';
import type { Store } from '../../ports/store.ts';
import type { RunInputs } from '../../run/revisions/run-inputs.ts';
import { writeStep } from '../../run/steps/step-output.ts';
import { parseSettings } from '../../settings.ts';
import type { RenderedModel } from './models.ts';

/** Every model as a run renders it, with the columns it has, and the inputs of a run without files. */
export interface LearntModels extends TrialTables {
  readonly models: readonly (RenderedModel & { readonly columns: readonly NamedType[] })[];
}

/** A month in which nothing was dropped, with one row in each literal of the settings. */
const RUN: Run = { period: parseMonth('2026-10'), revision: 1, id: '0'.repeat(64) };
const INPUTS: RunInputs = {
  run: RUN.id,
  period: RUN.period,
  revision: RUN.revision,
  code: '',
  settings: parseSettings({
    estate: 'a trial',
    timezone: 'UTC',
    currency: 'EUR',
    owner: { email: 'nobody@truedown.invalid' },
    domain_aliases: { 'old.invalid': 'truedown.invalid' },
    seat_types: { servicenow: [{ name: 'fulfiller', assignments: ['itil', 'sn_*_write'] }] },
  }),
  landings: [],
  missing_sources: [],
  problems: [],
  unused_files: [],
  unnamed_folders: [],
  earlier: null,
  published: null,
  untold: [],
  history: [],
};

/** Builds every model on this machine over empty inputs, and learns its text and its columns. `columnsOf` reads a Parquet file. */
export async function learnModels(columnsOf: (bytes: Uint8Array) => readonly NamedType[]): Promise<LearntModels> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-doctor-'));
  const store = new FolderStore(folder);
  const engine = new LearningEngine(await DuckDbEngine.open(store, 1), store, columnsOf);
  try {
    for (const [step, work] of Object.entries({ normalise, attribute })) {
      await writeStep(store, RUN, step as 'normalise' | 'attribute', await work(RUN, INPUTS, { engine, store }));
    }
    return { inputs: engine.inputs, models: engine.models };
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** An engine that remembers what it was asked, and what came of it. */
class LearningEngine implements SqlEngine {
  readonly inputs: InputTable[] = [];
  readonly models: LearntModels['models'][number][] = [];
  private readonly engine: SqlEngine;
  private readonly store: Store;
  private readonly columnsOf: (bytes: Uint8Array) => readonly NamedType[];

  constructor(engine: SqlEngine, store: Store, columnsOf: (bytes: Uint8Array) => readonly NamedType[]) {
    this.engine = engine;
    this.store = store;
    this.columnsOf = columnsOf;
  }

  async attach(...[run, inputs, built]: Parameters<SqlEngine['attach']>): Promise<void> {
    this.inputs.push(...inputs);
    await this.engine.attach(run, inputs, built);
  }

  async build(run: Run, name: string, select: string): Promise<readonly WrittenFile[]> {
    const files = await this.engine.build(run, name, select);
    const bytes = await this.store.read(files[0]?.key ?? '');
    this.models.push({ name, select, columns: this.columnsOf(bytes ?? new Uint8Array()) });
    return files;
  }

  async close(): Promise<void> {
    await this.engine.close();
  }
}
