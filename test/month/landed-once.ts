import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { readUploadFolder } from '../../lambdas/adapters/local/upload-folder.ts';
import { landUploads } from '../../lambdas/cli/landing/land-uploads.ts';
import type { Settings } from '../../lambdas/settings.ts';

const stores = new Map<string, Promise<string>>();

/**
 * Gives a store that is still empty what landing these uploads leaves in one. The files are landed once for all tests of
 * a process; a run lands whatever it does not find by name, bytes and reading, as it does for a person who runs twice.
 */
export async function withLandings(out: string, uploads: string, settings: Settings): Promise<void> {
  const entries = await readdir(out).catch(() => []);
  if (entries.length > 0) return;
  const landed = stores.get(uploads) ?? land(uploads, settings);
  stores.set(uploads, landed);
  await cp(await landed, out, { recursive: true });
}

async function land(uploads: string, settings: Settings): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'truedown-landed-'));
  const store = new FolderStore(root);
  const { files } = await readUploadFolder(uploads);
  await landUploads(files, settings, { store, scratch: await store.scratchFolder(), onFile: () => undefined });
  await store.clearScratch();
  return root;
}
