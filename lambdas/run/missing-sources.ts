import type { Month } from '../domain/month.ts';
import { compareText } from '../domain/text.ts';
import type { Receipt } from './landing-records.ts';

/** Sources of the settings that have no file for the month: a name in `sources` is a promise. */
export function missingSources(receipts: readonly Receipt[], sources: readonly string[], period: Month): string[] {
  const delivered = new Set(
    receipts
      .filter(({ landing, period: dated }) => landing !== null && (dated === null || dated === period))
      .map(({ source }) => source),
  );
  return sources.filter((source) => !delivered.has(source)).sort(compareText);
}
