import * as z from 'zod/mini';
import { BuildChangedError } from '../../domain/errors.ts';
import { FEED_NAMES } from '../../domain/feeds/feed-names.ts';
import { keys } from '../../domain/keys.ts';
import { addMonths, type Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { COMMAND } from '../../domain/text/command.ts';
import type { Store } from '../../ports/store.ts';
import type { Settings } from '../../settings.ts';
import { canonicalJson, sha256 } from '../store/json.ts';
import { readJson, requireJson } from '../store/read-json.ts';

const count = z.int().check(z.minimum(0));

const landing = z.object({
  landing: z.string(),
  feed: z.enum(FEED_NAMES),
  /** The names under which these bytes were dropped, sorted. */
  files: z.array(z.string()),
  /** The sources that delivered it, and the date of the delivery where it is a dated snapshot (R12.3). */
  sources: z.array(z.string()),
  delivered_on: z.nullable(z.string()),
  records: count,
  accepted: count,
  refused: count,
  /** As its manifest has them: what the engine sees of the landed file must add up to the same. */
  control_sums: z._default(z.record(z.string(), z.string()), {}),
});
export type InputLanding = z.infer<typeof landing>;

const revision = z.object({ period: z.string(), revision: z.int(), run: z.string() });

const bouncedHead = z.object({
  unit_id: z.string(),
  to: z.string(),
  /** The revision whose mail it was. */
  period: z.string(),
  revision: z.int(),
});
export type BouncedHead = z.infer<typeof bouncedHead>;

const schema = z.object({
  run: z.string(),
  period: z.string(),
  revision: z.int(),
  /** The hash of the program: every step checks that it is still the one that began the run. */
  code: z.string(),
  settings: z.custom<Settings>((value) => typeof value === 'object' && value !== null),
  landings: z.array(landing),
  /** Sources of the settings that delivered nothing for the period, as sentences: they hold the month (R2.5). */
  missing_sources: z.array(z.string()),
  /** Why the month is refused as far as its files tell (a refused file, a feed that nobody delivered), each with its fix. */
  problems: z.array(z.string()),
  /** Files that did not serve the month, and why; `feed` where it is known. They are named where something is missing. */
  unused_files: z.array(z.object({ file: z.string(), feed: z.nullable(z.enum(FEED_NAMES)), why: z.string() })),
  /** Folders with files that no source of the settings names. */
  unnamed_folders: z.array(z.string()),
  /** The newest revision of this month before this one, and the last published ones that figures are compared with. */
  earlier: z.nullable(revision),
  published: z.nullable(revision),
  /** The newest published revisions of months before, oldest first: what this month remembers. See `publishedBefore`. */
  history: z._default(z.array(revision), []),
  /** Mails of that published revision that never left, by their ledger's name: their addressees know nothing yet. */
  untold: z.array(z.string()),
  /** Heads whose last mail bounced for good, in this month or before: they are not mailed there again (F24). */
  bounced: z.optional(z.array(bouncedHead)),
});

/** `inputs.json`: everything that made a run (design 2). Creating it claims the revision. */
export type RunInputs = z.infer<typeof schema>;
export type RevisionRef = z.infer<typeof revision>;

/** The newest published revision of the calendar month before; null where it has none. */
export function monthBefore({ period, history }: Pick<RunInputs, 'period' | 'history'>): RevisionRef | null {
  return history.find((earlier) => earlier.period === addMonths(period as Month, -1)) ?? null;
}

/** The newest published revision of the latest month before; null where no month before has one (R7.4). */
export function latestBefore({ history }: Pick<RunInputs, 'history'>): RevisionRef | null {
  return history.at(-1) ?? null;
}

/** The hash that names a run: what it is made of, but not what files and folders were called, nor which did not serve it. */
export function runIdOf({
  unused_files: _,
  unnamed_folders: __,
  ...inputs
}: Omit<RunInputs, 'run' | 'revision'>): string {
  const landings = inputs.landings.map(({ files, ...content }) => content);
  return sha256(canonicalJson({ ...inputs, landings }));
}

/** The inputs of a revision, if it was ever claimed. */
export async function findInputs(
  store: Store,
  at: { period: Month; revision: number },
): Promise<RunInputs | undefined> {
  return readJson(store, keys.inputs(at), schema);
}

/** The inputs of a run. @throws BuildChangedError where the program is not the one that began it. */
export async function readInputs(store: Store, run: Run, code?: string): Promise<RunInputs> {
  const inputs = await requireJson(store, keys.inputs(run), schema);
  if (code !== undefined && inputs.code !== code) {
    throw new BuildChangedError(
      `the program has changed since r${run.revision} of ${run.period} began; run the month again (${COMMAND} abandon ends this revision, if it has no end yet)`,
      { run: run.id },
    );
  }
  return inputs;
}
