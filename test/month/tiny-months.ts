import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from './read-csv.ts';
import { withFolder } from './run-estate.ts';
import { type Files, runTiny, TINY } from './tiny-estate.ts';

export const append = (file: string, rows: string): Files => ({ [file]: `${TINY[file]}${rows}\n` });
export const header = (file: string) => (TINY[file] as string).split('\n')[0] as string;
export const people = (rows: string): Files => ({ 'hr/people.csv': `${header('hr/people.csv')}\n${rows}\n` });
export const accounts = (rows: string): Files => ({
  'servicenow/accounts.csv': `${header('servicenow/accounts.csv')}\n${rows}\n`,
});
export const assigned = (ids: readonly string[]): Files => ({
  'servicenow/assignments.csv': `${header('servicenow/assignments.csv')}\n${ids.map((id) => `servicenow,${id},itil,2020-02-01,2026-10-30,true\n`).join('')}`,
});
export const log = (rows: string) =>
  `platform,account_id,occurred_at,action,module,object_id,quantity,event_id\n${rows}\n`;

/** Runs October on a changed estate and gives `account: unit reason state` of every seat. */
export async function seatsOf(changes: Files, settings: object = {}): Promise<string[]> {
  return withFolder(async (folder) => {
    await runTiny(folder, changes, { publish: { max_unattributed: 1 }, ...settings });
    const seats = readCsv(join(folder, 'out/reports/2026-10/r1/estate/seats.csv'));
    return seats.map((s) => `${s.account_id}: ${s.unit_id || 'nobody'} ${s.attribution} ${s.state}`).sort();
  });
}

export async function summaryOf(
  changes: Files,
  settings: object = {},
): Promise<{ warnings: string[]; held_reasons: string[] }> {
  return withFolder(async (folder) => {
    await runTiny(folder, changes, { publish: { max_unattributed: 1 }, ...settings });
    return JSON.parse(readFileSync(join(folder, 'out/reports/2026-10/r1/estate/summary.json'), 'utf8'));
  });
}
