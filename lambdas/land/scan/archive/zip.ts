import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { FileRefusedError } from '../../file-refused.ts';

/** What is read of an archive at most (faults T33). */
const MAX_ENTRIES = 2_000;

const DAMAGED =
  'this is an XLSX workbook or a ZIP archive that is damaged or cut off; upload it again, or export the table as CSV';

/** An open ZIP archive: its files, none of them encrypted or with a path that leads out of it. */
export class Zip {
  readonly entries: readonly Entry[];
  private readonly file: ZipFile;

  private constructor(file: ZipFile, entries: readonly Entry[]) {
    this.file = file;
    this.entries = entries;
  }

  /** @throws FileRefusedError for an archive that cannot be read, or whose directory is hostile. */
  static async open(path: string): Promise<Zip> {
    const file = await openPromise(path, { autoClose: false }).catch(refuse);
    try {
      return new Zip(file, await entriesOf(file));
    } catch (error) {
      file.close();
      return refuse(error);
    }
  }

  /**
   * The content of one file, inflated. What comes out must have the size and the checksum that the archive states.
   * @throws FileRefusedError where it has not.
   */
  async *read(entry: Entry): AsyncGenerator<Buffer> {
    let sum = 0;
    try {
      const stream = await this.file.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        sum = crc32(chunk, sum);
        yield chunk;
      }
    } catch (error) {
      refuse(error);
    }
    if (sum !== entry.crc32) throw new FileRefusedError(DAMAGED);
  }

  close(): void {
    this.file.close();
  }
}

async function entriesOf(file: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of file.eachEntry()) {
    if (entries.length === MAX_ENTRIES) {
      throw new FileRefusedError(`the archive has more than ${MAX_ENTRIES} files; export the table as CSV`);
    }
    if (entry.isEncrypted()) throw encrypted();
    entries.push(entry);
  }
  return entries;
}

function encrypted(): FileRefusedError {
  return new FileRefusedError('the archive is protected with a password; upload it without one');
}

function refuse(error: unknown): never {
  if (error instanceof FileRefusedError) throw error;
  const message = error instanceof Error ? error.message : '';
  if (/strong encryption/.test(message)) throw encrypted();
  if (/relative path|absolute path|invalid characters in fileName/.test(message)) {
    throw new FileRefusedError(
      'the archive has a file whose path leads out of it; pack the export again, or upload it as CSV',
    );
  }
  if (/bytes in the stream|size mismatch/.test(message)) {
    throw new FileRefusedError('the archive states other sizes than its files have; export the table again, or as CSV');
  }
  if (isSystemError(error)) throw error;
  throw new FileRefusedError(DAMAGED);
}

/** A full disk or a missing right is no fault of the file's. */
function isSystemError(error: unknown): boolean {
  return /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? '');
}
