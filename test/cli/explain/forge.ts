import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { sha256 } from '../../../lambdas/run/store/json.ts';

/** Where a tested month's first revision lies in its store. */
export const R1 = 'reports/2026-10/r1';

/** Changes a file of the store as a person with an editor does. */
export function edit(file: string, from: string, to: string): void {
  const before = readFileSync(file, 'utf8');
  expect(before.split(from)).toHaveLength(2);
  writeFileSync(file, before.replace(from, to));
}

/** As `edit`, for who also changes the checksum in the publication. */
export function forge(out: string, name: string, from: string, to: string): void {
  const file = join(out, R1, name);
  const sum = sha256(readFileSync(file));
  edit(file, from, to);
  edit(join(out, R1, 'PUBLISHED.json'), sum, sha256(readFileSync(file)));
}
