import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../lambdas/run/store/json.ts';
import { draftFigures, exampleFigures, heldFigures } from '../../../templates/examples/figures.ts';
import { cents, type FrozenMonth, frozenMonth, totalOf } from './frozen-month.ts';
import { columnOf, type SeenTable, sectionOf, tablesOf, textOf } from './read-page.ts';

const MONTHS = [
  { what: 'a final month', figures: exampleFigures },
  { what: 'a provisional month', figures: draftFigures },
  { what: 'a held month', figures: heldFigures },
  { what: 'a month without a charge', figures: { ...exampleFigures, charges: [], seats: [], units: [], tieOut: [] } },
];

/** Everything that a reader takes for an amount: two decimals behind a point. */
const amountsIn = (html: string) => new Set(textOf(html).match(/[0-9][0-9,]*\.[0-9]{2}(?![0-9])/g) ?? []);

const only = (page: string, id: string) => tablesOf(page, id)[0] as SeenTable;

describe.each(MONTHS)('the figures of the page are those of its files: $what', ({ figures }) => {
  const made: Promise<FrozenMonth> = frozenMonth(figures);

  it('the number is the chargeback, parted into units and nobody (R5.4)', async () => {
    const { page, rows } = await made;
    const charges = await rows('finance/chargeback.csv');
    const parts = textOf(page.slice(page.indexOf('<h1'), page.indexOf('<dl'))).match(/[0-9,]+\.[0-9]{2}/g) ?? [];
    const nobodys = charges.filter((row) => row.unit_id === '');
    const total = totalOf(charges, 'amount');
    expect(parts.slice(0, 3).map(cents)).toEqual([
      total,
      total - totalOf(nobodys, 'amount'),
      totalOf(nobodys, 'amount'),
    ]);
    const tiles = textOf(/<dl[\s\S]*?<\/dl>/.exec(page)?.[0] ?? '');
    expect(tiles).toContain(`Idle this month €${printed(totalOf(charges, 'idle_amount'))}`);
  });

  it('each unit pays what its charges.csv says, of which so much is idle', async () => {
    const { page, rows } = await made;
    for (const row of tablesOf(page, 'units').flatMap((table) => table.rows)) {
      const unit = (row[0] ?? '').split(' ').at(-1);
      const own = await rows(`units/${unit}/charges.csv`);
      expect(row.slice(1, 3).map(cents), unit).toEqual([totalOf(own, 'amount'), totalOf(own, 'idle_amount')]);
    }
    expect(tablesOf(page, 'units').flatMap((table) => table.rows)).toHaveLength(figures.units.length);
  });

  it('names every file with its rows, its sum and its checksum', async () => {
    const { page, plan, store, rows } = await made;
    const listed = tablesOf(page, 'files').flatMap((table) => table.rows);
    const own = plan.files.filter(({ key }) => !key.endsWith('estate/index.html'));
    expect(listed).toHaveLength(own.length);
    for (const { key, sha256: sum } of own) {
      const name = key.replace('reports/2026-10/r1/', '');
      const row = listed.find(([file]) => file === name) ?? [];
      expect(row.at(-1), name).toBe(sum);
      expect(sha256((await store.read(key)) ?? ''), name).toBe(sum);
      if (name.endsWith('.csv')) expect(row[1], name).toBe(String((await rows(name)).length));
    }
    const [chargeback] = listed.filter(([file]) => file === 'finance/chargeback.csv');
    const total = totalOf(await rows('finance/chargeback.csv'), 'amount');
    if (total !== 0n) expect(chargeback?.[2]).toBe(`€${printed(total)} amount`);
  });

  it('says no name of a person (R13.1)', async () => {
    const { page, rows } = await made;
    const people = (await rows('estate/seats.csv')).map((row) => row.person ?? '').filter(Boolean);
    expect(people.filter((person) => page.includes(person))).toEqual([]);
  });

  it('is whole and fills every field', async () => {
    const { page } = await made;
    expect(page).not.toMatch(/\{\{|undefined|NaN|\[object/);
    expect(page.match(/<h1/g)).toHaveLength(1);
    expect(page.match(/<caption/g)?.length).toBe(page.match(/<table/g)?.length);
    expect(page.match(/<th(?=[\s>])(?![^>]*scope=)/g)).toBeNull();
    expect(page).not.toMatch(/<img|<link|@import|src=|https?:/);
  });
});

function printed(amount: bigint): string {
  const digits = amount.toString().padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

describe('the parts of the page', () => {
  it('the tie-out adds up in each currency, and so does the list of lines (R5.4)', async () => {
    const { page, rows } = await frozenMonth();
    const tieOut = await rows('finance/tie-out.csv');
    const [eur = []] = only(page, 'tie-out').rows;
    const columns = ['invoiced', 'charged_to_units', 'unattributed', 'difference'];
    expect(eur.slice(1).map(cents)).toEqual(columns.map((column) => totalOf(tieOut, column)));
    expect(only(page, 'lines').rows.map((row) => cents(row.at(-4)))).toEqual(tieOut.map((row) => cents(row.invoiced)));
  });

  it('what belongs to no unit: by reason and by account it is what nobody pays (R2.4)', async () => {
    const { page, rows } = await frozenMonth();
    const [byReason, byAccount] = tablesOf(page, 'tail') as [SeenTable, SeenTable];
    const nobodys = (await rows('finance/chargeback.csv')).filter((row) => row.unit_id === '');
    const sum = (amounts: readonly string[]) => amounts.reduce((total, amount) => total + cents(amount), 0n);
    expect(sum(Object.values(columnOf(byReason, 'A month')))).toBe(totalOf(nobodys, 'amount'));
    expect(sum(Object.values(columnOf(byAccount, 'A month')))).toBe(
      totalOf(await rows('estate/unattributed.csv'), 'monthly_cost'),
    );
  });

  it('names who fits an ambiguous account by id (R2.1)', async () => {
    const unattributed = exampleFigures.unattributed.map((account) => ({ ...account, candidates: ['P7', 'P9'] }));
    const { page } = await frozenMonth({ ...exampleFigures, unattributed });
    expect(Object.values(columnOf(tablesOf(page, 'tail')[1] as SeenTable, 'Who fits'))).toContain('P7, P9');
  });

  it('every finding has its year in money, dearest first (R7.3)', async () => {
    const { page } = await frozenMonth();
    const years = Object.values(only(page, 'findings').rows).map((row) => cents(row[2]));
    expect(years).toEqual(exampleFigures.findings.listed.map(({ annual }) => annual));
    expect([...years].sort((a, b) => Number(b - a))).toEqual(years);
  });

  it('bars are in proportion and their amounts stand beside them', async () => {
    const { page, rows } = await frozenMonth();
    const [byUnit] = tablesOf(page, 'idle') as [SeenTable];
    const charges = await rows('finance/chargeback.csv');
    for (const [name, idle] of Object.entries(columnOf(byUnit, 'Idle'))) {
      const unit = name === 'no unit' ? '' : (name.split(' ').at(-1) ?? '');
      const own = charges.filter((row) => row.unit_id === unit);
      expect(cents(idle), name).toBe(totalOf(own, 'idle_amount'));
    }
    const widths = [...sectionOf(page, 'idle').matchAll(/width:([0-9.]+)%/g)].map(([, width]) => Number(width));
    expect(Math.max(...widths)).toBeLessThanOrEqual(100);
    expect(widths.length).toBeGreaterThan(4);
  });

  it('says of each platform how it was judged and up to when it tells (R3.5)', async () => {
    const { page } = await frozenMonth();
    const [platforms] = tablesOf(page, 'sources') as [SeenTable];
    expect(columnOf(platforms, 'Tells up to')).toMatchObject({ jira: '31 Oct 2026', drawboard: '28 Oct 2026' });
    expect(columnOf(platforms, 'Seats not judged')).toMatchObject({ jira: '1', drawboard: '0' });
    expect(textOf(sectionOf(page, 'look'))).toContain('jira: 1 seat not judged');
  });

  it('shows no amount that no file has, nor a sum that is not of one', async () => {
    const { page, rows } = await frozenMonth();
    const shown = amountsIn(sectionOf(page, 'reclassify'));
    const seats = (await rows('estate/seats.csv')).filter((row) => row.disposition === 'reclassify');
    expect([...shown].map(cents)).toEqual(seats.length > 0 ? [totalOf(seats, 'monthly_cost')] : []);
  });
});
