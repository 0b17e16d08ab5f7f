import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FolderStore } from '../lambdas/adapters/local/folder-store.ts';

/** A real store in a folder of its own, gone when the test has ended. */
export async function temporaryStore(): Promise<FolderStore> {
  const root = await mkdtemp(join(tmpdir(), 'truedown-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  return new FolderStore(root);
}
