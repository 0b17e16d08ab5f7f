import { mkdtemp, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { keys } from '../domain/keys.ts';
import type { Store } from '../ports/store.ts';
import type { Receipt, Refusal } from '../run/landing-records.ts';
import type { Settings } from '../settings.ts';
import { FileBytes } from './bytes-of.ts';
import { LandingDatabase } from './duckdb.ts';
import { FileRefusedError } from './file-refused.ts';
import { headerName } from './header.ts';
import { systemFile } from './ignored.ts';
import { landingId, type Reading, readingWith } from './reading.ts';
import { duplicateHeader, recognise } from './recognise.ts';
import { raggedRows } from './rejects-file.ts';
import { type ScannedFile, scanFile } from './scan-file.ts';
import { storeLanding } from './store-landing.ts';
import { typeRows } from './type-rows.ts';
import { placeOf, type UploadPlace } from './upload-place.ts';
import { type Encoding, NotThisEncodingError } from './utf8-text.ts';
import { refusedProblem, shapeProblem, totalsProblem } from './whole-file.ts';

/** How many reasons a receipt holds; all stand in `rejects/` (feeds 3). */
const MAX_REASONS = 20;

/** A file that somebody dropped. */
export interface Upload {
  /** Its path below `uploads/`, with `/`. */
  readonly file: string;
  /** Where it lies on this disk. */
  readonly path: string;
}

/**
 * Judges one file and, where there is a store, lands it: `raw/`, `landed/`, `rejects/` and last `manifests/`, each
 * created once, so that it may die at any line and run again (design 2). A user's mistake is a verdict, never an error.
 * `scratch` is a folder for temporary files; nothing is left in it. `seen` holds the landings of the same call.
 */
export async function landFile(
  upload: Upload,
  settings: Settings,
  store: Store | undefined,
  scratch: string,
  seen: Set<string> = new Set(),
): Promise<Receipt> {
  const folder = await mkdtemp(join(scratch, 'land-'));
  const landing = new FileLanding(upload, settings, store, folder, seen);
  try {
    return await landing.land();
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
    return landing.refuse(error.message, error.records);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lands files one after the other, in their order. The same landing twice is a duplicate the second time. */
export async function* landFiles(
  uploads: Iterable<Upload>,
  settings: Settings,
  store: Store | undefined,
  scratch: string,
): AsyncGenerator<Receipt> {
  const seen = new Set<string>();
  for (const upload of uploads) yield await landFile(upload, settings, store, scratch, seen);
}

/** What is known of a file so far; refusing it at any point tells all of it. */
class FileLanding {
  private readonly upload: Upload;
  private readonly settings: Settings;
  private readonly store: Store | undefined;
  private readonly scratch: string;
  private readonly seen: Set<string>;
  private readonly place: UploadPlace;
  private readonly receipt: Receipt;

  constructor(upload: Upload, settings: Settings, store: Store | undefined, scratch: string, seen: Set<string>) {
    this.upload = upload;
    this.settings = settings;
    this.store = store;
    this.scratch = scratch;
    this.seen = seen;
    this.place = placeOf(upload.file, settings);
    this.receipt = blank(upload.file, this.place.source);
  }

  async land(): Promise<Receipt> {
    const before = await stat(this.upload.path);
    const passed = systemFile(this.upload.file) ?? (before.isFile() ? undefined : 'a folder is no file');
    if (passed) return this.ignore(passed);
    const { bytes, scanned } = await this.scan();
    const after = await stat(this.upload.path);
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size || bytes.bytes !== before.size) {
      throw new FileRefusedError('the file changed while it was read; upload it again when it is complete');
    }
    return this.take(bytes, scanned);
  }

  /** A whole file that cannot be taken: its first reason speaks of all of it, and nothing of it is taken. */
  refuse(reason: string, records: number, reasons: readonly Refusal[] = []): Receipt {
    const all = [{ record: 0, column: '', reason }, ...reasons].slice(0, MAX_REASONS);
    return { ...this.receipt, verdict: 'refused', landing: null, records, refused: records, reasons: all };
  }

  private ignore(why: string): Receipt {
    return { ...this.receipt, verdict: 'ignored', warnings: [why] };
  }

  /** Strict UTF-8 first, then what the source declares; a byte order mark wins over both. */
  private async scan(): Promise<{ bytes: FileBytes; scanned: ScannedFile }> {
    const declared = this.place.settings.encoding;
    try {
      return await this.scanAs('utf-8');
    } catch (error) {
      if (!(error instanceof NotThisEncodingError) || declared === undefined || declared === 'utf-8') throw error;
      return await this.scanAs(declared);
    }
  }

  private async scanAs(encoding: Encoding): Promise<{ bytes: FileBytes; scanned: ScannedFile }> {
    const bytes = new FileBytes(this.upload.path);
    const totalsRow = this.place.settings.totals_row ?? false;
    return { bytes, scanned: await scanFile(bytes, encoding, this.canonical(), totalsRow) };
  }

  private canonical(): string {
    return join(this.scratch, 'canonical.csv');
  }

  private async take(bytes: FileBytes, scanned: ScannedFile): Promise<Receipt> {
    const headers = scanned.header.map(headerName);
    const found = recognise(headers, this.upload.file, this.place.settings);
    if (!found.known) {
      if (found.ignored) return this.ignore(found.reason);
      this.receipt.feed = found.feed;
      return this.refuse(found.reason, scanned.records);
    }
    const reading = readingWith(found.layout, this.place, this.settings);
    this.describe(reading, found.warnings);
    const twice = duplicateHeader(headers);
    const problem = twice ? `the header has "${twice}" twice; keep one` : shapeProblem(scanned, reading);
    if (problem) return this.refuse(problem, scanned.records);
    return this.takeOnce(bytes, scanned, reading);
  }

  private describe({ layout, feed, period, deliveredOn }: Reading, warnings: readonly string[]): void {
    this.receipt.feed = feed;
    this.receipt.layout = layout.name;
    this.receipt.period = period;
    this.receipt.delivered_on = deliveredOn;
    this.receipt.warnings = [...warnings];
  }

  private async takeOnce(bytes: FileBytes, scanned: ScannedFile, reading: Reading): Promise<Receipt> {
    const sha256 = bytes.sha256();
    const landing = landingId(sha256, reading);
    if (this.seen.has(landing) || (await this.store?.read(keys.manifest(landing)))) {
      return { ...this.receipt, verdict: 'duplicate', landing, records: scanned.records };
    }
    const database = await LandingDatabase.open(this.scratch);
    try {
      return await this.type(database, { landing, sha256, bytes: bytes.bytes }, scanned, reading);
    } finally {
      database.close();
    }
  }

  private async type(
    database: LandingDatabase,
    source: { readonly landing: string; readonly sha256: string; readonly bytes: number },
    scanned: ScannedFile,
    reading: Reading,
  ): Promise<Receipt> {
    const { records } = scanned;
    const typed = await typeRows(database, reading, scanned, this.canonical(), this.scratch);
    const refused = records - typed.accepted;
    const reasons = await firstReasons(typed.refusals, scanned);
    const sums = await typed.controlSums();
    const problem =
      refusedProblem(refused, records, reading) ??
      (scanned.totals && refused === 0 ? totalsProblem(scanned, reading, sums) : undefined);
    if (problem) return this.refuse(problem, records, reasons);
    if (this.store) {
      const origin = { ...source, path: this.upload.path };
      await storeLanding(this.store, origin, reading, scanned, typed, sums, this.scratch);
    }
    this.seen.add(source.landing);
    const verdict = refused > 0 ? 'accepted_with_rejects' : 'accepted';
    return { ...this.receipt, verdict, landing: source.landing, records, accepted: typed.accepted, refused, reasons };
  }
}

async function firstReasons(refusals: (limit: number) => Promise<Refusal[]>, scanned: ScannedFile): Promise<Refusal[]> {
  const ofShape = raggedRows(scanned.ragged.slice(0, MAX_REASONS), scanned);
  const all = [
    ...ofShape.map(({ record, column, reason }) => ({ record, column, reason })),
    ...(await refusals(MAX_REASONS)),
  ];
  return all.sort((a, b) => a.record - b.record).slice(0, MAX_REASONS);
}

function blank(file: string, source: string): Receipt {
  return {
    file,
    source,
    verdict: 'refused',
    feed: null,
    layout: null,
    period: null,
    delivered_on: null,
    landing: null,
    records: 0,
    accepted: 0,
    refused: 0,
    reasons: [],
    warnings: [],
  };
}
