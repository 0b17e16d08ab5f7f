import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { type Stack, signedAs } from '../account/stack.ts';

/** Bytes in the buckets of an estate by the first segment of their keys. Nothing is overwritten: each has one version. */
export async function storedBytes(server: string, stack: Stack): Promise<Record<string, number>> {
  const s3 = new S3Client({ ...signedAs('PERSON'), endpoint: server, forcePathStyle: true });
  const bytes: Record<string, number> = {};
  for (const bucket of ['LakeUploads', 'LakeEstate']) {
    let token: string | undefined;
    do {
      const asked = { Bucket: stack.idOf(bucket), ...(token && { ContinuationToken: token }) };
      const page = await s3.send(new ListObjectsV2Command(asked));
      for (const { Key = '', Size = 0 } of page.Contents ?? []) {
        const segment = `${Key.split('/')[0]}/`;
        bytes[segment] = (bytes[segment] ?? 0) + Size;
      }
      token = page.NextContinuationToken;
    } while (token);
  }
  return bytes;
}
