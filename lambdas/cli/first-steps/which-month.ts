import { DuckDbEngine } from '../../adapters/local/duckdb-engine.ts';
import type { FolderStore } from '../../adapters/local/folder-store.ts';
import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { FEEDS, landedColumns } from '../../domain/feeds/feeds.ts';
import { keys } from '../../domain/keys.ts';
import { type IsoDate, type Month, monthOf, parseMonth } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { InputTable } from '../../ports/sql-engine.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';
import { column, readTable } from '../../run/store/read-table.ts';

/**
 * The month that the files tell: the newest that a snapshot is dated; else the newest of the invoices in which something
 * was used, or of what was used where no invoice is, so that neither a year paid ahead nor a login of the first days
 * after counts. Undefined where none of them tells.
 */
export async function toldMonth(receipts: readonly Receipt[], store: FolderStore): Promise<Month | undefined> {
  const taken = receipts.filter(({ landing, feed }) => landing !== null && feed !== null);
  const dated = taken.flatMap(({ feed, period }) =>
    period && feed && FEEDS[feed].kind === 'snapshot' ? [period] : [],
  );
  const found = newest(dated) ?? billedAndUsed(monthsOf(taken, 'invoices'), await usedMonth(taken, store));
  return found === undefined ? undefined : parseMonth(found);
}

/** Of invoices for 2026-09 to 2027-08 and a last login on 2026-10-28 it is 2026-10. */
function billedAndUsed(billed: readonly string[], used: string | undefined): string | undefined {
  if (used === undefined) return newest(billed);
  return newest(billed.filter((month) => month <= used)) ?? used;
}

async function usedMonth(taken: readonly Receipt[], store: FolderStore): Promise<string | undefined> {
  const days = await statedDays(taken, store);
  return newest([...monthsOf(taken, 'activity'), ...days.map(monthOf)]);
}

/** Stands for a month that nobody knows yet. */
const NO_RUN: Run = { period: parseMonth('2000-01'), revision: 0, id: 'which-month' };

const STATED_USE = { name: 'stated_use', columns: [{ name: 'used_on', type: 'date' }] } as const;
const STATED = `SELECT max(a.last_login_on) AS used_on FROM accounts a
UNION ALL
SELECT max(a.last_used_on) AS used_on FROM assignments a`;

/** The newest day of use that accounts and that assignments state. */
async function statedDays(taken: readonly Receipt[], store: FolderStore): Promise<IsoDate[]> {
  const engine = await DuckDbEngine.open(store);
  try {
    await engine.attach(NO_RUN, [tableOf('accounts', taken), tableOf('assignments', taken)], []);
    const files = await engine.build(NO_RUN, STATED_USE, STATED);
    const row = { used_on: column.dateOrNull };
    const rows = await readTable(store, { tables: { stated_use: [...files] } }, 'stated_use', row);
    return rows.flatMap(({ used_on }) => used_on ?? []);
  } finally {
    await engine.close();
  }
}

function tableOf(feed: FeedName, taken: readonly Receipt[]): InputTable {
  const landings = new Set(taken.filter((receipt) => receipt.feed === feed).map(({ landing }) => landing as string));
  const partitions = [...landings].map((upload) => ({ upload, key: keys.landed(feed, upload) }));
  return { name: feed, columns: landedColumns(feed), partitions };
}

function monthsOf(taken: readonly Receipt[], name: FeedName): string[] {
  return taken.flatMap(({ feed, months }) => (feed === name ? (months ?? []) : []));
}

function newest(months: readonly string[]): string | undefined {
  return months.reduce<string | undefined>(
    (last, month) => (last === undefined || month > last ? month : last),
    undefined,
  );
}
