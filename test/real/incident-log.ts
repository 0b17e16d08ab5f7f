import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCsv } from '../month/read-csv.ts';
import { type LogRow, readLog } from './read-log.ts';

/**
 * A real ServiceNow audit log (119,998 updates) as a month of an estate: lands whole, gives May 2016 its activity, and
 * holds the run for the accounts that no directory knows. `npm run test:real -- <folder of the data>`.
 */

const [data = ''] = process.argv.slice(2);
const LOG = join(data, 'uci_incident_event_log', 'incident_event_log.csv.gz');
const MONTH = '2016-05';
const GRADE = new Map([
  ['0', 'create'],
  ['Resolved', 'resolve'],
]);

if (!existsSync(LOG)) {
  console.error(`there is no ${LOG}; name the folder that holds uci_incident_event_log`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'truedown-real-'));
try {
  checks().forEach((check, i) => {
    console.log(`ok ${i + 1} ${check}`);
  });
  console.log('3 passed, 0 failed');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function checks(): string[] {
  const rows = readLog(LOG);
  return [landsWhole(rows), ...monthIsHeld(rows)];
}

function landsWhole(rows: readonly LogRow[]): string {
  const [landed] = JSON.parse(truedown(0, 'land', LOG, '--source', 'servicenow/activity', '--json')) as [
    { feed: string; layout: string; records: number; accepted: number; refused: number },
  ];
  assert.equal(landed.feed, 'activity');
  assert.equal(landed.records, rows.length);
  assert.equal(landed.accepted + landed.refused, 119_998);
  return `${landed.layout}: accepted ${landed.accepted} + refused ${landed.refused} = 119998`;
}

function monthIsHeld(rows: readonly LogRow[]): string[] {
  const estate = makeEstate(rows);
  truedown(
    3,
    'run',
    '--month',
    MONTH,
    '--uploads',
    join(folder, 'uploads'),
    '--out',
    join(folder, 'out'),
    '--settings',
    join(folder, 'estate.yaml'),
  );
  const report = join(folder, 'out', 'reports', MONTH, 'r1');
  const chargeback = readCsv(join(report, 'finance', 'chargeback.csv'));
  const actions = chargeback.filter((row) => row.line_id === 'PLATFORM');
  const may = rows.filter((row) => row.month === MONTH);
  assert.equal(total(actions.map((row) => row.quantity)), may.length, 'every update of May is one action');
  const known = may.filter((row) => estate.known.has(row.account)).length;
  const unattributed = actions.filter((row) => row.unit_id === '');
  assert.equal(total(unattributed.map((row) => row.quantity)), may.length - known, 'actions of people nobody knows');
  const nobodys = readCsv(join(report, 'estate', 'unattributed.csv'));
  assert.equal(nobodys.length, estate.accounts.length - estate.known.size);
  assert.deepEqual([...new Set(nobodys.map((row) => row.reason))], ['unknown_person']);
  const seats = chargeback.filter((row) => row.line_id === 'FULFILLER');
  const active = new Set(
    rows.filter((row) => row.day >= '2016-03-03' && row.day < '2016-06-01').map((row) => row.account),
  );
  assert.equal(total(seats.map((row) => row.active)), active.size, 'seats used in the 90 days before June');
  return [
    `${MONTH}: ${may.length} actions (${byGrade(may)}), ${active.size} of ${estate.accounts.length} seats used in 90 days`,
    `held: ${nobodys.length} accounts are unknown_person, ${may.length - known} of the actions are theirs`,
  ];
}

/** Accounts and seats for everybody in the log; people and units, by their most frequent group, for two in three. */
function makeEstate(rows: readonly LogRow[]): { accounts: string[]; known: Set<string> } {
  const groups = new Map<string, Map<string, number>>();
  for (const { account, group } of rows) {
    const counts = groups.get(account) ?? new Map<string, number>();
    if (group !== '?') counts.set(group, (counts.get(group) ?? 0) + 1);
    groups.set(account, counts);
  }
  const accounts = [...groups.keys()].sort();
  const people = accounts.flatMap((account, i) => {
    const [group] = [...(groups.get(account) ?? [])].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [];
    return group !== undefined && i % 3 !== 0 ? [{ account, group }] : [];
  });
  const units = [...new Set(people.map(({ group }) => group))].sort();
  write(
    'servicenow/accounts.csv',
    'platform,account_id,user_name,status',
    accounts.map((a) => ['servicenow', a, a, 'active']),
  );
  write(
    'servicenow/roles.csv',
    'platform,account_id,assignment',
    accounts.map((a) => ['servicenow', a, 'itil']),
  );
  write(
    'hr/people.csv',
    'person_id,user_name,unit_id,employment,valid_from',
    people.map(({ account, group }) => [`P-${account}`, account, group, 'employee', '2015-01-01']),
  );
  write(
    'hr/units.csv',
    'unit_id,unit_name,head_email,valid_from',
    units.map((unit, i) => [unit, unit, `head${i}@it.example`, '2015-01-01']),
  );
  write(
    'contracts/lines.csv',
    'line_id,contract_id,vendor,product,metric,platform,seat_type,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,basis',
    [
      [
        'FULFILLER',
        'C1',
        'ServiceNow',
        'ITSM',
        'per_user',
        'servicenow',
        'fulfiller',
        '800',
        '960000.00',
        'EUR',
        '2016-01-01',
        '',
        units[0] ?? '',
        '',
      ],
      [
        'PLATFORM',
        'C1',
        'ServiceNow',
        'Platform',
        'flat',
        'servicenow',
        '',
        '',
        '120000.00',
        'EUR',
        '2016-01-01',
        '',
        units[0] ?? '',
        'actions',
      ],
    ],
  );
  mkdirSync(join(folder, 'uploads', 'servicenow', 'activity'), { recursive: true });
  copyFileSync(LOG, join(folder, 'uploads', 'servicenow', 'activity', 'incident_event_log.csv.gz'));
  writeFileSync(join(folder, 'estate.yaml'), settings());
  return { accounts, known: new Set(people.map(({ account }) => account)) };
}

function settings(): string {
  return `estate: IT company
timezone: UTC
currency: EUR
owner: { name: Licence desk, email: desk@it.example }
seat_types: { servicenow: [{ name: fulfiller, assignments: [itil] }] }
`;
}

function write(file: string, header: string, rows: readonly (readonly string[])[]): void {
  const path = join(folder, 'uploads', file);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, [header, ...rows.map((cells) => cells.join(','))].join('\n'));
}

function truedown(exit: number, ...args: string[]): string {
  const run = spawnSync('npx', ['--no-install', 'truedown', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  assert.equal(run.status, exit, `truedown ${args[0]} ended with ${run.status}:\n${run.stderr}`);
  return run.stdout;
}

function total(cells: readonly (string | undefined)[]): number {
  return cells.reduce((sum, cell) => sum + Number(cell ?? 0), 0);
}

function byGrade(rows: readonly LogRow[]): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const grade = GRADE.get(row.modCount) ?? GRADE.get(row.state) ?? 'update';
    counts.set(grade, (counts.get(grade) ?? 0) + 1);
  }
  return [...counts].map(([grade, count]) => `${count} ${grade}`).join(', ');
}
