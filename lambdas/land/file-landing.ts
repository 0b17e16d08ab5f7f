import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FEEDS, type FeedName } from '../domain/feeds/feeds.ts';
import { withinBoundary } from '../layouts/boundary.ts';
import { headerName, shown } from '../layouts/cell-text.ts';
import { isDocument, systemFile } from '../layouts/ignored.ts';
import { declaredFeed } from '../layouts/index.ts';
import { ownDocument } from '../layouts/own-files.ts';
import { landingId, type Reading, readingWith } from '../layouts/reading.ts';
import { duplicateHeader, headersOf, type Recognition, recognise } from '../layouts/recognise.ts';
import { settingOf } from '../layouts/source-setting.ts';
import { placeOf, type Upload, type UploadPlace } from '../layouts/upload-place.ts';
import type { Store } from '../ports/store.ts';
import type { Receipt, Refusal } from '../run/landings/landing-records.ts';
import type { Settings } from '../settings.ts';
import { blankReceipt } from './blank-receipt.ts';
import { FileRefusedError, NoTableError } from './file-refused.ts';
import { FileBytes } from './scan/bytes-of.ts';
import { type ScannedFile, scanFile } from './scan/scan-file.ts';
import { type Doubt, doubtWarning, scanWarnings } from './scan/scan-warnings.ts';
import { titleReason } from './scan/title-lines.ts';
import { type Encoding, encodingOf, NotThisEncodingError } from './scan/utf8-text.ts';
import { type Origin, storeLanding } from './store-landing.ts';
import type { LandingDatabase } from './typing/duckdb.ts';
import { judgeRows, MAX_REASONS } from './verdict/judge-rows.ts';
import { shapeProblem } from './verdict/whole-file.ts';

/** Which landings were made before, from another upload, and are still there: the same landing again is a duplicate. */
export interface KnownLandings {
  has(landing: string, feed: FeedName): boolean | Promise<boolean>;
  add(landing: string): unknown;
}

/** What the landing of a file needs of the world. */
export interface LandingDeps {
  /** Without one nothing is kept. */
  readonly store: Store | undefined;
  /** A folder for temporary files of this one. */
  readonly scratch: string;
  readonly database: LandingDatabase;
  readonly known: KnownLandings;
  /** The content may have so many bytes. */
  readonly most: number;
}

/** The landing of one file. What is known of it fills the receipt, so that a refusal at any point tells all of it. */
export class FileLanding {
  private readonly upload: Upload;
  private readonly settings: Settings;
  private readonly store: Store | undefined;
  private readonly scratch: string;
  private readonly database: LandingDatabase;
  private readonly known: KnownLandings;
  private readonly most: number;
  private readonly place: UploadPlace;
  private readonly receipt: Receipt;
  private found: Recognition | undefined;
  private head = '';
  private doubt: Doubt | undefined;

  constructor(upload: Upload, settings: Settings, { store, scratch, database, known, most }: LandingDeps) {
    this.upload = upload;
    this.settings = settings;
    this.store = store;
    this.scratch = scratch;
    this.database = database;
    this.known = known;
    this.most = most;
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
      return this.found?.known ? this.refuse(error.message, error.records) : this.unread(error);
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
    const declared = encodingOf(this.place.settings.encoding ?? 'utf-8');
    try {
      return await this.scanAs('utf-8');
    } catch (error) {
      if (!(error instanceof NotThisEncodingError)) throw error;
      if (declared === 'utf-8') throw this.otherEncoding(error);
      return await this.scanAs(declared);
    }
  }

  private otherEncoding({ message, records }: NotThisEncodingError): FileRefusedError {
    const setting = settingOf(this.place.source, 'encoding: windows-1252');
    return new FileRefusedError(
      `${message}; export the file as UTF-8, or declare its encoding, such as ${setting}`,
      records,
    );
  }

  private async scanAs(encoding: Encoding): Promise<{ bytes: FileBytes; scanned: ScannedFile }> {
    const bytes = new FileBytes(this.upload.path, this.most);
    this.doubt = undefined;
    const scanned = await scanFile(bytes, {
      encoding,
      canonicalPath: this.canonical(),
      totalsRow: this.place.settings.totals_row ?? false,
      skipLines: this.place.settings.skip_lines ?? 0,
      onHead: (head) => {
        this.head = head;
      },
      onHeader: (header) => {
        this.hear(header.map(headerName));
        const read = this.found?.known ? headersOf(this.found.layout) : [];
        return (name) => read.includes(headerName(name));
      },
      onDoubt: (places, offset) => {
        this.doubt = { encoding, places: places + (this.doubt?.places ?? 0), offset: this.doubt?.offset ?? offset };
      },
    });
    return { bytes, scanned };
  }

