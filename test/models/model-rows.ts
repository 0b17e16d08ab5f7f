import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { attributeLiterals } from '../../lambdas/attribute/attribute.ts';
import { FEED_NAMES, type FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { landedColumns } from '../../lambdas/domain/feeds/feeds.ts';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { LoginRecord, SeatPoolRule } from '../../lambdas/domain/seats/counting.ts';
import { normaliseLiterals } from '../../lambdas/normalise/normalise.ts';
import { ATTRIBUTE_MODELS } from '../../lambdas/run/models/attribute-models.ts';
import { NORMALISE_MODELS } from '../../lambdas/run/models/normalise-models.ts';
import { renderModel } from '../../lambdas/run/steps/render.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type Cell, type Column, selectOf } from './select-of.ts';

/** A landed row by its columns; what is not named is null, `upload` is `u`, and `record` counts from 1. */
export type LandedRow = Readonly<Record<string, Cell>>;

/** What a model is asked about: few rows of feeds as they have landed, in October 2026. */
export interface Given extends Partial<Readonly<Record<FeedName, readonly LandedRow[]>>> {
  readonly settings?: object;
  /** The sources of dated uploads. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly lines?: readonly ContractLine[];
  readonly rules?: readonly SeatPoolRule[];
  readonly logins?: ReadonlyMap<string, LoginRecord>;
}

const PERIOD = { period: parseMonth('2026-10') };
const LAMBDAS = new URL('../../lambdas/', import.meta.url);
const STEP_OF = new Map([
  ...Object.keys(NORMALISE_MODELS).map((model) => [model, 'normalise'] as const),
  ...Object.keys(ATTRIBUTE_MODELS).map((model) => [model, 'attribute'] as const),
]);

/** Feeds first: each table after those that it reads. */
const TABLES = [...FEED_NAMES, ...STEP_OF.keys()];

let opened: Promise<DuckDBConnection> | undefined;

function connected(): Promise<DuckDBConnection> {
  opened ??= open();
  return opened;
}

async function open(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(readFileSync(new URL('adapters/local/prelude.sql', LAMBDAS), 'utf8'));
  return connection;
}

/** The rows of a model over these feeds, every model that it reads worked out from them too. */
export async function modelRows(model: string, given: Given): Promise<Record<string, unknown>[]> {
  const connection = await connected();
  for (const feed of FEED_NAMES) await make(connection, feed, landedSelect(feed, given[feed] ?? []), []);
  for (const needed of neededBy(model)) await make(connection, needed, rendered(needed, given), readBy(needed, TABLES));
  const reader = await connection.runAndReadAll(`SELECT * FROM "${model}"`);
  return reader.getRowObjectsJson() as Record<string, unknown>[];
}

/** The rows of a model over these feeds where tables that it reads have none. */
export async function modelRowsWithout(model: string, given: Given, tables: readonly string[]): Promise<unknown[]> {
  await modelRows(model, given);
  const connection = await connected();
  for (const table of tables) {
    if (!readBy(model, TABLES).includes(table)) throw new Error(`${model} reads no ${table}`);
    await connection.run(`DELETE FROM "${table}"`);
    made.delete(table);
  }
  return (await connection.runAndReadAll(rendered(model, given))).getRows();
}

/** The columns of a model as the engine gives them, `name type`. */
export async function modelColumns(model: string): Promise<string[]> {
  await modelRows(model, {});
  const described = await (await connected()).runAndReadAll(`DESCRIBE "${model}"`);
  return described.getRows().map(([name, type]) => `${name} ${String(type).toLowerCase()}`);
}

/**
 * A model as one statement for another engine: what it reads stands in it as values, as DuckDB worked them out, so that
 * this one model is asked and nothing before it.
 */
export async function modelStatement(model: string, given: Given): Promise<string> {
  await modelRows(model, given);
  const read = readBy(model, TABLES);
  const connection = await connected();
  const tables: string[] = [];
  for (const name of read) tables.push(`"${name}" AS (${await valuesOf(connection, name)})`);
  return `WITH ${tables.join(', ')} SELECT * FROM (${rendered(model, given)}) AS answer`;
}

async function valuesOf(connection: DuckDBConnection, table: string): Promise<string> {
  const described = await connection.runAndReadAll(`DESCRIBE "${table}"`);
  const columns = described.getRowObjectsJson() as unknown as { column_name: string; column_type: string }[];
  const texts = columns.map(({ column_name: name }) => `CAST("${name}" AS varchar)`);
  const rows = (await connection.runAndReadAll(`SELECT ${texts.join(', ')} FROM "${table}"`)).getRowsJson();
  return selectOf(
    columns.map(({ column_name: name, column_type: type }) => ({ name, type })),
    rows as Cell[][],
  );
}

/** What each table was made of, down to the feeds. */
const made = new Map<string, string>();

/** Most tables are the same from one question to the next. */
async function make(connection: DuckDBConnection, name: string, select: string, reads: readonly string[]) {
  const of = sha256([select, ...reads.map((read) => made.get(read))].join('\n'));
  if (made.get(name) === of) return;
  await connection.run(`CREATE OR REPLACE TABLE "${name}" AS ${select}`);
  made.set(name, of);
}

function rendered(
  model: string,
  { settings = {}, sources = {}, lines = [], rules = [], logins: platforms = new Map() }: Given,
): string {
  const parsed = parseSettings({ ...TINY_SETTINGS, ...settings });
  const landings = Object.entries(sources).map(([landing, source]) => ({
    ...{ landing, sources: [source], delivered_on: '2026-10-31' },
  }));
  const inputs = { settings: parsed, landings } as unknown as Parameters<typeof normaliseLiterals>[1];
  return renderModel(textOf(model), {
    ...normaliseLiterals(PERIOD, inputs),
    ...attributeLiterals(PERIOD, { settings: parsed, lines, rules, platforms }),
  });
}

function textOf(model: string): string {
  return readFileSync(new URL(`${STEP_OF.get(model)}/${model}.sql`, LAMBDAS), 'utf8');
}

const READ = /\b(?:FROM|JOIN)\s+([a-z_]+)/g;

/** Those of the names that a model's text reads from. */
function readBy(model: string, names: readonly string[]): string[] {
  const read = new Set([...textOf(model).matchAll(READ)].map(([, name]) => name));
  return names.filter((name) => read.has(name));
}

/** A model after those that it reads. */
function neededBy(model: string, found = new Set<string>()): string[] {
  for (const name of readBy(model, [...STEP_OF.keys()])) if (!found.has(name)) neededBy(name, found);
  found.add(model);
  return [...found];
}

function landedSelect(feed: FeedName, rows: readonly LandedRow[]): string {
  const columns: readonly Column[] = [...landedColumns(feed), { name: 'upload', type: 'varchar' }];
  for (const name of rows.flatMap((row) => Object.keys(row))) {
    if (!columns.some((column) => column.name === name)) throw new Error(`${feed} has no column ${name}`);
  }
  const cells = rows.map((row, at) =>
    columns.map(({ name }) => row[name] ?? { record: at + 1, upload: 'u' }[name] ?? null),
  );
  return selectOf(columns, cells);
}
