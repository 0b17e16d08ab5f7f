import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type MonthResult, runMonth } from '../../lambdas/cli/month/run-month.ts';
import { readSettings } from '../../lambdas/cli/terminal/read-settings.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import type { Settings } from '../../lambdas/settings.ts';

export interface EstateRun {
  readonly uploads: string;
  readonly settings: string | Settings;
  readonly month: string;
  readonly out: string;
  readonly threads?: number;
}

/** Runs a month in this process, as `truedown run` does. */
export async function runEstate({ uploads, settings, month, out, threads = 1 }: EstateRun): Promise<MonthResult> {
  const read = typeof settings === 'string' ? await readSettings(settings) : settings;
  const quiet = {
    onFile: () => undefined,
    onLanded: () => undefined,
    onStep: () => undefined,
  };
  return runMonth({ month: parseMonth(month), uploads, out, settings: read, threads }, quiet);
}

/** Gives a folder that is gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-test-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The checksum of every file below the named parts of a store, by key. */
export async function fingerprints(out: string, parts: readonly string[]): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const part of parts) {
    const entries = await readdir(join(out, part), { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries.filter((e) => e.isFile())) {
      const path = join(entry.parentPath, entry.name);
      found[relative(out, path)] = sha256(await readFile(path));
    }
  }
  return Object.fromEntries(Object.entries(found).sort());
}
