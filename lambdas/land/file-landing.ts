import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import { withinBoundary } from '../layouts/boundary.ts';
import { placeInFile } from '../layouts/delivered-on.ts';
import { emptyHeader } from '../layouts/empty-headers.ts';
import { isDocument, systemFile } from '../layouts/ignored.ts';
import { declaredFeeds } from '../layouts/index.ts';
import { ownDocument } from '../layouts/own-files.ts';
import { landingId, type Reading, readingWith } from '../layouts/reading.ts';
import { type Recognition, recognise } from '../layouts/recognise.ts';
import { concealedProblem, limitWarnings } from '../layouts/suspicions.ts';
import { placeOf, type Upload, type UploadPlace } from '../layouts/upload-place.ts';
import type { Store } from '../ports/store.ts';
import type { FeedVerdict, Refusal, UploadReceipt } from '../run/landings/landing-records.ts';
import type { Settings } from '../settings.ts';
import { FileRefusedError, NoTableError } from './file-refused.ts';
import { type Kept, keptOf } from './kept-columns.ts';
import { type ReadUpload, UploadReader } from './read-upload.ts';
import type { Meter } from './scan/meter.ts';
import type { ScannedFile } from './scan/scan-file.ts';
import { doubtWarning, scanWarnings } from './scan/scan-warnings.ts';
import { titleReason } from './scan/title-lines.ts';
import { type Origin, storeLanding } from './store-landing.ts';
import type { LandingDatabase } from './typing/duckdb.ts';
import { firstRagged, type JudgedRows, judgeRows } from './verdict/judge-rows.ts';
import { brokenProblem, shapeProblem, twiceProblem } from './verdict/whole-file.ts';
import { blankVerdict, ignoredVerdict, refusedVerdict, verdictOf } from './verdicts.ts';

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
  /** Follows what is read. */
  readonly meter?: Meter | undefined;
}

/** The rows that a file makes for one feed, judged. */
interface JudgedTable {
  readonly reading: Reading;
  readonly landing: string;
  /** Undefined where this landing was made before. */
  readonly rows: JudgedRows | undefined;
}

/** The landing of one file, for each feed that it serves. What is known of it when it is refused stands in its receipt. */
export class FileLanding {
  private readonly upload: Upload;
  private readonly settings: Settings;
  private readonly deps: LandingDeps;
  private readonly place: UploadPlace;
  private readonly reader: UploadReader;
  /** What the verdicts say so far, one for each feed that the file serves. */
  private verdicts: readonly FeedVerdict[];

  constructor(upload: Upload, settings: Settings, deps: LandingDeps) {
    this.upload = upload;
    this.settings = settings;
    this.deps = deps;
    this.place = placeOf(upload.file, settings);
    this.verdicts = [blankVerdict(this.pinnedFeed())];
    this.reader = new UploadReader(upload, this.place, {
      canonical: this.canonical(),
      most: deps.most,
      meter: deps.meter,
      recognise: (headers) => this.recognise(headers),
      onHeader: (found) => {
        this.verdicts = this.verdictsOf(found);
      },
    });
  }

  /** Judges the file and lands it. */
  async land(): Promise<UploadReceipt> {
    const before = await stat(this.upload.path);
    const passed = systemFile(this.upload.file) ?? (before.isFile() ? undefined : 'a folder is no file');
    if (passed) return this.receipt([ignoredVerdict(passed)], 0);
    try {
      return await this.take(await this.reader.read(before));
    } catch (error) {
      if (!(error instanceof FileRefusedError)) throw error;
      return this.refusal(error);
    }
  }

  private canonical(): string {
    return join(this.deps.scratch, 'canonical.csv');
  }

  private pinnedFeed(): FeedName | null {
    return declaredFeeds(this.place.settings)[0] ?? null;
  }

  private recognise(headers: readonly string[]): Recognition {
    const found = recognise(headers, this.upload.file, this.place.settings);
    return withinBoundary(found, this.place, this.settings);
  }

