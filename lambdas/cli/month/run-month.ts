import { DuckDbEngine } from '../../adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { Liveness } from '../../adapters/local/liveness.ts';
import { OutboxMailer } from '../../adapters/local/outbox-mailer.ts';
import { type DroppedFile, type PassedOver, readUploadFolder } from '../../adapters/local/upload-folder.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { Meter } from '../../land/scan/meter.ts';
import { open } from '../../open/open.ts';
import type { StepName } from '../../pipeline.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';
import { type Outcome, readOutcome } from '../../run/revisions/outcome.ts';
import { isPublished } from '../../run/revisions/revisions.ts';
import { PackedStore } from '../../run/store/packed-store.ts';
import type { Settings } from '../../settings.ts';
import { landUploads } from '../landing/land-uploads.ts';
import { codeIdentity } from '../terminal/code-identity.ts';
import { runSteps } from './run-steps.ts';

export interface MonthOptions {
  readonly month: Month;
  readonly uploads: string;
  readonly out: string;
  readonly settings: Settings;
  /** Threads of the engine; 0 means as many as the machine has. */
  readonly threads: number;
  /** Memory of the engine in MB; without it, its usual share of the machine's. */
  readonly megabytes?: number | undefined;
}

/** What a person at the terminal is told while the month runs. */
export interface Progress {
  /** Before each dropped file; `number` counts from 1. */
  readonly onFile: (upload: DroppedFile, number: number, total: number) => void;
  /** What the reader of a file counts up. */
  readonly meter?: Meter;
  /** What became of every file, and what was no file. */
  readonly onLanded: (receipts: readonly Receipt[], passedOver: readonly PassedOver[]) => void;
  readonly onStep: (step: StepName) => void;
}

export interface MonthResult {
  readonly run: Run;
  readonly outcome: Outcome;
  /** Held, and not released since. */
  readonly isHeld: boolean;
  /** The same inputs had come to this end before. */
  readonly isRepeated: boolean;
  readonly receipts: readonly Receipt[];
}

/** Runs a whole month on this machine: lands what was dropped, walks the pipeline, leaves mails in the outbox. */
export async function runMonth(options: MonthOptions, progress: Progress): Promise<MonthResult> {
  const store = new FolderStore(options.out);
  const liveness = new Liveness(store.root, options.month);
  await liveness.enter();
  try {
    if (!(await liveness.othersAlive())) await store.clearScratch();
    const { files, passedOver } = await readUploadFolder(options.uploads);
    const packed = new PackedStore(store);
    const receipts = await landUploads(files, options.settings, {
      store: packed,
      scratch: await store.scratchFolder(),
      onFile: progress.onFile,
      meter: progress.meter,
    });
    progress.onLanded(receipts, passedOver);
    progress.onStep('open');
    const code = await codeIdentity();
    const run = await open(options.month, receipts, {
      store: packed,
      settings: options.settings,
      code,
      mayStillRun: () => liveness.othersAlive(),
      passedOver,
    });
    await packed.pack();
    const before = await readOutcome(store, run);
    const outcome = await finish(run, code, store, options, progress);
    const isHeld = outcome.status === 'held' && !(await isPublished(store, run));
    return { run, receipts, outcome, isHeld, isRepeated: before !== undefined };
  } finally {
    await liveness.leave();
  }
}

async function finish(
  run: Run,
  code: string,
  store: FolderStore,
  options: MonthOptions,
  progress: Progress,
): Promise<Outcome> {
  const before = await readOutcome(store, run);
  if (before?.status === 'refused') return before;
  const engine = await DuckDbEngine.open(store, options.threads, options.megabytes);
  try {
    return await runSteps(run, code, { store, engine, mailer: new OutboxMailer(store) }, progress.onStep);
  } finally {
    await engine.close();
  }
}
