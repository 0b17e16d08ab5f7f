import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { FEEDS } from '../../lambdas/domain/feeds/feeds.ts';
import { knownTo, landFile } from '../../lambdas/land/land.ts';
import { LandingDatabase } from '../../lambdas/land/typing/duckdb.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { type Receipt, receiptsOf } from '../../lambdas/run/landings/landing-records.ts';
import { parseSettings, type Settings } from '../../lambdas/settings.ts';

/** Settings of an estate in Dublin with these sources. */
export function estate(sources: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Settings {
  return parseSettings({
    estate: 'Harbour Group',
    timezone: 'Europe/Dublin',
    currency: 'EUR',
    owner: { email: 'desk@harbour.example' },
    sources,
    ...more,
  });
}

/** A folder of this test, gone when it has ended. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'truedown-land-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  return path;
}

/** A file as it was dropped: its path below `uploads/` and its content. */
type Dropped = readonly [file: string, content: string | Uint8Array];

/** Writes files below a folder of their own and lands them in one call. */
export async function dropAll(
  files: readonly Dropped[],
  { settings = estate(), store }: { settings?: Settings; store?: Store } = {},
): Promise<Receipt[]> {
  const root = await folder();
  const uploads = files.map(([file]) => ({ file, path: join(root, 'uploads', file) }));
  for (const [i, { path }] of uploads.entries()) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, files[i]?.[1] as string);
  }
  return withDatabase(async (database) => {
    const known = knownTo(store);
    const receipts: Receipt[] = [];
    for (const upload of uploads)
      receipts.push(...receiptsOf(await landFile(upload, settings, store, database, known)));
    return receipts;
  });
}

const databases: LandingDatabase[] = [];

/** Lends a database of this process that nobody uses: opening one takes as long as landing a small file. */
async function withDatabase<T>(use: (database: LandingDatabase) => Promise<T>): Promise<T> {
  const database = databases.pop() ?? new LandingDatabase(await mkdtemp(join(tmpdir(), 'truedown-scratch-')));
  const result = await use(database);
  expect(await readdir(database.scratch), 'nothing is left in the scratch folder').toEqual([]);
  databases.push(database);
  return result;
}

/** Writes one file and lands it. */
export async function drop(
  file: string,
  content: string | Uint8Array,
  options: { settings?: Settings; store?: Store } = {},
): Promise<Receipt> {
  const [receipt] = await dropAll([[file, content]], options);
  return receipt as Receipt;
}

/** A CSV file of a feed: the header is the columns that the rows name, in the feed's order. */
export function csv(feed: FeedName, rows: readonly Record<string, string>[]): string {
  const columns = FEEDS[feed].columns.map(({ name }) => name).filter((name) => rows.some((row) => name in row));
  const lines = [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows that are all good, each with its own key. */
export const GOOD = {
  people: (i: number) => ({
    person_id: `00${i}`,
    email: `p${i}@harbour.example`,
    unit_id: 'OPS',
    employment: 'employee',
    valid_from: '2024-03-01',
    valid_to: '2026-12-31',
  }),
  units: (i: number) => ({ unit_id: `U${i}`, unit_name: `Unit ${i}`, cost_center: `00${i}`, valid_from: '2020-01-01' }),
  accounts: (i: number) => ({
    platform: 'servicenow',
    account_id: `a${i}`,
    display_name: `Ann ${i}`,
    status: 'active',
    created_on: '2024-01-31',
  }),
  activity: (i: number) => ({
    platform: 'servicenow',
    account_id: `a${i % 7}`,
    occurred_at: `2026-10-03T08:${String(i % 60).padStart(2, '0')}:00Z`,
    action: 'update',
    quantity: '1',
    event_id: `ev${String(i).padStart(6, '0')}`,
  }),
  invoices: (i: number) => ({
    invoice_id: `INV${i}`,
    invoice_line: '1',
    vendor: 'ServiceNow',
    line_id: 'SN-FUL',
    period_from: '2026-10',
    period_to: '2026-10',
    amount: '100.10',
    currency: 'EUR',
    status: 'final',
    issued_on: '2026-11-02',
  }),
} as const;

/** `count` good rows of a feed, some of them changed. */
export function rowsOf(
  feed: keyof typeof GOOD,
  count: number,
  changes: Readonly<Record<number, Record<string, string>>> = {},
): Record<string, string>[] {
  return Array.from({ length: count }, (_, i) => ({ ...GOOD[feed](i + 1), ...changes[i + 1] }));
}

/** A good file of a feed with some rows changed. */
export function good(
  feed: keyof typeof GOOD,
  count: number,
  changes: Readonly<Record<number, Record<string, string>>> = {},
): string {
  return csv(feed, rowsOf(feed, count, changes));
}
