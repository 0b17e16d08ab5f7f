import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Gap } from '../../../lambdas/cli/first-steps/gaps.ts';
import { drop, type Files, TINY, TINY_SETTINGS } from '../../month/tiny-estate.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { type Ran, truedown } from '../truedown.ts';

/** The tiny estate in a folder, with some files replaced or, where empty, left out. */
export async function estate(changes: Files = {}, settings: object = {}): Promise<string> {
  const { root } = await temporaryStore();
  const files = Object.entries({ ...TINY, ...changes }).filter(([, content]) => content !== '');
  await drop(join(root, 'uploads'), Object.fromEntries(files));
  await drop(root, { 'estate.yaml': stringify({ ...TINY_SETTINGS, ...settings }) });
  return root;
}

/** Checks it at a terminal. */
export const check = (root: string, ...args: readonly string[]): Promise<Ran> =>
  truedown('check', '--uploads', join(root, 'uploads'), '--settings', join(root, 'estate.yaml'), ...args);

/** What `check --json` prints. */
export interface Told {
  readonly month: string | null;
  readonly outcome: string;
  readonly files: readonly Record<string, unknown>[];
  readonly gaps: readonly Gap[];
}

/** What a program is told of its October. */
export async function told(root: string, ...args: readonly string[]): Promise<Told & { readonly status: number }> {
  const { status, stdout } = await check(root, '--month', '2026-10', '--json', ...args);
  return { status, ...(JSON.parse(stdout) as Told) };
}
