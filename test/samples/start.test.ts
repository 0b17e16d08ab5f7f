import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../lambdas/run/store/csv.ts';
import { readCsv } from '../month/read-csv.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IDLE = ['leaver', 'never_used', 'dormant'];
const out = mkdtempSync(join(tmpdir(), 'truedown start '));
let printed = '';
let seconds = 0;

const readCsvGz = (path: string) =>
  [...parseCsv(gunzipSync(readFileSync(join(ROOT, path))).toString('utf8'))] as Record<string, string>[];
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
  it('was made of about 600 people, 1,080 seats and some 400 items, as the README says', () => {
    expect(seatsOf('2026-10')).toHaveLength(1080);
    const items = ['cmdb/2026-10-31/cmdb_ci_server.csv.gz', 'inventory/2026-10-31/inventory.csv.gz'].flatMap((path) =>
      readCsvGz(`samples/uploads/servicenow/${path}`),
    );
    expect(items).toHaveLength(399);
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

describe('infrastructure and consumption of the sample estate', () => {
  const MONTHS = ['2026-08', '2026-09', '2026-10'];
  const METERED = ['SN-ASSIST', 'SN-ITOH', 'SN-ITOM'];
  const resources = () =>
    unitsOf('2026-10')
      .filter((unit) => existsSync(join(out, 'reports/2026-10/r1/units', unit, 'resources.csv')))
      .flatMap((unit) => file('2026-10', `units/${unit}/resources.csv`));

  it.each(MONTHS)('%s: the lines of both families tie out, and most of them has an owner (R5.4, R2.5)', (month) => {
    const own = file(month, 'finance/tie-out.csv').filter(({ line_id = '' }) => METERED.includes(line_id));
    expect(own.map(({ line_id, difference }) => [line_id, difference])).toEqual(METERED.map((line) => [line, '0.00']));
    for (const { unattributed, invoiced, line_id } of own) {
      expect(Number(unattributed), line_id).toBeGreaterThan(0);
      expect(Number(unattributed) / Number(invoiced), line_id).toBeLessThan(0.08);
    }
  });

  it('one product is near what was bought, one far below, and a cap is passed (R8.6, R8.8)', () => {
    const totals = file('2026-10', 'estate/subscription-units.csv').filter(
      (row) => row.class === '' && row.source === '',
    );
    expect(totals.map(({ product, cap_on, status, coverage }) => [product, cap_on, status, coverage])).toEqual([
      ['health', '', 'overpaying', '100.0'],
      ['health', 'unresolved', 'over', '100.0'],
      ['visibility', '', 'overage_risk', '100.0'],
    ]);
    expect(Number(totals[2]?.run_rate)).toBeLessThan(Number(totals[2]?.consumption));
  });

  it('every class but functions and things is there, and network gear counts nothing (R8.1)', () => {
    const classes = file('2026-10', 'estate/subscription-units.csv').map((row) => row.class);
    expect([...new Set(classes)].sort()).toEqual(['', 'container', 'device', 'paas', 'server', 'unresolved']);
    const listed = readCsvGz('samples/uploads/servicenow/inventory/2026-10-31/inventory.csv.gz');
    expect(listed.filter((row) => row.class === 'cmdb_ci_ip_switch')).toHaveLength(8);
    expect(listed.filter((row) => row.class === 'cmdb_ci_computer' && row.agent === 'false')).toHaveLength(10);
  });

  it('units find what is to be done in their own files: stale servers with their cost (R8.7)', () => {
    const stale = file('2026-10', 'units/ENG/resources.csv').filter((row) => row.findings === 'stale');
    expect(stale.filter((row) => row.line_id === 'SN-ITOM').map((row) => row.name)).toEqual(
      expect.arrayContaining(['cad-03', 'cad-04', 'crane-02']),
    );
    for (const row of stale) {
      expect([row.counted_days, row.units], row.name).toEqual(['90', '1.0000']);
      expect(Number(row.monthly_cost), row.name).toBeGreaterThan(10);
    }
  });

  it('every finding is there that a product far from its limit can have (R8.7, R8.8)', () => {
    const found = new Set(file('2026-10', 'estate/findings.csv').map((row) => row.finding));
    expect([...found].sort()).toEqual(
      [
        ...['duplicate', 'leaving', 'misclassified_over', 'non_production', 'out_of_scope', 'retired_late', 'stale'],
        'unresolved',
      ].sort(),
    );
  });

  it('what shares a serial number is found twice, but not by a serial number that is none (R8.7)', () => {
    const doubles = resources().filter((row) => row.findings === 'duplicate' && row.line_id === 'SN-ITOM');
    expect(doubles).toHaveLength(3);
    expect(new Set(doubles.map((row) => row.name?.slice(0, 5)))).toEqual(new Set(['app-2', 'erp-0']));
    const without = readCsvGz('samples/uploads/servicenow/cmdb/2026-10-31/cmdb_ci_server.csv.gz');
    expect(without.filter((row) => row.serial_number === 'To Be Filled By O.E.M.')).toHaveLength(3);
  });

  it('a resource gets its unit in every way that there is (R2.9)', () => {
    const ways = new Set(resources().map((row) => row.attribution));
    expect([...ways].sort()).toEqual([
      ...['alias', 'contractor', 'cost_center', 'leaver', 'matched', 'successor', 'unit'],
    ]);
    const tail = file('2026-10', 'estate/unattributed-usage.csv').map((row) => `${row.kind} ${row.reason}`);
    expect(new Set(tail)).toEqual(new Set(['resource unowned', 'unresolved unowned', 'reading unknown_person']));
  });

  it('what was retired in September leaves the average in December, and a crane server was retired late (R8.7)', () => {
    const leaving = resources().filter((row) => row.stops_on !== '' && row.line_id === 'SN-ITOM');
    expect(leaving).toHaveLength(8);
    for (const row of leaving) expect(row.stops_on, row.name).toMatch(/^2026-12-/);
    expect(leaving.filter((row) => row.findings?.includes('retired_late')).map((row) => row.name)).toEqual([
      'crane-10',
    ]);
  });

  it('the pool of assists runs dry in spring, with what the seats bring, and October draws more (R9)', () => {
    const [pool] = file('2026-10', 'estate/pools.csv');
    expect(pool?.exhausted_on).toMatch(/^2027-0[345]-/);
    expect([pool?.pool, pool?.seat_allowance]).toEqual([String(180_000 + 156 * 150), String(156 * 150)]);
    expect([pool?.kind, pool?.method, pool?.months, pool?.flags]).toEqual(['annual_allowance', 'mean', '5', 'growth']);
    expect(Number(pool?.year_end_overage_amount)).toBeGreaterThan(0);
    const [september] = file('2026-09', 'estate/pools.csv');
    expect(Number(pool?.drawn)).toBeGreaterThan(1.1 * Number(september?.drawn));
  });

  it('equal numbers of seats cost different amounts with what their holders drew (R6.6)', () => {
    const [office, people] = file('2026-10', 'estate/seat-cost.csv').filter(
      (row) => row.seat_type === 'business_stakeholder' && ['GO', 'HR'].includes(row.unit_id ?? ''),
    );
    expect([office?.seats, office?.seat_amount]).toEqual([people?.seats, people?.seat_amount]);
    expect(Number(people?.per_seat)).toBeGreaterThan(1.3 * Number(office?.per_seat));
    const drawn = (unit: string) =>
      file('2026-10', `units/${unit}/consumption.csv`).reduce((sum, row) => sum + Number(row.units), 0);
    expect(drawn('CS')).toBeGreaterThan(5 * drawn('IT'));
  });

  it('scopes draw for the units that aliases name (R2.6)', () => {
    const scopes = ['OPS', 'COM'].map((unit) =>
      file('2026-10', `units/${unit}/consumption.csv`).filter((row) => row.attribution === 'alias'),
    );
    expect(scopes.map((rows) => rows.map((row) => row.account_id))).toEqual([
      ['x_hbg_berth_planner'],
      ['x_hbg_claims'],
    ]);
  });
});
