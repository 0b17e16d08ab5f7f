import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDbEngine } from '../../adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { readUploadFolder, type UploadFolder } from '../../adapters/local/upload-folder.ts';
import { attribute } from '../../attribute/attribute.ts';
import { computeCharges } from '../../charge/charge.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { normalise } from '../../normalise/normalise.ts';
import { NEEDED, open } from '../../open/open.ts';
import { metNothing } from '../../report/estate/met-nothing.ts';
import { judgementsSchema } from '../../run/figures/judgements.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';
import { readSeenPlatforms } from '../../run/landings/seen-platforms.ts';
import { type RunInputs, readInputs } from '../../run/revisions/run-inputs.ts';
import { writeStep } from '../../run/steps/step-output.ts';
import { readDocument, writeDocument } from '../../run/store/document.ts';
import type { Settings } from '../../settings.ts';
import { shelfware } from '../../shelfware/shelfware.ts';
import type { LandingFollower } from '../landing/follow-landing.ts';
import { landUploads } from '../landing/land-uploads.ts';
import { uploadWarnings } from '../landing/upload-warnings.ts';
import { codeIdentity } from '../terminal/code-identity.ts';
import { type Gap, gaps, listed } from './gaps.ts';
import { monthGaps } from './month-gaps.ts';
import { toldMonth } from './which-month.ts';

export interface CheckRequest {
  /** The month that is asked for; undefined: the newest that the files tell. */
  readonly month: Month | undefined;
  readonly uploads: string;
  readonly settings: Settings;
}

/** What lies in the uploads, and everything that stands in the way of a month. */
export interface Checked {
  /** Undefined where no file tells which month it could be. */
  readonly month: Month | undefined;
  /** Nobody asked for it: the files tell it. */
  readonly isGuessed: boolean;
  readonly receipts: readonly Receipt[];
  /** The landings that serve the month, where there is one. */
  readonly serving: ReadonlySet<string> | undefined;
  readonly gaps: readonly Gap[];
}

/**
 * Walks a month as `run` does up to the verdict on it, in a folder that is gone afterwards, and gathers what each step
 * finds at fault: so it never tells anything else than a run would. `scratch` hears where that folder is.
 */
export async function checkMonth(
  request: CheckRequest,
  follower: LandingFollower,
  scratch: (folder: string) => void = () => undefined,
): Promise<Checked> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-check-'));
  scratch(folder);
  try {
    return await checkIn(new FolderStore(folder), request, follower);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkIn(
  store: FolderStore,
  { month: asked, uploads, settings }: CheckRequest,
  follower: LandingFollower,
): Promise<Checked> {
  const dropped = await readUploadFolder(uploads);
  const receipts = await landUploads(dropped.files, settings, {
    store,
    scratch: await store.scratchFolder(),
    onFile: follower.begin,
    meter: follower.meter,
  });
  follower.end();
  const month = asked ?? (await toldMonth(receipts, store));
  const isGuessed = asked === undefined;
  if (month === undefined) {
    return { month, isGuessed, receipts, serving: undefined, gaps: withoutMonth(receipts, dropped) };
  }
  const { passedOver } = dropped;
  const code = await codeIdentity();
  const run = await open(month, receipts, { store, settings, code, passedOver, mayStillRun: async () => false });
  const inputs = await readInputs(store, run);
  const notes = notesOf(receipts, dropped);
  const serving = new Set(inputs.landings.map(({ landing }) => landing));
  return { month, isGuessed, receipts, serving, gaps: await gapsOf(run, inputs, notes, store) };
}

/** What is known before anybody knows the month. */
function withoutMonth(receipts: readonly Receipt[], dropped: UploadFolder): Gap[] {
  const refused = receipts.filter(({ verdict, feed }) => verdict === 'refused' && feed !== null);
  const sentences = refused.map(({ file, feed, reasons }) => `${file} (${feed}) was refused: ${reasons[0]?.reason}`);
  const missing = NEEDED.filter((feed) => !receipts.some((receipt) => receipt.feed === feed));
  const absent = missing.map(
    (feed) => `no file of feed ${feed}; drop one (${COMMAND} template ${feed} prints its columns)`,
  );
  const which = 'no file tells of which month it is; name the month (--month 2026-10) to see what else it lacks';
  return listed([...gaps('refuse', [...sentences, ...absent, which]), ...gaps('nothing', notesOf(receipts, dropped))]);
}

function notesOf(receipts: readonly Receipt[], { passedOver }: UploadFolder): string[] {
  return [...receipts.flatMap(partlyRefused), ...uploadWarnings(receipts, passedOver)];
}

function partlyRefused({ verdict, file, feed, refused, records, reasons }: Receipt): string[] {
  if (verdict !== 'accepted_with_rejects') return [];
  return [
    `${file} (${feed}): ${refused} of ${records} records were refused and the rest counts: ${reasons[0]?.reason}`,
  ];
}

async function gapsOf(run: Run, inputs: RunInputs, notes: readonly string[], store: FolderStore): Promise<Gap[]> {
  const steps = await modelled(run, inputs, store);
  const { charges, problems } = await computeCharges(run, inputs, store);
  await writeDocument(store, run, 'charges', charges);
  await shelfware(run, problems.length > 0 ? withoutShares(inputs) : inputs, { store });
  const { assignments } = await readSeenPlatforms(store, steps, inputs.settings);
  const unmet = hasNeeded(inputs) ? await metNothing(store, steps, inputs) : [];
  return monthGaps({
    inputs,
    problems,
    charges,
    judgements: await readDocument(store, run, 'judgements', judgementsSchema),
    assignments,
    notes: [...notes, ...unmet],
  });
}

/** Walks the steps that ask the engine. Those after them have use for its memory. */
async function modelled(run: Run, inputs: RunInputs, store: FolderStore) {
  const engine = await DuckDbEngine.open(store, 0);
  try {
    return {
      normalised: await writeStep(store, run, 'normalise', await normalise(run, inputs, { engine, store })),
      attributed: await writeStep(store, run, 'attribute', await attribute(run, inputs, { engine, store })),
    };
  } finally {
    await engine.close();
  }
}

/** Without people, units or lines every name that means one would meet nothing. */
function hasNeeded({ landings }: RunInputs): boolean {
  return NEEDED.every((needed) => landings.some(({ feed }) => feed === needed));
}

/** Shares of a month that cannot be charged whole say nothing: no share holds it. */
function withoutShares(inputs: RunInputs): RunInputs {
  const { settings } = inputs;
  return { ...inputs, settings: { ...settings, publish: { ...settings.publish, max_unattributed: 1 } } };
}
