import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../month/read-csv.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IDLE = ['leaver', 'never_used', 'dormant'];
const out = mkdtempSync(join(tmpdir(), 'truedown start '));
let printed = '';
let seconds = 0;

const file = (month: string, name: string) => readCsv(join(out, 'reports', month, 'r1', name));
const seatsOf = (month: string) => file(month, 'estate/seats.csv');
const keyOf = (seat: Record<string, string>) =>
  `${seat.platform} ${seat.seat_type} ${seat.person_id || seat.account_id}`;

/** Seats that were idle in one month and are not there in the other, by platform. */
function handedBack(before: string, after: string): string[] {
  const kept = new Set(seatsOf(after).map(keyOf));
  const gone = seatsOf(before).filter((seat) => IDLE.includes(seat.state ?? '') && !kept.has(keyOf(seat)));
  return [...new Set(gone.map((seat) => seat.platform ?? ''))].sort();
}

/** The states of a unit's seats in October. */
const statesOf = (unit: string) => {
  const own = seatsOf('2026-10').filter((seat) => seat.unit_id === unit);
  return [...new Set(own.map((seat) => seat.state))];
};

const chargesOf = (month: string, line: string) =>
  file(month, 'finance/chargeback.csv').filter((row) => row.line_id === line);
const costOf = (month: string, line: string) =>
  chargesOf(month, line).reduce((sum, row) => sum + Number((row.original_amount ?? '').replace('.', '')), 0);
const unitsOf = (month: string) => readdirSync(join(out, 'reports', month, 'r1', 'units'));

