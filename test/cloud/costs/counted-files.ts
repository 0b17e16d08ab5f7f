import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Counts, Standing } from './counts.ts';

/** A month that was counted, and what stands there beside it. */
export interface Counted {
  readonly counts: Counts;
  readonly standing: Standing;
}

const FOLDER = fileURLToPath(new URL('./counted/', import.meta.url));

/** Where the counts of an estate of so many seats lie. */
export const countedFile = (seats: number): string => `${FOLDER}${seats}.json`;

/** Every month that was counted, the smallest first. */
export function countedMonths(): Counted[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  const found = files.map((name) => JSON.parse(readFileSync(`${FOLDER}${name}`, 'utf8')) as Counted);
  return found.sort((a, b) => a.counts.seats - b.counts.seats);
}
