import { AlreadyRunningError } from '../domain/errors.ts';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import { keys } from '../domain/keys.ts';
import { addMonths, type Month } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import { COMMAND } from '../domain/text/command.ts';
import { compareText } from '../domain/text/text.ts';
import type { Store } from '../ports/store.ts';
import { type Receipt, readManifest } from '../run/landings/landing-records.ts';
import { missingSourceSentence, missingSources, unnamedFolders } from '../run/landings/missing-sources.ts';
import { filesThatCouldBe } from '../run/landings/unused-files.ts';
import { partWithdrawn, type Uploaded } from '../run/landings/withdrawals.ts';
import { bouncedHeads, bouncedOf } from '../run/mails/bounced-heads.ts';
import { untoldMails } from '../run/mails/untold-mails.ts';
import { readOutcome } from '../run/revisions/outcome.ts';
import { isPublished, lastPublished, publishedBefore, revisionsOf } from '../run/revisions/revisions.ts';
import {
  findInputs,
  type InputLanding,
  type RevisionRef,
  type RunInputs,
  runIdOf,
} from '../run/revisions/run-inputs.ts';
import { canonicalJson } from '../run/store/json.ts';
import type { Settings } from '../settings.ts';
import { type ChosenLanding, chooseLandings } from './choose-landings.ts';
import { unusedFiles } from './unused-files.ts';

/** Without these nothing can be computed; everything else may be missing. */
export const NEEDED: readonly FeedName[] = ['people', 'units', 'contract_lines'];

export interface OpenDeps {
  readonly store: Store;
  readonly settings: Settings;
  /** The hash of the program. */
  readonly code: string;
  /** Whether an unfinished revision may still be at work; where it is known to be dead, it blocks no other. */
  readonly mayStillRun: (run: Run) => Promise<boolean>;
  /** Files that lie there without a verdict: they hold the month, like a source that delivered nothing. */
  readonly unjudged?: readonly string[];
  /** Files whose rows have expired and could not be landed again: without them the month would be another (F5). */
  readonly expired?: readonly string[];
  /** What lies there and was not read, such as a link: a month that misses a feed names it (faults T2, T6). */
  readonly passedOver?: readonly { readonly file: string; readonly why: string }[];
}

/**
 * Opens a month: chooses the landings that serve it and claims a revision. The same inputs find their revision again
 * (design 2): then nothing is computed twice, and a run that died goes on where it stopped. Reasons to refuse the month
 * that its files give go into the run's inputs: `charge` refuses it with these and its own.
 * @throws AlreadyRunningError where a revision with other inputs has not ended.
 */
export async function open(period: Month, receipts: readonly Receipt[], deps: OpenDeps): Promise<Run> {
  const core = await coreInputs(period, receipts, deps);
  const revisions = await revisionsOf(deps.store, period);
  const newest = revisions.at(-1);
  if (newest) {
    const found = await continueNewest(newest, core, deps);
    if (found) return found;
  }
  return claim(core, revisions, deps);
}

type Core = Pick<
  RunInputs,
  | 'period'
  | 'code'
  | 'settings'
  | 'landings'
  | 'missing_sources'
  | 'problems'
  | 'unused_files'
  | 'unnamed_folders'
  | 'history'
>;

async function coreInputs(period: Month, all: readonly Receipt[], deps: OpenDeps): Promise<Core> {
  const sources = Object.keys(deps.settings.sources);
  const { receipts, withdrawn } = await partWithdrawn(deps.store, all);
  const unused = unusedFiles(receipts, [...(deps.passedOver ?? []), ...withdrawn.map(asPassedOver)], period);
  return {
    period,
    code: deps.code,
    settings: deps.settings,
    landings: await Promise.all(chooseLandings(receipts, period).map((chosen) => withCounts(chosen, deps.store))),
    missing_sources: [
      ...missingSources(receipts, sources, period).map((source) =>
        missingSourceSentence(source, receipts, deps.settings.sources, period),
      ),
      ...receipts.filter((receipt) => receipt.stray && isOf(receipt, period)).map(strayFile),
      ...(deps.unjudged ?? []).map((file) => `${file} was dropped, but nobody could read it; drop it again`),
    ],
    problems: [...(deps.expired ?? []).map(expiredFile), ...problemsOf(receipts, period, unused)],
    unused_files: unused,
    unnamed_folders: unnamedFolders(receipts, sources),
    history: await publishedBefore(deps.store, period),
  };
}