  private verdictsOf(found: Recognition): FeedVerdict[] {
    if (!found.known) return [blankVerdict(found.feed ?? this.pinnedFeed())];
    return this.readings(found, this.place).map((reading) => verdictOf(reading, found.warnings));
  }

  private readings({ layout, tables }: Recognition & { readonly known: true }, place: UploadPlace): Reading[] {
    return tables.map((table) => readingWith(layout, table, place, this.settings));
  }

  private async take(read: ReadUpload): Promise<UploadReceipt> {
    const { scanned } = read;
    const empty = emptyHeader(this.upload.file, scanned.records);
    if (empty) return this.receipt([ignoredVerdict(empty)], 0);
    const found = this.reader.found as Recognition;
    if (!found.known) return this.brokenTable(found, scanned) ?? this.unknown(found, scanned.records, scanned.notes);
    const head = this.reader.headOf(scanned);
    const readings = this.readings(found, placeInFile(this.place, found.layout, head));
    const kept = keptOf(scanned, readings);
    const warnings = [
      ...found.warnings,
      ...scanWarnings(scanned),
      ...limitWarnings(found.layout, head, scanned.records),
      ...doubtWarning(read.doubt, this.place.source),
      ...kept.warnings,
    ];
    this.verdicts = readings.map((reading) => verdictOf(reading, warnings));
    const problem =
      twiceProblem(scanned) ??
      concealedProblem(found.layout, head) ??
      readings.map((reading) => shapeProblem(scanned, reading)).find((found) => found !== undefined);
    return problem ? this.refuse(problem, scanned.records) : this.judge(read, readings, kept);
  }

  /** A file is taken for all of its feeds or for none. */
  private async judge(
    { bytes, scanned }: ReadUpload,
    readings: readonly Reading[],
    kept: Kept,
  ): Promise<UploadReceipt> {
    const origin = { sha256: bytes.sha256(), bytes: bytes.bytes, path: this.upload.path };
    const judged: JudgedTable[] = [];
    for (const reading of readings) judged.push(await this.judgeTable(reading, origin, scanned, judged));
    const at = judged.findIndex(({ rows }) => rows?.problem !== undefined);
    if (at >= 0) return this.refuseFor(judged, at, scanned.records);
    for (const table of judged) await this.keep(table, { ...origin, landing: table.landing }, scanned, kept);
    const verdicts = this.verdicts.map((verdict, i) => takenAs(judged[i] as JudgedTable, verdict, scanned.records));
    return this.receipt(verdicts, scanned.records);
  }

  /** The database begins with the first table that was not landed before, and keeps those of the file until its end. */
  private async judgeTable(
    reading: Reading,
    { sha256, bytes }: Omit<Origin, 'landing'>,
    scanned: ScannedFile,
    before: readonly JudgedTable[],
  ): Promise<JudgedTable> {
    const { database, known, scratch } = this.deps;
    const landing = landingId(sha256, reading);
    if (await known.has(landing, reading.feed)) return { reading, landing, rows: undefined };
    if (before.every(({ rows }) => rows === undefined)) await database.begin(bytes);
    return { reading, landing, rows: await judgeRows(database, reading, scanned, this.canonical(), scratch) };
  }

  private async keep({ reading, landing, rows }: JudgedTable, origin: Origin, scanned: ScannedFile, kept: Kept) {
    const { store, scratch, database, known } = this.deps;
    if (!rows) return;
    const keeping = { ...kept, scratch, database, canonical: this.canonical() };
    if (store) await storeLanding(store, origin, reading, scanned, rows, keeping);
    known.add(landing);
  }

