import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readCsv } from './read-csv.ts';

/**
 * Checks every mail of a revision's reports: what is held is used + idle + cheaper kind + protected + not judged, and is
 * as many seats as the unit's list has, each once (R4.1, reports 2.2).
 * @returns how many mails said so.
 */
export function expectSeatsToAddUp(reports: string): number {
  const units = readdirSync(join(reports, 'units')).map((unit) => join(reports, 'units', unit));
  return [...units, join(reports, 'estate')].filter((folder) => {
    const held = new Set(readCsv(join(folder, 'seats.csv')).map((s) => JSON.stringify([s.platform, s.account_id])))
      .size;
    const said = existsSync(join(folder, 'mail.txt')) ? seatSentence(join(folder, 'mail.txt')) : undefined;
    expect(said ?? [0], folder).toEqual(held > 0 ? [held, held] : [0]);
    return said !== undefined;
  }).length;
}

/** The number in front, and what the parts add up to. */
function seatSentence(file: string): [number, number] | undefined {
  const sentence = /^([0-9,]+) seats? held: (.+)\.$/m.exec(readFileSync(file, 'utf8'));
  if (!sentence) return undefined;
  const numbers = (text = '') => (text.match(/[0-9][0-9,]*/g) ?? []).map((n) => Number(n.replaceAll(',', '')));
  const parts = numbers(sentence[2]?.replace(/\([^)]*\)/g, ''));
  return [numbers(sentence[1])[0] ?? 0, parts.reduce((a, b) => a + b, 0)];
}
