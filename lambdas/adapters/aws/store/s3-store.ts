import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { InvalidInputError, StoreConflictError } from '../../../domain/errors.ts';
import { keys } from '../../../domain/keys.ts';
import { compareText } from '../../../domain/text/text.ts';
import type { Created, FileBody, Store, StoredObject } from '../../../ports/store.ts';
import { errorName, statusOf } from '../aws-errors.ts';
import { REAL_WAITING, type Waiting, withBackOff } from '../back-off.ts';

/** The two buckets of an estate: what people write, which most functions do not know, and everything else. */
export interface Buckets {
  readonly uploads?: string;
  readonly estate: string;
}

/** A conflict of two writers ends within moments. */
const CALLS = 8;

/** A store in S3: a key is created under `If-None-Match: *`, so that it is written once, by whoever was first (design 2). */
export class S3Store implements Store {
  private readonly s3: S3Client;
  private readonly buckets: Buckets;
  private readonly waiting: Waiting;

  constructor(s3: S3Client, buckets: Buckets, waiting: Waiting = REAL_WAITING) {
    this.s3 = s3;
    this.buckets = buckets;
    this.waiting = waiting;
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    return (await this.body(key))?.transformToByteArray();
  }

  async list(prefix: string): Promise<readonly StoredObject[]> {
    const found: StoredObject[] = [];
    let next: string | undefined;
    do {
      const page = await this.s3.send(
        new ListObjectsV2Command({ Bucket: this.bucketOf(prefix), Prefix: prefix, ContinuationToken: next }),
      );
      for (const { Key = '', Size = 0 } of page.Contents ?? []) found.push({ key: Key, bytes: Size });
      next = page.NextContinuationToken;
    } while (next !== undefined);
    return found.sort((a, b) => compareText(a.key, b.key));
  }

  async create(key: string, body: Uint8Array | string | FileBody): Promise<Created> {
    const whole = typeof body === 'object' && 'path' in body ? await fileBody(key, body) : bytesBody(body);
    try {
      await withBackOff(() => this.put(key, whole), isWorthAnother, this.waiting, CALLS);
      return 'created';
    } catch (error) {
      if (errorName(error) === 'BadDigest') throw changed(key, error);
      if (statusOf(error) !== 412) throw error;
    }
    if ((await this.sha256Of(key)) === whole.sha256) return 'same';
    throw new StoreConflictError(`${key} exists with other content`, { key });
  }

  private async put(key: string, { bytes, sha256, open }: Body): Promise<void> {
    await this.s3.send(
      new PutObjectCommand({
        Bucket: this.bucketOf(key),
        Key: key,
        Body: open(),
        ContentLength: bytes,
        ContentType: typeOf(key),
        ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64'),
        IfNoneMatch: '*',
      }),
    );
  }

  private async body(key: string) {
    try {
      return (await this.s3.send(new GetObjectCommand({ Bucket: this.bucketOf(key), Key: key }))).Body;
    } catch (error) {
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  private async sha256Of(key: string): Promise<string | undefined> {
    const body = await this.body(key);
    return body && sha256OfChunks(body as AsyncIterable<Uint8Array>);
  }

  private bucketOf(key: string): string {
    if (!key.startsWith(keys.uploads)) return this.buckets.estate;
    if (this.buckets.uploads === undefined) throw new InvalidInputError('nobody told where uploads are', { key });
    return this.buckets.uploads;
  }
}

/** A page opens in a browser; everything else is bytes. */
function typeOf(key: string): string | undefined {
  return key.endsWith('.html') ? 'text/html; charset=utf-8' : undefined;
}

/** What is put, with its length and checksum known, and opened anew for each call. */
interface Body {
  readonly bytes: number;
  readonly sha256: string;
  readonly open: () => Uint8Array | ReturnType<typeof createReadStream>;
}

function bytesBody(body: Uint8Array | string): Body {
  const bytes = Buffer.from(body as string);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), open: () => bytes };
}

/** S3 checks the bytes that arrive against the checksum of the bytes that were there before. */
async function fileBody(key: string, { path, sha256 }: FileBody): Promise<Body> {
  const { size } = await stat(path);
  const found = await sha256OfChunks(createReadStream(path));
  if (sha256 !== undefined && sha256 !== found) throw changed(key);
  return { bytes: size, sha256: found, open: () => createReadStream(path) };
}

function changed(key: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(`the file changed while it was copied to ${key}`, { key }, { cause });
}

async function sha256OfChunks(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

/** 409: another writer of the same key is at work (faults T17). Streams are not tried again by the SDK itself. */
function isWorthAnother(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return status === 409 || status >= 500;
}
