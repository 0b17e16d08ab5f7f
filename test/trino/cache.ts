import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const TRINO_VERSION = '476';

/** Where the lane keeps what it fetched, outside the repository and for every checkout of this person. */
export const CACHE = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  'truedown',
  `trino-${TRINO_VERSION}`,
);

/**
 * Gives a folder of the cache, made by `make` if it is not there. It gets its name only when it is whole, so that a
 * broken download is not taken for one; what is in it must not know where it was made. Of two lanes that make it at once
 * the first one's stays.
 */
export async function cached(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(CACHE, name);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}
