import { stat } from 'node:fs/promises';
import { headerName } from '../layouts/cell-text.ts';
import type { FileHead } from '../layouts/delivered-on.ts';
import { headersOf, type Recognition } from '../layouts/recognise.ts';
import { settingOf } from '../layouts/source-setting.ts';
import type { Upload, UploadPlace } from '../layouts/upload-place.ts';
import { FileRefusedError } from './file-refused.ts';
import { encodingOfHeader } from './header-encoding.ts';
import { FileBytes } from './scan/bytes-of.ts';
import type { Meter } from './scan/meter.ts';
import { type ScannedFile, scanFile } from './scan/scan-file.ts';
import type { Doubt } from './scan/scan-warnings.ts';
import { headerBelowTitle } from './scan/title-lines.ts';
import { type Encoding, encodingOf, NotThisEncodingError } from './scan/utf8-text.ts';
import { saysTotal } from './verdict/whole-file.ts';

/** What the reading of a file needs of the world. */
export interface ReadDeps {
  /** Where the canonical text is written. */
  readonly canonical: string;
  /** The content may have so many bytes. */
  readonly most: number;
  /** Follows what is read. */
  readonly meter?: Meter | undefined;
  readonly recognise: (headers: readonly string[]) => Recognition;
  /** Hears what the header says, before anything behind it can refuse the file. */
  readonly onHeader: (found: Recognition) => void;
}

/** A file as it was read, once. */
export interface ReadUpload {
  readonly bytes: FileBytes;
  readonly scanned: ScannedFile;
  readonly doubt: Doubt | undefined;
}

/** How one pass over the file is done. */
interface Pass {
  readonly encoding: Encoding;
  readonly skipLines: number;
  readonly totalsRow: boolean;
}

/**
 * Reads a file into its canonical text: as strict UTF-8 first, then in the encoding that its source or its layout
 * declares; of a vendor's export below its title, and without its totals. What is known of the file so far stands in it
 * however it ends.
 */
export class UploadReader {
  /** What the header says; undefined while it is not known. */
  found: Recognition | undefined;
  /** The first lines of the text. */
  head = '';
  private above = 0;
  private readonly upload: Upload;
  private readonly place: UploadPlace;
  private readonly deps: ReadDeps;

  constructor(upload: Upload, place: UploadPlace, deps: ReadDeps) {
    this.upload = upload;
    this.place = place;
    this.deps = deps;
  }

  /** @throws FileRefusedError for what no part of the file can be taken with, or where it changes meanwhile. */
  async read(before: { readonly size: number; readonly mtimeMs: number }): Promise<ReadUpload> {
    const read = await this.scan();
    const after = await stat(this.upload.path);
    if (after.mtimeMs !== before.mtimeMs || after.size !== before.size || read.bytes.bytes !== before.size) {
      throw new FileRefusedError('the file changed while it was read; upload it again when it is complete');
    }
    return read;
  }

  /** Strict UTF-8 first, then what source or layout declares; a byte order mark wins over both (faults T10). */
  private async scan(): Promise<ReadUpload> {
    const { skip_lines: skipLines = 0, totals_row: totalsRow = false } = this.place.settings;
    const pass = { encoding: 'utf-8', skipLines, totalsRow } as const;
    try {
      return await this.scanVendors(pass);
    } catch (error) {
      if (!(error instanceof NotThisEncodingError)) throw error;
      const encoding = encodingOf(await this.declared());
      if (encoding === 'utf-8') throw this.otherEncoding(error);
      return await this.scanVendors({ ...pass, encoding });
    }
  }

  /** Of a table that is only counted any encoding will do in which every byte is a character. */
  private async declared(): Promise<string> {
    const { found, place, upload, deps } = this;
    const declared = place.settings.encoding;
    if (declared !== undefined) return declared;
    if (found === undefined) return (await encodingOfHeader(upload.path, deps.recognise)) ?? 'utf-8';
    return (found.known ? found.layout.encoding : found.ignored ? 'windows-1252' : undefined) ?? 'utf-8';
  }

  private otherEncoding({ message, records }: NotThisEncodingError): FileRefusedError {
    const setting = settingOf(this.place.source, 'encoding: windows-1252');
    return new FileRefusedError(
      `${message}; export the file as UTF-8, or declare its encoding, such as ${setting}`,
      records,
    );
  }

  /** A vendor's header may stand below a title, and its last line may be the table's sum: its layout says so. */
  private async scanVendors(pass: Pass): Promise<ReadUpload> {
    const read = await this.scanBelowTitle(pass);
    const { found } = this;
    const hasTotals = found?.known && found.layout.totals && !pass.totalsRow && saysTotal(read.scanned.lastRecord);
    return hasTotals ? this.pass({ ...pass, skipLines: this.above, totalsRow: true }) : read;
  }

  /** A header that nobody knows is looked for below the first line; only where it is a vendor's is the file read again. */
  private async scanBelowTitle(pass: Pass): Promise<ReadUpload> {
    const first = await this.pass(pass).catch((error: unknown) => {
      if (error instanceof FileRefusedError && this.found?.known === false) return error;
      throw error;
    });
    const isKnown = this.found?.known === true;
    const at = isKnown ? undefined : headerBelowTitle(this.head, (headers) => this.isVendors(headers));
    if (at !== undefined && at !== pass.skipLines) return this.pass({ ...pass, skipLines: at });
    if (first instanceof FileRefusedError) throw first;
    return first;
  }

  /** What stands above the header, the header, and the first record. */
  headOf({ header, firstRecord }: ScannedFile): FileHead {
    const above = this.head
      .split(/\r\n|\n|\r/)
      .slice(0, this.above)
      .join('\n');
    return { above, headers: header.map(headerName), firstRecord };
  }

  private isVendors(headers: readonly string[]): boolean {
    const found = this.deps.recognise(headers);
    return found.known && found.layout.vendor === true;
  }

  private async pass({ encoding, skipLines, totalsRow }: Pass): Promise<ReadUpload> {
    const bytes = new FileBytes(this.upload.path, this.deps.most, this.deps.meter);
    let doubt: Doubt | undefined;
    this.above = skipLines;
    const scanned = await scanFile(bytes, {
      encoding,
      canonicalPath: this.deps.canonical,
      totalsRow,
      skipLines,
      meter: this.deps.meter,
      onHead: (head) => {
        this.head = head;
      },
      onHeader: (header) => {
        this.found = this.deps.recognise(header.map(headerName));
        this.deps.onHeader(this.found);
        return isReadBy(this.found);
      },
      onDoubt: (places, offset) => {
        doubt = { encoding, places: places + (doubt?.places ?? 0), offset: doubt?.offset ?? offset };
      },
    });
    return { bytes, scanned, doubt };
  }
}

/** Which headers are read: a cell at fault in any other column harms nobody. */
function isReadBy(found: Recognition): (header: string) => boolean {
  if (!found.known) return () => false;
  const read = new Set(headersOf(found.layout));
  const each = found.tables.flatMap(({ rows }) => (rows?.each ? [new RegExp(rows.each.headers, 'i')] : []));
  return (header) => read.has(headerName(header)) || each.some((form) => form.test(header));
}