function asPassedOver({ receipt, by, why }: Uploaded['withdrawn'][number]) {
  return { file: receipt.file, why: `withdrawn by ${by}: ${why}` };
}

/** The manifest knows what a landing holds, whichever of its files came first. */
async function withCounts({ landing, feed, files, sources }: ChosenLanding, store: Store): Promise<InputLanding> {
  const { records, accepted, refused, delivered_on, control_sums } = await readManifest(store, landing);
  const counts = { records, accepted, refused, control_sums };
  return { landing, feed, files: [...files], sources: [...sources], delivered_on, ...counts };
}

/** The newest revision itself where it is made of the same inputs and did not fail; else it must have ended. */
async function continueNewest(newest: RunInputs, core: Core, deps: OpenDeps): Promise<Run | undefined> {
  const run = asRun(newest);
  const outcome = await readOutcome(deps.store, run);
  const { earlier, published, untold, bounced } = newest;
  const isSame = newest.run === runIdOf({ ...core, earlier, published, untold, bounced });
  if (isSame && outcome?.status !== 'failed' && outcome?.status !== 'abandoned') {
    if (outcome?.status === 'published') await isPublished(deps.store, run);
    return run;
  }
  if (!outcome && (await deps.mayStillRun(run))) {
    throw new AlreadyRunningError(
      `r${run.revision} of ${run.period} is already running with other inputs; wait for it, or end it with ${COMMAND} abandon`,
      { run: run.id },
    );
  }
  return undefined;
}

async function claim(core: Core, revisions: readonly RunInputs[], deps: OpenDeps): Promise<Run> {
  const newest = revisions.at(-1);
  const revision = (newest?.revision ?? 0) + 1;
  const published = await lastPublished(deps.store, core.period as Month);
  const before = await revisionsOf(deps.store, addMonths(core.period as Month, -1));
  const bounced = await bouncedHeads(deps.store, [...before, ...revisions]);
  const untold = [...(await untoldMails(deps.store, published)), ...bouncedOf(bounced, published)].sort(compareText);
  const whole = { ...core, earlier: newest ? refTo(newest) : null, published, untold, bounced };
  const inputs: RunInputs = { ...whole, run: runIdOf(whole), revision };
  const run = asRun(inputs);
  // Another process may have been first; what counts is which inputs it claimed the revision with.
  let lost: unknown;
  await deps.store.create(keys.inputs(run), canonicalJson(inputs)).catch((error: unknown) => {
    lost = error;
  });
  const claimed = await findInputs(deps.store, run);
  if (!claimed) throw lost;
  if (claimed.run !== inputs.run) {
    throw new AlreadyRunningError(`r${revision} of ${core.period} has just been claimed with other inputs; run again`);
  }
  return run;
}

function problemsOf(receipts: readonly Receipt[], period: Month, unused: RunInputs['unused_files']): string[] {
  const concerned = receipts.filter((r) => r.feed !== null && !r.stray && isOf(r, period));
  const refused = concerned.filter((r) => r.verdict === 'refused').map(refusedFile);
  const served = new Set(chooseLandings(receipts, period).map(({ feed }) => feed));
  const missing = NEEDED.filter(
    (feed) => !served.has(feed) && !concerned.some((r) => r.feed === feed && r.verdict === 'refused'),
  );
  return [
    ...refused,
    ...missing.map(
      (feed) =>
        `no file of feed ${feed} for ${period}; drop one (${COMMAND} template ${feed} prints its columns)${filesThatCouldBe(feed, { unused_files: unused })}`,
    ),
  ];
}

function isOf(receipt: Receipt, period: Month): boolean {
  return receipt.period === null || receipt.period === period;
}

function strayFile({ file, reasons }: Receipt): string {
  return `${file} was not taken: ${reasons[0]?.reason}; drop the export under its name, or take it out of the months with ${COMMAND} withdraw`;
}

function expiredFile(file: string): string {
  return `${file}: its rows have expired (retention.raw_days) and it could not be landed again; drop it again`;
}

function refusedFile({ file, feed, reasons }: Receipt): string {
  const told = reasons.slice(0, 5).map(({ reason }) => reason);
  return `${file} (${feed}) was refused: ${told.join('; ')}`;
}

function refTo({ period, revision, run }: RunInputs): RevisionRef {
  return { period, revision, run };
}

function asRun({ period, revision, run }: RunInputs): Run {
  return { period: period as Month, revision, id: run };
}