  /** Of a file that cannot be taken for one feed nothing is taken for another. */
  private refuseFor(judged: readonly JudgedTable[], at: number, records: number): UploadReceipt {
    const { reading, rows } = judged[at] as JudgedTable;
    const verdicts = this.verdicts.map((verdict, i) => {
      const own = judged[i]?.rows;
      const count = own?.records ?? records;
      if (i === at) return refusedVerdict(verdict, rows?.problem as string, count, rows?.reasons);
      const why = own?.problem ?? `the file cannot be taken as ${reading.feed}, and of a refused file nothing is taken`;
      return refusedVerdict(verdict, why, count, own?.reasons);
    });
    return this.receipt(verdicts, records);
  }

  private refusal(error: FileRefusedError): UploadReceipt {
    const { found } = this.reader;
    if (found?.known || found?.ignored) return this.refuse(error.message, error.records);
    if (found) return this.unknown(found, error.records);
    if (error instanceof NoTableError) this.setStray();
    return this.beside(error.message) ?? this.refuse(error.message, error.records);
  }

  /** A table that no feed wants is passed over only where it is one. */
  private brokenTable(found: Recognition, scanned: ScannedFile): UploadReceipt | undefined {
    const isPassedOver = !found.known && found.ignored;
    const problem = isPassedOver ? brokenProblem(scanned, this.settings.landing.max_reject_share) : undefined;
    if (problem === undefined) return undefined;
    return this.refuse(problem, scanned.records, firstRagged(scanned));
  }

  private unknown(
    found: Recognition & { readonly known: false },
    records: number,
    notes: readonly string[] = [],
  ): UploadReceipt {
    this.verdicts = this.verdicts.map((verdict) => ({ ...verdict, warnings: [...verdict.warnings, ...notes] }));
    if (found.ignored) return this.receipt([ignoredVerdict(found.reason, records)], records);
    const title = this.titleProblem();
    if (title === undefined && found.feed === null) this.setStray();
    return title ? this.refuse(title, records) : (this.beside(found.reason) ?? this.refuse(found.reason, records));
  }

  /** In a folder that is pinned to a feed, what is nothing like it: it holds the month that its path says (F7). */
  private setStray(): void {
    const feed = this.pinnedFeed();
    if (feed === null) return;
    const period = FEEDS[feed].kind === 'snapshot' ? this.place.period : null;
    this.verdicts = this.verdicts.map((verdict) => ({ ...verdict, stray: true, period }));
  }

  /** A known header below a title makes the file one of its feed. */
  private titleProblem(): string | undefined {
    const { source, settings } = this.place;
    return titleReason(this.reader.head, source, settings.skip_lines ?? 0, (headers) => {
      const found = this.recognise(headers);
      if (found.known) this.verdicts = found.tables.map(({ feed }) => blankVerdict(feed));
      return found.known;
    });
  }

  /** A file that lies beside the exports: Truedown's own is ignored, and for a document no month waits. */
  private beside(reason: string): UploadReceipt | undefined {
    const own = ownDocument(this.upload.file);
    if (own) return this.receipt([ignoredVerdict(own)], 0);
    if (!isDocument(this.upload.file)) return undefined;
    return this.receipt([refusedVerdict(blankVerdict(null), reason, 0)], 0);
  }

  private refuse(reason: string, records: number, reasons: readonly Refusal[] = []): UploadReceipt {
    return this.receipt(
      this.verdicts.map((verdict) => refusedVerdict(verdict, reason, records, reasons)),
      records,
    );
  }

  private receipt(verdicts: readonly FeedVerdict[], records: number): UploadReceipt {
    return { file: this.upload.file, source: this.place.source, records, verdicts: [...verdicts] };
  }
}

/** The verdict on a file that is taken for one feed. */
function takenAs({ landing, rows }: JudgedTable, before: FeedVerdict, fileRecords: number): FeedVerdict {
  if (!rows) return { ...before, verdict: 'duplicate', landing, records: fileRecords };
  const { records, accepted, refused, months } = rows;
  const verdict = refused > 0 ? 'accepted_with_rejects' : 'accepted';
  const told = { reasons: [...rows.reasons], warnings: [...before.warnings, ...rows.warnings] };
  return { ...before, verdict, landing, months, records, accepted, refused, ...told };
}
