import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../ports/store.ts';
import type { Receipt } from '../run/landing-records.ts';
import type { Settings } from '../settings.ts';
import { FileLanding } from './file-landing.ts';
import type { Upload } from './upload-place.ts';

export type { Upload } from './upload-place.ts';

/**
 * Judges one file and, where there is a store, lands it: `raw/`, `landed/`, `rejects/` and last `manifests/`, each
 * created once, so that it may die at any line and run again (design 2). A user's mistake is a verdict, never an error.
 * `scratch` is a folder for temporary files; nothing is left in it. `seen` holds the landings of the same call.
 */
export async function landFile(
  upload: Upload,
  settings: Settings,
  store: Store | undefined,
  scratch: string,
  seen: Set<string> = new Set(),
): Promise<Receipt> {
  const folder = await mkdtemp(join(scratch, 'land-'));
  try {
    return await new FileLanding(upload, settings, store, folder, seen).land();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Lands files one after the other, in their order. The same landing twice is a duplicate the second time. */
export async function* landFiles(
  uploads: Iterable<Upload>,
  settings: Settings,
  store: Store | undefined,
  scratch: string,
): AsyncGenerator<Receipt> {
  const seen = new Set<string>();
  for (const upload of uploads) yield await landFile(upload, settings, store, scratch, seen);
}
