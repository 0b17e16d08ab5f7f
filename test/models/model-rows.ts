import { readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { MODELS as ATTRIBUTE, attributeLiterals } from '../../lambdas/attribute/attribute.ts';
import { FEED_NAMES, type FeedName, landedColumns } from '../../lambdas/domain/feeds/feeds.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { LoginRecord, SeatPoolRule } from '../../lambdas/domain/seats/counting.ts';
import { MODELS as NORMALISE, normaliseLiterals } from '../../lambdas/normalise/normalise.ts';
import { type Literal, renderModel } from '../../lambdas/run/steps/render.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';

/** A landed row by its columns; what is not named is null, `upload` is `u`, and `record` counts from 1. */
export type LandedRow = Readonly<Record<string, string | number | boolean | null>>;

/** What a model is asked about: few rows of feeds as they have landed, in October 2026. */
export interface Given extends Partial<Readonly<Record<FeedName, readonly LandedRow[]>>> {
  readonly settings?: object;
  /** The sources of dated uploads. */
  readonly sources?: Readonly<Record<string, string>>;
  readonly rules?: readonly SeatPoolRule[];
  readonly logins?: ReadonlyMap<string, LoginRecord>;
}

const PERIOD = { period: parseMonth('2026-10') };
const LAMBDAS = new URL('../../lambdas/', import.meta.url);
const STEP_OF = new Map([
  ...NORMALISE.map((model) => [model as string, 'normalise'] as const),
  ...ATTRIBUTE.map((model) => [model as string, 'attribute'] as const),
]);

let opened: Promise<DuckDBConnection> | undefined;

async function open(): Promise<DuckDBConnection> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run(readFileSync(new URL('adapters/local/prelude.sql', LAMBDAS), 'utf8'));
  return connection;
}

/** The rows of a model over these feeds, every model that it reads worked out from them too. */
export async function modelRows(model: string, given: Given): Promise<Record<string, unknown>[]> {
  opened ??= open();
  const connection = await opened;
  for (const feed of FEED_NAMES) await land(connection, feed, selectOf(feed, given[feed] ?? []));
  const literals = literalsOf(given);
  for (const needed of neededBy(model)) {
    await connection.run(`CREATE OR REPLACE TABLE "${needed}" AS ${renderModel(textOf(needed), literals)}`);
  }
  const reader = await connection.runAndReadAll(`SELECT * FROM "${model}"`);
  return reader.getRowObjectsJson() as Record<string, unknown>[];
}

const landed = new Map<FeedName, string>();

/** Most feeds are the same from one question to the next: without rows. */
async function land(connection: DuckDBConnection, feed: FeedName, select: string): Promise<void> {
  if (landed.get(feed) === select) return;
  await connection.run(`CREATE OR REPLACE TABLE "${feed}" AS ${select}`);
  landed.set(feed, select);
}

function literalsOf({ settings = {}, sources = {}, rules = [], logins = new Map() }: Given) {
  const parsed = parseSettings({ ...TINY_SETTINGS, ...settings });
  const landings = Object.entries(sources).map(([landing, source]) => ({
    ...{ landing, sources: [source], delivered_on: '2026-10-31' },
  }));
  const inputs = { settings: parsed, landings } as unknown as Parameters<typeof normaliseLiterals>[1];
  const literals: Readonly<Record<string, Literal>> = {
    ...normaliseLiterals(PERIOD, inputs),
    ...attributeLiterals(PERIOD, parsed, rules, logins),
  };
  return literals;
}

function textOf(model: string): string {
  return readFileSync(new URL(`${STEP_OF.get(model)}/${model}.sql`, LAMBDAS), 'utf8');
}

/** A model after those that it reads. */
function neededBy(model: string, found = new Set<string>()): string[] {
  const words = new Set(textOf(model).match(/\b[a-z_]+\b/g));
  for (const name of STEP_OF.keys()) if (name !== model && words.has(name) && !found.has(name)) neededBy(name, found);
  found.add(model);
  return [...found];
}

function selectOf(feed: FeedName, rows: readonly LandedRow[]): string {
  const columns = [...landedColumns(feed), { name: 'upload', type: 'varchar' }];
  const cell = (row: LandedRow, at: number, name: string) => row[name] ?? { record: at + 1, upload: 'u' }[name] ?? null;
  for (const name of rows.flatMap((row) => Object.keys(row))) {
    if (!columns.some((column) => column.name === name)) throw new Error(`${feed} has no column ${name}`);
  }
  const selects = rows.map(
    (row, at) =>
      `SELECT ${columns.map(({ name, type }) => `CAST(${quoted(cell(row, at, name))} AS ${type}) AS "${name}"`).join(', ')}`,
  );
  const none = `SELECT ${columns.map(({ name, type }) => `CAST(NULL AS ${type}) AS "${name}"`).join(', ')} WHERE 1 = 0`;
  return [...selects, none].join(' UNION ALL ');
}

function quoted(value: string | number | boolean | null): string {
  return value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`;
}
