import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { FileRefusedError, NoTableError } from '../file-refused.ts';
import { SPLIT_IT, sizeWords } from '../room.ts';
import { foreignKind, isGzip } from './file-kind.ts';
import type { Meter } from './meter.ts';

const CHUNK = 1 << 20;

/** An archive inflates at most 200:1 (feeds 3). */
export const MAX_RATIO = 200;

/** No content is larger than this, where nobody says less. */
export const MOST_BYTES = 4 * 2 ** 30;

/** Reads a file once, from its first byte to its last, and knows afterwards what was read. */
export class FileBytes {
  readonly path: string;
  /** The content may have so many bytes. */
  readonly most: number;
  private readonly meter: Meter | undefined;
  private readonly hash = createHash('sha256');
  /** Bytes of the file itself read so far. */
  bytes = 0;

  /** `meter` follows the bytes that are read. */
  constructor(path: string, most = MOST_BYTES, meter?: Meter) {
    this.path = path;
    this.most = most;
    this.meter = meter;
  }

  /** SHA-256 of everything that was read. Ask once. */
  sha256(): string {
    return this.hash.digest('hex');
  }

  /**
   * The content, inflated where it is gzip.
   * @throws FileRefusedError for content that is no table by its first bytes, for a broken archive or a bomb.
   */
  async *content(): AsyncGenerator<Buffer> {
    const gzip = isGzip(await headOf(this.path));
    const chunks = gzip ? this.inflated() : this.raw();
    let first = true;
    for await (const chunk of chunks) {
      if (first) refuseForeign(chunk);
      first = false;
      yield chunk;
    }
  }

  /** Reads the whole file for its hash alone: what is in it is read by another way. */
  async readAll(): Promise<void> {
    for await (const _ of this.raw());
  }

  /** The same file, to be read once more. */
  again(): FileBytes {
    return new FileBytes(this.path, this.most);
  }

  private async *raw(): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(this.path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      this.take(chunk);
      if (this.bytes > this.most) throw new FileRefusedError(`the file is larger than ${this.room()}`);
      yield chunk;
    }
  }

  private async *inflated(): AsyncGenerator<Buffer> {
    const source = createReadStream(this.path, { highWaterMark: CHUNK });
    source.on('data', (chunk) => this.take(chunk as Buffer));
    const gunzip = createGunzip({ chunkSize: CHUNK });
    source.on('error', (error) => gunzip.destroy(error));
    let inflated = 0;
    try {
      for await (const chunk of source.pipe(gunzip) as AsyncIterable<Buffer>) {
        inflated += chunk.length;
        if (inflated > this.bytes * MAX_RATIO) throw bomb();
        if (inflated > this.most) throw new FileRefusedError(`the archive inflates to more than ${this.room()}`);
        yield chunk;
      }
    } catch (error) {
      throw isZlibError(error)
        ? new FileRefusedError('the gzip archive is damaged or cut off; upload it again')
        : error;
    } finally {
      source.destroy();
      gunzip.destroy();
    }
  }

  private room(): string {
    return `${sizeWords(this.most)}, which is what fits here; ${SPLIT_IT}`;
  }

  private take(chunk: Buffer): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
    if (this.meter) this.meter.bytes = this.bytes;
  }
}

function bomb(): FileRefusedError {
  return new FileRefusedError(
    `the archive inflates to more than ${MAX_RATIO} times its size; upload the CSV file itself`,
  );
}

/** @throws NoTableError for content that is no text of a table by its first bytes. */
export function refuseForeign(chunk: Buffer): void {
  const why = isGzip(chunk) ? 'this is an archive inside an archive; upload the file in it itself' : foreignKind(chunk);
  if (why) throw new NoTableError(why);
}

function isZlibError(error: unknown): boolean {
  return /^(Z_|ERR_BUFFER)/.test((error as { code?: string }).code ?? '');
}

/** The first bytes of a file. */
export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
