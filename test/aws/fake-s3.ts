import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { compareText } from '../../lambdas/domain/text/text.ts';
import { refusal } from './refusal.ts';

export const BUCKETS = { uploads: 'harbour-uploads', estate: 'harbour-estate' } as const;

const PAGE = 3;

/**
 * S3 in memory, as far as a store needs it: create-only writes, checksums, pages of three. Two writers of one key at
 * once get 409, as in the real one. It passes the store's contract, which `test/cloud` shows on a real API server.
 */
export class FakeS3 {
  readonly objects = new Map<string, Uint8Array>();
  /** Answered one after the other before anything else happens. */
  readonly refusals: Error[] = [];
  private readonly writing = new Set<string>();

  get client(): S3Client {
    return { send: (command: object) => this.send(command) } as unknown as S3Client;
  }

  private async send(command: object): Promise<unknown> {
    const refused = this.refusals.shift();
    if (refused) throw refused;
    if (command instanceof PutObjectCommand) return this.put(command.input);
    if (command instanceof GetObjectCommand) return this.get(command.input);
    if (command instanceof ListObjectsV2Command) return this.list(command.input);
    throw new Error(`this S3 does not know ${command.constructor.name}`);
  }

  private async put({ Bucket, Key, Body, ChecksumSHA256, IfNoneMatch }: PutObjectCommand['input']) {
    const name = `${Bucket}/${Key}`;
    if (this.writing.has(name)) throw refusal('ConditionalRequestConflict', 409);
    this.writing.add(name);
    try {
      const bytes = await bytesOf(Body as Uint8Array | AsyncIterable<Uint8Array>);
      const found = createHash('sha256').update(bytes).digest('base64');
      if (ChecksumSHA256 !== undefined && ChecksumSHA256 !== found) throw refusal('BadDigest', 400);
      if (IfNoneMatch === '*' && this.objects.has(name)) throw refusal('PreconditionFailed', 412);
      this.objects.set(name, bytes);
    } finally {
      this.writing.delete(name);
    }
  }

  private get({ Bucket, Key }: GetObjectCommand['input']) {
    const bytes = this.objects.get(`${Bucket}/${Key}`);
    if (!bytes) throw refusal('NoSuchKey', 404);
    const body = Readable.from([bytes]);
    return { Body: Object.assign(body, { transformToByteArray: async () => bytes }) };
  }

  private list({ Bucket, Prefix = '', ContinuationToken = '0' }: ListObjectsV2Command['input']) {
    const names = [...this.objects.keys()].filter((name) => name.startsWith(`${Bucket}/${Prefix}`)).sort(compareText);
    const from = Number(ContinuationToken);
    const Contents = names.slice(from, from + PAGE).map((name) => ({
      Key: name.slice(`${Bucket}/`.length),
      Size: this.objects.get(name)?.length,
    }));
    return { Contents, ...(from + PAGE < names.length ? { NextContinuationToken: String(from + PAGE) } : {}) };
  }
}

async function bytesOf(body: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (body instanceof Uint8Array) {
    await Promise.resolve();
    return body;
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}
