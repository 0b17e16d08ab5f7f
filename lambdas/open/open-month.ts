import type { Month } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import type { UploadedVersion, Uploads } from '../ports/uploads.ts';
import { landingsWithRows } from '../run/landings/landed-rows.ts';
import type { Receipt } from '../run/landings/landing-records.ts';
import { type ReceiptIn, readReceipts } from '../run/landings/read-receipts.ts';
import { PackedStore } from '../run/store/packed-store.ts';
import { chooseLandings } from './choose-landings.ts';
import { type OpenDeps, open } from './open.ts';
import type { OpenRequest } from './open-request.ts';
import { resumeRun } from './resume-run.ts';

/** Half an hour of waits of 30 s: whatever has no receipt by then needs a person. */
export const MAX_WAITS = 60;

/** A queued message that was lost with its function is put there again after so many waits. */
const ENQUEUE_EVERY = 20;

export interface OpenMonthDeps extends Omit<OpenDeps, 'unjudged' | 'expired'> {
  readonly uploads: Uploads;
  readonly receiptOf: ReceiptIn;
  /** Asks for an upload to be landed. It may be asked twice. */
  readonly enqueue: (upload: UploadedVersion) => Promise<void>;
}

/** An open run, or the request that is to be made again after a while. */
export type OpenResponse =
  | { readonly run: Run }
  | { readonly month: Month; readonly waits: number; readonly more: true };

/**
 * Opens a month, or hands a run on that is open already: the later steps pass over what is done (faults T18).
 * @throws InvalidInputError where there is no such run, or it has ended and can never be sent.
 */
export async function openMonth(request: OpenRequest, deps: OpenMonthDeps): Promise<OpenResponse> {
  return 'run' in request ? { run: await resumeRun(request.run, deps.store) } : openWhenJudged(request, deps);
}

/**
 * Opens a month once each file that lies there has its receipt (faults T2) and its rows (F5). One that gets none in time
 * does not keep the month waiting for ever: the month is held, or where its rows are gone refused, and names it.
 */
async function openWhenJudged(
  { period, waits }: Exclude<OpenRequest, { run: Run }>,
  deps: OpenMonthDeps,
): Promise<OpenResponse> {
  const uploads = await deps.uploads.list();
  const store = new PackedStore(deps.store);
  const { receipts, without } = await readReceipts(uploads, (upload) => deps.receiptOf(upload, store));
  const expired = await expiredFiles(receipts, period, store);
  const waitedFor = [...without, ...uploads.filter(({ file }) => expired.has(file))];
  if (waitedFor.length > 0 && waits < MAX_WAITS) {
    if (waits % ENQUEUE_EVERY === 0) for (const upload of waitedFor) await deps.enqueue(upload);
    return { month: period, waits: waits + 1, more: true };
  }
  const there = receipts.filter(({ file }) => !expired.has(file));
  const unjudged = without.map(({ file }) => file);
  const run = await open(period, there, { ...deps, store, unjudged, expired: [...expired] });
  await store.pack();
  return { run };
}

/** Files that serve the month and whose rows have expired: the upload itself lies there, so it is landed again (F5). */
async function expiredFiles(receipts: readonly Receipt[], period: Month, store: Store): Promise<ReadonlySet<string>> {
  const there = await landingsWithRows(store);
  const gone = chooseLandings(receipts, period).filter(({ landing }) => !there.has(landing));
  return new Set(gone.flatMap(({ files }) => files));
}
