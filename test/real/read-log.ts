import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** An update of the log, read by a second hand that knows nothing of Truedown. */
export interface LogRow {
  readonly account: string;
  readonly group: string;
  readonly modCount: string;
  readonly state: string;
  readonly day: string;
  readonly month: string;
}

/** Reads the log by splitting its lines: it holds no quotes. */
export function readLog(path: string): LogRow[] {
  const [header = '', ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trim().split(/\r?\n/);
  const names = header.split(',');
  const at = (name: string) => names.indexOf(name);
  const [account, group, mod, state, updated] = [
    at('sys_updated_by'),
    at('assignment_group'),
    at('sys_mod_count'),
    at('incident_state'),
    at('sys_updated_at'),
  ];
  return lines.map((line) => {
    const cells = line.split(',');
    const cell = (i: number) => cells[i] ?? '';
    const [day = '', month = '', year = ''] = cell(updated).split(/[/ ]/);
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return {
      account: cell(account),
      group: cell(group),
      modCount: cell(mod),
      state: cell(state),
      day: date,
      month: date.slice(0, 7),
    };
  });
}
