import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { runSteps } from '../../lambdas/cli/month/run-steps.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { SqlEngine, Table } from '../../lambdas/ports/sql-engine.ts';
import { ATTRIBUTE_MODELS } from '../../lambdas/run/models/attribute-models.ts';
import type { Models } from '../../lambdas/run/models/model.ts';
import { NORMALISE_MODELS } from '../../lambdas/run/models/normalise-models.ts';
import { readInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { readStep, requireStep, type StepOutput } from '../../lambdas/run/steps/step-output.ts';
import { selectOf } from '../models/select-of.ts';
import { type EstateRun, fingerprints, runEstate, withFolder } from '../month/run-estate.ts';
import { TrinoEngine } from './trino-engine.ts';

/** How much of a month was found equal on both engines. */
export interface Equal {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
  /** Statements that Trino ran. */
  readonly statements: number;
}

export interface Servers {
  readonly trino: string;
  readonly endpoint: string;
}

const MODELS: Models = { ...NORMALISE_MODELS, ...ATTRIBUTE_MODELS };

type Month = Omit<EstateRun, 'out' | 'threads'> & { readonly name: string };

/** Changes what an engine is given, so that a test can see whether a difference is found. */
export type Alter = (model: string, select: string) => string;

/**
 * Runs a month on DuckDB, then the same run's steps on Trino from the very files that landing wrote, and compares every
 * table (columns, types, rows as multisets, NULLs included), then every file and mail of the month byte for byte.
 * @throws Error with the model, the first row that only one side has, and the command that repeats it.
 */
export async function compareMonth(
  month: Month,
  servers: Servers,
  alter: Alter = (_, select) => select,
): Promise<Equal> {
  return withFolder(async (folder) => {
    const [duckdb, trino] = [join(folder, 'duckdb'), join(folder, 'trino')];
    const { run } = await runEstate({ ...month, out: duckdb });
    await copyInputs(run, duckdb, trino);
    const store = new FolderStore(trino);
    const engine = await TrinoEngine.open(store, servers.trino, servers.endpoint, `lake-${run.id.slice(0, 16)}`);
    const { code } = await readInputs(store, run);
    const altered = {
      ...bound(engine),
      build: (r: Run, table: Table, sql: string) => engine.build(r, table, alter(table.name, sql)),
    };
    // A model that differs may stop a later step: then the model is what is to be told.
    const failed = await runSteps(
      run,
      code,
      { store, engine: altered, mailer: new OutboxMailer(store) },
      () => undefined,
    ).then(
      () => undefined,
      (error: unknown) => error,
    );
    const tables = await compareTables(month.name, run, new FolderStore(duckdb), store, engine);
    if (failed) throw failed;
    return { ...tables, files: await compareFiles(month.name, duckdb, trino), statements: engine.statements };
  });
}

function bound(engine: TrinoEngine): SqlEngine {
  return {
    attach: (...args) => engine.attach(...args),
    build: (...args) => engine.build(...args),
    leaveEmpty: (...args) => engine.leaveEmpty(...args),
    close: () => engine.close(),
  };
}

/** What the run was made of; everything that was computed stays behind. */
async function copyInputs(run: Run, from: string, to: string): Promise<void> {
  for (const part of ['landed', 'manifests', keys.inputs(run)]) {
    await cp(join(from, part), join(to, part), { recursive: true });
  }
}

async function compareTables(name: string, run: Run, duckdb: FolderStore, trino: FolderStore, engine: TrinoEngine) {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  let [tables, rows] = [0, 0];
  try {
    for (const step of ['normalise', 'attribute'] as const) {
      const [ours, theirs] = [await requireStep(duckdb, run, step), await readStep(trino, run, step)];
      if (!theirs) break;
      // In the order in which they were built, so that the first one that differs is told and not one that reads it.
      for (const model of [...engine.types.keys()].filter((built) => built in ours.tables)) {
        await connection.run(`CREATE OR REPLACE VIEW duckdb AS ${await selectFrom(duckdb, ours, model)}`);
        await connection.run(`CREATE OR REPLACE VIEW trino AS ${await selectFrom(trino, theirs, model)}`);
        const differs = (await typesDiffer(connection, engine, model)) ?? (await rowsDiffer(connection));
        if (differs) throw new Error(difference(name, model, differs));
        tables += 1;
        rows += Number((await connection.runAndReadAll('SELECT count(*) FROM duckdb')).getRows()[0]?.[0]);
      }
    }
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
  return { tables, rows };
}

/** The rows of a table; one without rows has no file, and the columns that it is declared with. */
async function selectFrom(store: FolderStore, { tables }: StepOutput, model: string): Promise<string> {
  const paths = await Promise.all((tables[model] ?? []).map(({ key }) => store.pathOf(key)));
  if (paths.length === 0) return selectOf(MODELS[model]?.columns ?? [], []);
  return `SELECT * FROM read_parquet([${paths.map((path) => `'${path}'`).join(', ')}])`;
}

/** DuckDB's types, or those that are declared, against the types that Trino gave the model, which it also states for no rows. */
async function typesDiffer(
  connection: DuckDBConnection,
  engine: TrinoEngine,
  model: string,
): Promise<string | undefined> {
  const described = (await connection.runAndReadAll('DESCRIBE duckdb')).getRows();
  const ours = described.map(([column, type]) => `${column} ${String(type).toLowerCase()}`).join(', ');
  const theirs = (engine.types.get(model) ?? []).map(({ name, type }) => `${name} ${plain(type)}`).join(', ');
  return ours === theirs ? undefined : `columns on DuckDB: ${ours}\ncolumns on Trino:  ${theirs}`;
}

/** A varchar with a length is a varchar in every file. */
function plain(type: string): string {
  return type.replace(/^varchar\(.*\)$/, 'varchar');
}

async function rowsDiffer(connection: DuckDBConnection): Promise<string | undefined> {
  const only = async (a: string, b: string) => {
    const [row] = (
      await connection.runAndReadAll(`(FROM ${a} EXCEPT ALL FROM ${b}) ORDER BY ALL LIMIT 1`)
    ).getRowObjectsJson();
    return row && JSON.stringify(row);
  };
  const [ours, theirs] = [await only('duckdb', 'trino'), await only('trino', 'duckdb')];
  if (ours === undefined && theirs === undefined) return undefined;
  return `only on DuckDB: ${ours ?? '(nothing)'}\nonly on Trino:  ${theirs ?? '(nothing)'}`;
}

function difference(name: string, model: string, differs: string): string {
  return `model ${model} of ${name} differs\n${differs}\nagain with: npm run test:trino -- -t "${name}"`;
}

async function compareFiles(name: string, duckdb: string, trino: string): Promise<number> {
  const [ours, theirs] = [await fingerprints(duckdb, PARTS), await fingerprints(trino, PARTS)];
  const differing = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].filter(
    (key) => ours[key] !== theirs[key],
  );
  if (differing.length > 0)
    throw new Error(`${name}: ${differing.join(', ')} differ\nagain with: npm run test:trino -- -t "${name}"`);
  return Object.keys(ours).length;
}

const PARTS = ['reports', 'outbox'] as const;
