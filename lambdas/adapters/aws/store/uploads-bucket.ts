import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  GetObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import { keys } from '../../../domain/keys.ts';
import { byText } from '../../../domain/text/text.ts';
import { type UploadedVersion, type Uploads, UploadTooLargeError } from '../../../ports/uploads.ts';

/** The bucket in which people drop files. S3 itself knows which version is the newest, in whatever order events come. */
export class UploadsBucket implements Uploads {
  private readonly s3: S3Client;
  private readonly bucket: string;

  constructor(s3: S3Client, bucket: string) {
    this.s3 = s3;
    this.bucket = bucket;
  }

  async list(): Promise<readonly UploadedVersion[]> {
    const found: UploadedVersion[] = [];
    let next: { KeyMarker?: string | undefined; VersionIdMarker?: string | undefined } | undefined = {};
    while (next) {
      const page: ListObjectVersionsCommandOutput = await this.s3.send(
        new ListObjectVersionsCommand({ Bucket: this.bucket, Prefix: keys.uploads, ...next }),
      );
      for (const { Key = '', VersionId = '', IsLatest } of page.Versions ?? []) {
        if (IsLatest && !Key.endsWith('/')) found.push({ file: Key.slice(keys.uploads.length), version: VersionId });
      }
      next = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : undefined;
    }
    return found.sort(byText(({ file }) => file));
  }

  async download({ file, version }: UploadedVersion, path: string, most: number): Promise<void> {
    const command = new GetObjectCommand({ Bucket: this.bucket, Key: `${keys.uploads}${file}`, VersionId: version });
    const { Body, ContentLength = 0 } = await this.s3.send(command);
    if (ContentLength > most) {
      (Body as Readable).destroy();
      throw new UploadTooLargeError(ContentLength, most);
    }
    await pipeline(Body as Readable, createWriteStream(path, { flags: 'wx' }));
  }
}
