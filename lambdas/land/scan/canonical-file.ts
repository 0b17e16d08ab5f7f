import { type FileHandle, open } from 'node:fs/promises';

const FLUSH_AT = 1 << 21;
/** What a small file needs. */
const FIRST = 1 << 16;

/**
 * The canonical text that DuckDB reads: UTF-8, no header, each record behind its number, LF at its end. The numbers make
 * every record accountable whatever the order in which threads read them.
 */
export class CanonicalFile {
  private readonly file: FileHandle;
  private readonly delimiter: number;
  private buffer = Buffer.allocUnsafe(FIRST);
  private used = 0;
  private full: { readonly buffer: Buffer<ArrayBuffer>; readonly used: number }[] = [];
  /** Written, and free to be filled again. */
  private spare: Buffer<ArrayBuffer>[] = [];

  private constructor(file: FileHandle, delimiter: string) {
    this.file = file;
    this.delimiter = delimiter.charCodeAt(0);
  }

  static async create(path: string, delimiter: string): Promise<CanonicalFile> {
    return new CanonicalFile(await open(path, 'wx'), delimiter);
  }

  /** Adds a record; `flush` writes it. */
  add(record: number, bytes: Uint8Array, start: number, end: number): void {
    this.makeRoom(end - start + 24);
    this.used += this.buffer.write(String(record), this.used, 'latin1');
    this.buffer[this.used++] = this.delimiter;
    this.buffer.set(start === 0 && end === bytes.length ? bytes : bytes.subarray(start, end), this.used);
    this.used += end - start;
    this.buffer[this.used++] = 0x0a;
  }

  /** Writes what was added so far. */
  async flush(): Promise<void> {
    const full = this.full;
    this.full = [];
    for (const { buffer, used } of full) {
      await this.file.appendFile(buffer.subarray(0, used));
      if (buffer.length === FLUSH_AT) this.spare.push(buffer);
    }
  }

  async close(): Promise<void> {
    this.full.push({ buffer: this.buffer, used: this.used });
    await this.flush();
    await this.file.close();
  }

  private makeRoom(bytes: number): void {
    if (this.used + bytes <= this.buffer.length) return;
    this.turnOver();
    if (bytes > this.buffer.length) this.buffer = Buffer.allocUnsafe(bytes);
  }

  private turnOver(): void {
    this.full.push({ buffer: this.buffer, used: this.used });
    this.buffer = this.spare.pop() ?? Buffer.allocUnsafe(FLUSH_AT);
    this.used = 0;
  }
}
