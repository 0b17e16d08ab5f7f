import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { DuckDbEngine } from '../../adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { landedColumns, type TableColumn } from '../../domain/feeds/feeds.ts';
import { keys } from '../../domain/keys.ts';
import { parseMonth } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { landFile } from '../../land/land.ts';
import { LandingDatabase } from '../../land/typing/duckdb.ts';
import { type FoundQuoteLine, readQuotes } from '../../run/figures/quotes.ts';
import type { FeedVerdict } from '../../run/landings/landing-records.ts';
import { NEUTRAL_SETTINGS } from '../terminal/neutral-settings.ts';

/**
 * The lines of a file of feed `quotes`, each found at its record, read as if it was dropped into a folder of that feed. What it
 * takes lies in a folder that is gone afterwards. @throws InvalidInputError with everything at fault where it is not taken
 * whole.
 */
export async function readQuoteFile(path: string): Promise<FoundQuoteLine[]> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-quote-'));
  try {
    const store = new FolderStore(folder);
    return await linesOf(await landed(path, store), store);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder of the feed; a date in the file's own name says nothing here. */
const FOLDER = 'quotes';
const SETTINGS = { ...NEUTRAL_SETTINGS, sources: { [FOLDER]: { feed: 'quotes', period: 'same' } } } as const;

async function landed(path: string, store: FolderStore): Promise<string> {
  const database = new LandingDatabase(await store.scratchFolder());
  try {
    const upload = { file: `${FOLDER}/quote${extname(path)}`, path };
    const { verdicts } = await landFile(upload, SETTINGS, store, database);
    return landingOf(path, verdicts[0] as FeedVerdict);
  } finally {
    database.close();
  }
}

function landingOf(path: string, { landing, reasons, warnings }: FeedVerdict): string {
  if (landing !== null) return landing;
  const why = reasons.length > 0 ? reasons.map(({ reason }) => reason) : warnings;
  throw new InvalidInputError([`${path}: ${why[0]}`, ...why.slice(1)].join('\n    '), { path });
}

/** Stands for a month: the file is of none. */
const NO_RUN: Run = { period: parseMonth('2000-01'), revision: 0, id: 'quote' };
const COLUMNS: readonly TableColumn[] = [
  ...landedColumns('quotes'),
  { name: 'upload', type: 'varchar' },
  { name: 'found_at', type: 'varchar' },
];
const LINES = 'SELECT q.*, CAST(q.record AS varchar) AS found_at FROM quotes q';

async function linesOf(landing: string, store: FolderStore): Promise<FoundQuoteLine[]> {
  const partitions = [{ upload: landing, key: keys.landed('quotes', landing) }];
  const engine = await DuckDbEngine.open(store, 1);
  try {
    await engine.attach(NO_RUN, [{ name: 'quotes', columns: landedColumns('quotes'), partitions }], []);
    const files = await engine.build(NO_RUN, { name: 'normalised_quotes', columns: COLUMNS }, LINES);
    return await readQuotes(store, { tables: { normalised_quotes: [...files] } });
  } finally {
    await engine.close();
  }
}