beforeAll(() => {
  const begun = Date.now();
  const ended = spawnSync('npm', ['start', '--silent', '--', out], { cwd: ROOT, encoding: 'utf8' });
  seconds = (Date.now() - begun) / 1000;
  expect(ended.status, ended.stderr).toBe(0);
  printed = ended.stdout;
}, 180_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe('npm start', () => {
  it('says in a line what an earlier month came to, and shows October', () => {
    const earlier = ['2026-08', '2026-09'].map((month) => new RegExp(`^${month}: [0-9.]+ EUR = units .*$`, 'm'));
    for (const line of earlier) expect(printed).toMatch(line);
    expect(printed).toContain(`$ truedown run --month 2026-10 --uploads samples/uploads --out '${out}' --settings`);
    expect(printed).toContain('r1 of 2026-10 is published');
    expect(printed.split('\n').length).toBeLessThan(40);
    expect(seconds).toBeLessThan(60);
  });
});

describe('October of the sample estate has something to say in every part of its mails', () => {
  it('was made of about 600 people', () => {
    const people = new Set(
      readCsv(join(ROOT, 'samples/uploads/hr/people/2026-10-31/people.csv')).map((p) => p.person_id),
    );
    expect(people.size).toBe(600);
  });

  it.each([
    { before: '2026-08', after: '2026-09', why: 'seats that were idle in August are gone in September' },
    { before: '2026-09', after: '2026-10', why: 'others went in October' },
  ])('$why (R7.4)', ({ before, after }) => {
    expect(handedBack(before, after)).toEqual(['atlassian', 'copilot', 'microsoft365', 'servicenow']);
  });

  it('seats that were handed back in September are there again in October (R7.4)', () => {
    const september = new Set(seatsOf('2026-09').map(keyOf));
    const october = new Set(seatsOf('2026-10').map(keyOf));
    const back = seatsOf('2026-08').filter((seat) => !september.has(keyOf(seat)) && october.has(keyOf(seat)));
    expect(back.map((seat) => seat.platform).sort()).toEqual(['microsoft365', 'servicenow']);
  });

  it.each([
    { line: 'AT-JSW', before: '2026-08', after: '2026-09' },
    { line: 'MS-COP', before: '2026-09', after: '2026-10' },
  ])('fewer seats of $line are bought in $after, and they cost less (R7.4)', ({ line, before, after }) => {
    expect(costOf(after, line)).toBeLessThan(costOf(before, line));
    expect(costOf(after, line)).toBeGreaterThan(0);
  });

  it('the savings ledger has thanks for most units, two cut contracts and what came back (R7.4)', () => {
    const ledger = file('2026-10', 'finance/savings.csv');
    const thanked = ledger.filter((entry) => entry.kind === 'handed_back').map((entry) => entry.unit_id);
    expect(new Set(thanked).size).toBeGreaterThan(8);
    const saved = ledger.filter((entry) => entry.kind === 'saved');
    expect(saved.map(({ month, line_id }) => `${month} ${line_id}`)).toEqual(['2026-09 AT-JSW', '2026-10 MS-COP']);
    const back = ledger.filter((entry) => entry.reversed_in !== '').map((entry) => entry.line_id);
    expect(back.sort()).toEqual(['MS-F3', 'SN-FUL']);
  });

  it('a line is new, another is a draft, a third comes in dollars (R5.3, R5.5, R7.6)', () => {
    expect(chargesOf('2026-09', 'ES-GIS')).toEqual([]);
    expect(new Set(chargesOf('2026-10', 'AD-CC').map((row) => row.status))).toEqual(new Set(['draft']));
    expect(new Set(chargesOf('2026-10', 'AT-JSM').map((row) => row.original_currency))).toEqual(new Set(['USD']));
    expect(chargesOf('2026-10', 'ES-GIS').length).toBeGreaterThan(5);
  });

  it('one unit has gone into its successor, one has no seats, one only looks, one has a long name (R7.6, R4)', () => {
    expect(unitsOf('2026-09').filter((unit) => !unitsOf('2026-10').includes(unit))).toEqual(['FAC']);
    expect(unitsOf('2026-10')).toContain('DRE');
    expect(statesOf('DRE')).toEqual([]);
    expect(statesOf('AUD')).toEqual(['login_only']);
    const names = file('2026-10', 'finance/chargeback.csv').map((row) => (row.unit_name ?? '').length);
    expect(Math.max(...names)).toBeGreaterThan(70);
  });

  it('a pool is short, and units wait for what others leave idle (R7.2)', () => {
    const moved = seatsOf('2026-10').filter((seat) => seat.disposition === 'reallocate');
    expect(new Set(moved.map((seat) => seat.line_id))).toEqual(new Set(['AT-JSM']));
    expect(moved.length).toBeGreaterThan(2);
  });

  it('seats are in every state that a rule knows (R4)', () => {
    const states = new Set(seatsOf('2026-10').map((seat) => seat.state));
    expect([...states].sort()).toEqual(
      [...IDLE, 'active', 'excepted', 'login_only', 'new', 'seasonal', 'unknown'].sort(),
    );
  });

  it('people move, come and go between units (R7.6 moved)', () => {
    const unitIn = new Map(seatsOf('2026-09').map((seat) => [keyOf(seat), seat.unit_id]));
    const moved = seatsOf('2026-10').filter((seat) => (unitIn.get(keyOf(seat)) ?? seat.unit_id) !== seat.unit_id);
    expect(new Set(moved.map((seat) => seat.unit_id)).size).toBeGreaterThan(2);
  });

  it('something belongs to nobody, below the gate (R2.5)', () => {
    const seats = seatsOf('2026-10');
    const nobody = seats.filter((seat) => seat.unit_id === '').length;
    expect(nobody).toBeGreaterThan(2);
    expect(nobody / seats.length).toBeLessThan(0.05);
  });

  it('most units keep to their budgets; one has none, and one spends more', () => {
    const budgets = readCsv(join(ROOT, 'samples/uploads/finance/budgets/2026-10-31/budgets.csv'));
    const spent = (unit = '') =>
      file('2026-10', 'finance/chargeback.csv')
        .filter((row) => row.unit_id === unit)
        .reduce((sum, row) => sum + Number(row.amount), 0);
    const over = budgets.filter((budget) => spent(budget.unit_id) > Number(budget.amount)).map((b) => b.unit_id);
    expect(over).toEqual(['COM']);
    const none = unitsOf('2026-10').filter((unit) => !budgets.some((budget) => budget.unit_id === unit));
    expect(none).toEqual(['GO']);
  });
});
