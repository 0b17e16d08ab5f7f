import * as z from 'zod/mini';
import { keys } from '../domain/keys.ts';
import type { UploadedVersion } from '../ports/uploads.ts';

/** What EventBridge says of an object. Its key stands there as it is, not encoded (faults T5). */
const event = z.object({
  'detail-type': z.string(),
  detail: z.object({
    object: z.object({ key: z.string().check(z.minLength(1)), 'version-id': z.string().check(z.minLength(1)) }),
  }),
});

/** What an event asks for: a version to be read, or nothing for this reason. */
export type UploadEvent =
  | { readonly upload: UploadedVersion }
  | { readonly ignored: 'no new object' | 'a folder marker' | 'not below uploads' };

/**
 * Reads an event of the uploads bucket (faults T4). A copy and a finished multipart upload are new objects like any
 * other; whoever deletes a file takes it out of the next month, and nothing has to be done for that.
 */
export function parseUploadEvent(input: unknown): UploadEvent {
  const type = z.object({ 'detail-type': z.string() }).parse(input)['detail-type'];
  if (type !== 'Object Created') return { ignored: 'no new object' };
  const { key, 'version-id': version } = event.parse(input).detail.object;
  if (!key.startsWith(keys.uploads)) return { ignored: 'not below uploads' };
  if (key.endsWith('/')) return { ignored: 'a folder marker' };
  return { upload: { file: key.slice(keys.uploads.length), version } };
}
