import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { Liveness } from '../../lambdas/adapters/local/liveness.ts';
import { temporaryStore } from '../temporary-store.ts';

afterEach(() => vi.unstubAllEnvs());

describe('Liveness', () => {
  it.each([
    { folder: 'tmp', why: 'a usual folder for temporary files' },
    {
      folder: 'a folder for temporary files whose path is longer than a socket can be named '.repeat(2),
      why: 'a long one',
    },
  ])('is heard as long as it lives, and no longer: $why', async ({ folder }) => {
    const { root } = await temporaryStore();
    await mkdir(join(root, folder));
    vi.stubEnv('TMPDIR', join(root, folder));
    const [one, other] = [new Liveness(root, '2026-10'), new Liveness(root, '2026-10')];
    onTestFinished(() => rm(Reflect.get(one, 'folder') as string, { recursive: true, force: true }));
    await one.enter();
    // One process has one socket, so the other one looks for it under another name.
    Object.assign(other, { own: 'other.sock' });
    expect(await other.othersAlive()).toBe(true);
    await one.leave();
    await writeFile(join(Reflect.get(one, 'folder') as string, 'killed.sock'), '');
    expect(await other.othersAlive()).toBe(false);
  });
});
