import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../ports/store.ts';
import type { Receipt, Refusal } from '../run/landing-records.ts';
import type { Settings } from '../settings.ts';
import { blankReceipt } from './blank-receipt.ts';
import { FileBytes } from './bytes-of.ts';
import { FileRefusedError } from './file-refused.ts';
import { headerName, shown } from './header.ts';
import { systemFile } from './ignored.ts';
import { judgeRows, MAX_REASONS } from './judge-rows.ts';
import { declaredFeed } from './layouts/index.ts';
import { landingId, type Reading, readingWith } from './reading.ts';
import { duplicateHeader, type Recognition, recognise } from './recognise.ts';
import { type ScannedFile, scanFile } from './scan-file.ts';
import { type Origin, storeLanding } from './store-landing.ts';
import { placeOf, type Upload, type UploadPlace } from './upload-place.ts';
import { type Encoding, NotThisEncodingError } from './utf8-text.ts';
import { shapeProblem } from './whole-file.ts';

/** Which landings were made before, from another upload: the same landing again is a duplicate. */
export interface KnownLandings {
  has(landing: string): boolean | Promise<boolean>;
  add(landing: string): unknown;
}

/** The landing of one file. What is known of it fills the receipt, so that a refusal at any point tells all of it. */
export class FileLanding {
  private readonly upload: Upload;
  private readonly settings: Settings;
  private readonly store: Store | undefined;
  private readonly scratch: string;
  private readonly known: KnownLandings;
  private readonly place: UploadPlace;
  private readonly receipt: Receipt;
  private found: Recognition | undefined;

  constructor(upload: Upload, settings: Settings, store: Store | undefined, scratch: string, known: KnownLandings) {
    this.upload = upload;
    this.settings = settings;
    this.store = store;
    this.scratch = scratch;
    this.known = known;
    this.place = placeOf(upload.file, settings);
    this.receipt = blankReceipt(upload.file, this.place.source, declaredFeed(this.place.settings));
  }

  /** Judges the file and lands it. */
  async land(): Promise<Receipt> {
    const before = await stat(this.upload.path);
    const passed = systemFile(this.upload.file) ?? (before.isFile() ? undefined : 'a folder is no file');
    if (passed) return this.ignore(passed);
    try {
      return await this.read(before);
    } catch (error) {
      if (!(error instanceof FileRefusedError)) throw error;
      if (this.found?.known === false) return this.unknown(this.found, error.records);
      return this.refuse(error.message, error.records);
    }
  }

  private async read(before: { readonly size: number; readonly mtimeMs: number }): Promise<Receipt> {
    const { bytes, scanned } = await this.scan();
    const after = await stat(this.upload.path);
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size || bytes.bytes !== before.size) {
      throw new FileRefusedError('the file changed while it was read; upload it again when it is complete');
    }
    return this.take(bytes, scanned);
  }

  /** Strict UTF-8 first, then what the source declares; a byte order mark wins over both (faults T10). */
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
    const scanned = await scanFile(bytes, {
      encoding,
      canonicalPath: this.canonical(),
      totalsRow: this.place.settings.totals_row ?? false,
      onHeader: (header) => this.hear(header.map(headerName)),
    });
    return { bytes, scanned };
  }

  private canonical(): string {
    return join(this.scratch, 'canonical.csv');
  }

  private hear(headers: readonly string[]): void {
    this.found = recognise(headers, this.upload.file, this.place.settings);
    if (this.found.known) this.describe(readingWith(this.found.layout, this.place, this.settings), this.found.warnings);
    else this.receipt.feed = this.found.feed ?? declaredFeed(this.place.settings);
  }

  /** The date in the path is told of every file, though only a snapshot's rows are read by it. */
  private describe({ layout, feed }: Reading, warnings: readonly string[]): void {
    this.receipt.feed = feed;
    this.receipt.layout = layout.name;
    this.receipt.period = this.place.period;
    this.receipt.delivered_on = this.place.deliveredOn;
    this.receipt.warnings = [...warnings];
  }

  private async take(bytes: FileBytes, scanned: ScannedFile): Promise<Receipt> {
    const found = this.found as Recognition;
    if (!found.known) return this.unknown(found, scanned.records);
    const reading = readingWith(found.layout, this.place, this.settings);
    const twice = duplicateHeader(scanned.header.map(headerName));
    const problem = twice ? `the header has "${shown(twice)}" twice; keep one` : shapeProblem(scanned, reading);
    if (problem) return this.refuse(problem, scanned.records);
    const origin = { sha256: bytes.sha256(), bytes: bytes.bytes, path: this.upload.path };
    return this.takeOnce({ ...origin, landing: landingId(origin.sha256, reading) }, scanned, reading);
  }

  private async takeOnce(origin: Origin, scanned: ScannedFile, reading: Reading): Promise<Receipt> {
    const { landing } = origin;
    const { records } = scanned;
    if (await this.known.has(landing)) {
      return { ...this.receipt, verdict: 'duplicate', landing, records };
    }
    return judgeRows(reading, scanned, this.canonical(), this.scratch, async (rows) => {
      if (rows.problem) return this.refuse(rows.problem, records, rows.reasons);
      if (this.store) await storeLanding(this.store, origin, reading, scanned, rows, this.scratch);
      this.known.add(landing);
      const { accepted, refused, reasons } = rows;
      const verdict = refused > 0 ? 'accepted_with_rejects' : 'accepted';
      return { ...this.receipt, verdict, landing, records, accepted, refused, reasons: [...reasons] };
    });
  }

  private unknown(found: Recognition & { readonly known: false }, records: number): Receipt {
    return found.ignored ? this.ignore(found.reason) : this.refuse(found.reason, records);
  }

  private ignore(why: string): Receipt {
    return { ...this.receipt, verdict: 'ignored', feed: null, warnings: [why] };
  }

  /** A whole file that cannot be taken: the first reason speaks of all of it, and nothing of it is taken. */
  private refuse(reason: string, records: number, reasons: readonly Refusal[] = []): Receipt {
    const all = [{ record: 0, column: '', reason }, ...reasons].slice(0, MAX_REASONS);
    return { ...this.receipt, verdict: 'refused', records, refused: records, reasons: all };
  }
}