  private canonical(): string {
    return join(this.scratch, 'canonical.csv');
  }

  private hear(headers: readonly string[]): void {
    this.found = this.recognise(headers);
    if (this.found.known) this.describe(readingWith(this.found.layout, this.place, this.settings), this.found.warnings);
    else this.receipt.feed = this.found.feed ?? declaredFeed(this.place.settings);
  }

  private recognise(headers: readonly string[]): Recognition {
    const found = recognise(headers, this.upload.file, this.place.settings);
    return withinBoundary(found, this.place, this.settings);
  }

  /** Only a snapshot serves the month in its path: a file of an appended feed is read for every one (R12.3). */
  private describe({ layout, feed, period, deliveredOn }: Reading, warnings: readonly string[]): void {
    this.receipt.feed = feed;
    this.receipt.layout = layout.name;
    this.receipt.period = period;
    this.receipt.delivered_on = deliveredOn;
    this.receipt.warnings = [...warnings];
  }

  private async take(bytes: FileBytes, scanned: ScannedFile): Promise<Receipt> {
    const found = this.found as Recognition;
    if (!found.known) {
      this.receipt.warnings.push(...scanned.notes);
      return this.unknown(found, scanned.records);
    }
    this.receipt.warnings.push(...scanWarnings(scanned), ...doubtWarning(this.doubt, this.place.source));
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
    if (await this.known.has(landing, reading.feed)) {
      return { ...this.receipt, verdict: 'duplicate', landing, records };
    }
    await this.database.begin(origin.bytes);
    const rows = await judgeRows(this.database, reading, scanned, this.canonical(), this.scratch);
    this.receipt.warnings.push(...rows.warnings);
    if (rows.problem) return this.refuse(rows.problem, records, rows.reasons);
    if (this.store) await storeLanding(this.store, origin, reading, scanned, rows, this.scratch);
    this.known.add(landing);
    const { accepted, refused, reasons, months } = rows;
    const verdict = refused > 0 ? 'accepted_with_rejects' : 'accepted';
    return { ...this.receipt, verdict, landing, months, records, accepted, refused, reasons: [...reasons] };
  }

  /** A file that ended before its header was known, or whose header nobody knows. */
  private unread(error: FileRefusedError): Receipt {
    if (this.found && !this.found.known) return this.unknown(this.found, error.records);
    if (error instanceof NoTableError) this.stray();
    return this.beside(error.message) ?? this.refuse(error.message, error.records);
  }

  private unknown(found: Recognition & { readonly known: false }, records: number): Receipt {
    if (found.ignored) return this.ignore(found.reason);
    const title = this.titleProblem();
    if (title === undefined && found.feed === null) this.stray();
    return title ? this.refuse(title, records) : (this.beside(found.reason) ?? this.refuse(found.reason, records));
  }

  /** In a folder that is pinned to a feed, what is nothing like it: it holds the month that its path says (F7). */
  private stray(): void {
    const feed = declaredFeed(this.place.settings);
    if (feed === null) return;
    this.receipt.stray = true;
    this.receipt.period = FEEDS[feed].kind === 'snapshot' ? this.place.period : null;
  }

  /** A known header below a title makes the file one of its feed. */
  private titleProblem(): string | undefined {
    const { source, settings } = this.place;
    return titleReason(this.head, source, settings.skip_lines ?? 0, (headers) => {
      const found = this.recognise(headers);
      if (found.known) this.receipt.feed = found.layout.feed;
      return found.known;
    });
  }

  /** A file that lies beside the exports: Truedown's own is ignored, and for a document no month waits. */
  private beside(reason: string): Receipt | undefined {
    const own = ownDocument(this.upload.file);
    if (own) return this.ignore(own);
    if (!isDocument(this.upload.file)) return undefined;
    return { ...this.refuse(reason, 0), feed: null, period: null, stray: false };
  }

  private ignore(why: string): Receipt {
    return { ...this.receipt, verdict: 'ignored', feed: null, period: null, stray: false, warnings: [why] };
  }

  /** A whole file that cannot be taken: the first reason speaks of all of it, and nothing of it is taken. */
  private refuse(reason: string, records: number, reasons: readonly Refusal[] = []): Receipt {
    const all = [{ record: 0, column: '', reason }, ...reasons].slice(0, MAX_REASONS);
    return { ...this.receipt, verdict: 'refused', records, refused: records, reasons: all };
  }
}
