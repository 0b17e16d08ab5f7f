import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../house/source-files.ts';
import type { Mutant } from './mutant.ts';

/** Why a mutant cannot be run: its line is not there exactly once, or a test that it names is gone. */
export function staleness({ file, from, tests }: Mutant): string[] {
  const path = join(ROOT, file);
  const times = existsSync(path) ? readFileSync(path, 'utf8').split(from).length - 1 : 0;
  const missing = tests.filter((test) => !existsSync(join(ROOT, test)));
  return [
    ...(times === 1 ? [] : [`${file} has this ${times} times: ${from}`]),
    ...missing.map((test) => `${file} is held by ${test}, which is not there`),
  ];
}
