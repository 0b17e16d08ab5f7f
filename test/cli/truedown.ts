import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../house/source-files.ts';

export const PROGRAM = join(ROOT, 'lambdas/cli/truedown.mjs');

/** Runs the command line as a person does. */
export function truedown(...args: readonly string[]) {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: 'utf8' });
}
