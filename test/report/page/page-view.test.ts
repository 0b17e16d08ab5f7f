import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import type { Run } from '../../../lambdas/domain/run.ts';
import { openLists } from '../../../lambdas/report/files/lists.ts';
import { fillPage } from '../../../lambdas/report/page/fill-page.ts';
import { pageFiles } from '../../../lambdas/report/page/page-files.ts';
import { linkTo, type PagePlace } from '../../../lambdas/report/page/place.ts';
import { exampleFigures, exampleRun, heldFigures } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { cents, frozenMonth } from './frozen-month.ts';
import { columnOf, type SeenTable, sectionOf, tablesOf, textOf } from './read-page.ts';

const only = (page: string, id: string) => tablesOf(page, id)[0] as SeenTable;

const PLACE: PagePlace = {
  key: 'reports/2026-10/r1/estate/index.html',
  stands: 'published',
  isHeld: false,
  commands: [],
  outbox: new Set(),
  revisions: [],
  earlier: [],
  folders: [],
};

/** The example month's page with other lists than its own, and without those that are null. */
async function pageWith(lists: Readonly<Record<string, string | null>>, place: Partial<PagePlace> = {}) {
  const { store, plan } = await frozenMonth();
  const bodies = new Map<string, string>();
  for (const { key } of plan.files) {
    if (/\.(csv|json)$/.test(key)) bodies.set(key, Buffer.from((await store.read(key)) ?? []).toString('utf8'));
  }
  for (const [name, body] of Object.entries(lists)) {
    const key = `reports/2026-10/r1/${name}`;
    if (body === null) bodies.delete(key);
    else bodies.set(key, body);
  }
  const opened = openLists(
    exampleRun,
    [...bodies].map(([key, body]) => ({ key, body })),
  );
  return fillPage(pageFiles(exampleRun, opened, plan.files), { ...PLACE, ...place });
}

const MEMORY = {
  'finance/six-months.csv': [
    'unit_id,period,amount,idle_amount,budget,against_budget,currency',
    'FIN,2026-10,1792.01,0.00,2000.00,-207.99,EUR',
    'OPS,2026-09,4400.00,1400.00,,,EUR',
    'FIN,2026-09,1793.00,10.00,,,EUR',
    'OPS,2026-10,4500.00,1468.00,4000.00,500.00,EUR',
  ],
  'finance/movements.csv': [
    'unit_id,line_id,cause,seats,amount,currency',
    'OPS,SN-FUL,seats,2,120.00,EUR',
    'OPS,DESIGN,line,,-30.00,EUR',
    'FIN,SN-PLAT,use,,203.01,EUR',
  ],
  'finance/savings.csv': [
    'month,kind,unit_id,line_id,reversed_in,seats,monthly_value,months,value_to_date,currency',
    '2026-08,handed_back,OPS,SN-FUL,,2,200.00,3,600.00,EUR',
    '2026-09,saved,,SN-PLAT,2026-10,,50.00,1,50.00,EUR',
  ],
  'finance/changes.csv': [
    'unit_id,line_id,charge_type,before,after,currency',
    'FIN,SN-PLAT,used,390.00,400.01,EUR',
    'YARD,SN-FUL,used,25.00,,EUR',
  ],
  'finance/lines.csv': [
    'line_id,metric,platform,seat_type,quantity,annual_amount,currency,cost,cost_currency,estate_cost',
    'JIRA-STD,per_user,jira,full,30,3600.00,USD,544.00,EUR,544.00',
  ],
  'estate/positions.csv': [
    'line_id,product,purchased,billable,vendor_count,active,reclaimable_30,reclaimable,reclaimable_180,exposure,exposure_amount,currency,reducible_from,ends_on',
    'JIRA-STD,Jira Standard,30,34,30,26,4,3,2,4,480.00,USD,2027-01-01,2027-03-31',
    'SN-FUL,ITSM Fulfiller,60,52,50,38,12,12,10,0,0.00,EUR,,2027-02-28',
    'DESIGN,Design Studio,10,10,10,6,4,4,4,0,0.00,EUR,2027-03-01,2028-12-31',
  ],
  'estate/reallocation.csv': [
    'platform,seat_type,from_unit,to_unit,line_ids,seats,annual_value,currency',
    'jira,full,OPS,FIN,JIRA-STD,2,240.00,USD',
    'jira,full,FIN,FIN,JIRA-STD,1,,USD',
  ],
};
const memory = Object.fromEntries(Object.entries(MEMORY).map(([name, lines]) => [name, `${lines.join('\r\n')}\r\n`]));

describe('what the page tells of the files that remember', () => {
  it('the months of all units added up, oldest first', async () => {
    const { columns, rows } = only(await pageWith(memory), 'months');
    expect(columns).toEqual(['Month', 'Used, then idle', 'Cost', 'Idle']);
    expect(rows).toEqual([
      ['September 2026', '', '6,193.00', '1,410.00'],
      ['October 2026', '', '6,292.01', '1,468.00'],
    ]);
  });

  it('a unit against its budget of this month, and nothing where it has none', async () => {
    expect(columnOf(only(await pageWith(memory), 'units'), 'Against budget')).toEqual({
      'Operations OPS': '500.00 over of 4,000.00',
      'Finance FIN': '207.99 under of 2,000.00',
      'IT Services IT': '',
    });
  });

  it('the causes of the change, which add up to it (R7.6)', async () => {
    const [causes, largest] = tablesOf(await pageWith(memory), 'changed') as [SeenTable, SeenTable];
    expect(causes.rows.map(([, amount]) => amount)).toEqual(['+203.01', '+120.00', '-30.00']);
    expect(causes.caption).toContain('together +293.01');
    expect(largest.rows[0]).toEqual([
      'Finance FIN',
      'Platform SN-PLAT',
      '+203.01',
      '',
      'use of shared products, seats nobody holds',
    ]);
  });

  it('what was handed back and what was saved, apart', async () => {
    expect(textOf(await pageWith(memory))).toContain('€650.00 €600.00 handed back, €50.00 saved');
  });

  it('what this revision tells differently, vanished rows included', async () => {
    expect(only(await pageWith(memory), 'corrected').rows).toEqual([
      ['YARD YARD', 'ITSM Fulfiller SN-FUL', 'used', '25.00', '', '-25.00'],
      ['Finance FIN', 'Platform SN-PLAT', 'used', '390.00', '400.01', '+10.01'],
    ]);
  });

  it('the exposure in the contract’s currency (R6.1)', async () => {
    expect(only(await pageWith(memory), 'exposure').rows).toEqual([
      ['Jira Standard JIRA-STD', '30', '34', '4', '$480.00'],
    ]);
  });

  it('what ends or may be reduced from the day after the month to 120 days on, the next one first', async () => {
    const { rows } = only(await pageWith(memory), 'renewals');
    expect(rows.map(([name, from, ends]) => [name, from, ends])).toEqual([
      ['Jira Standard JIRA-STD', '1 Jan 2027', '31 Mar 2027'],
      ['ITSM Fulfiller SN-FUL', '', '28 Feb 2027'],
    ]);
    expect(rows[0]?.slice(3)).toEqual(['$3,600.00', '30', '34', '26', '3']);
  });

  it('who gives seats to whom, and who keeps its own (R7.2)', async () => {
    expect(only(await pageWith(memory), 'reallocation').rows).toEqual([
      ['full jira', 'Jira Standard', 'Operations', 'Finance', '2', '$240.00'],
      ['full jira', 'Jira Standard', 'Finance', 'stays: its own need', '1', ''],
    ]);
  });

  it('nothing of files that an older release did not write', async () => {
    const page = await pageWith(Object.fromEntries(Object.keys(memory).map((name) => [name, null])));
    for (const id of ['months', 'changed', 'corrected', 'exposure', 'renewals', 'reallocation']) {
      expect(sectionOf(page, id), id).toBe('');
      expect(page).not.toContain(`href="#${id}"`);
    }
    expect(page).not.toContain('Handed back and saved');
    expect(only(page, 'units').columns).not.toContain('Against budget');
  });
});

describe('sources that are old', () => {
  const fed = (deliveredOn: string | null): MonthFigures => ({
    ...exampleFigures,
    sources: exampleFigures.sources.map((file) => ({ ...file, source: 'hr', deliveredOn })),
  });

  it.each([
    { day: '2026-09-30', isOld: true, why: 'nothing since the month before' },
    { day: '2026-09', isOld: true, why: 'a delivery that is dated by its month' },
    { day: '2026-10', isOld: false, why: 'this month’s' },
    { day: '2026-10-01', isOld: false, why: 'the month’s first day' },
    { day: null, isOld: false, why: 'without a date it serves every month' },
  ])('are worth a look: $why', async ({ day, isOld }) => {
    const { page } = await frozenMonth(fed(day));
    expect(textOf(sectionOf(page, 'look')).includes(`source hr has delivered nothing since ${day}`)).toBe(isOld);
    const [, deliveries] = tablesOf(page, 'sources') as [SeenTable, SeenTable];
    expect(deliveries.rows).toHaveLength(1);
    expect(deliveries.rows[0]?.slice(2)).toEqual(['2', '1,530', '2']);
  });
});

describe('how the month stands', () => {
  it('a held month says that it waits, why, what to paste, and how it is let go (R2.5)', async () => {
    const { page } = await frozenMonth(heldFigures);
    const held = sectionOf(page, 'held');
    expect(textOf(held)).toContain('2.08 % of the seats is unattributed, above the limit of 2.00 %');
    expect(held).toContain('<pre>servicenow:\n  - { name: fulfiller, assignments: [itil_user] } # 12 accounts\n</pre>');
    expect(held).toContain('npx --no-install truedown release --month 2026-10 --deployed --why TEXT');
    expect(page.indexOf('id="held"')).toBeLessThan(page.indexOf('id="units"'));
  });

  it('a month that waits for nobody has no such part', async () => {
    const { page } = await frozenMonth();
    expect(sectionOf(page, 'held')).toBe('');
    expect(page).toContain('<strong>published</strong>');
  });

  it('the page of the month before is one click away, if it has one', async () => {
    const { page } = await frozenMonth(exampleFigures, { before: { period: parseMonth('2026-09'), revision: 2 } });
    expect(page).toContain('<a href="../../../2026-09/r2/estate/index.html">September 2026</a>');
    expect((await frozenMonth()).page).not.toContain('Earlier months');
  });

  it('where the settings know the folders, it links to them', async () => {
    const finance = { ...exampleSettings.finance, link: 'https://x.example/?prefix=' };
    const { page } = await frozenMonth(exampleFigures, { settings: { ...exampleSettings, finance } });
    expect(page).toContain('href="https://x.example/?prefix&#x3D;reports/2026-10/r1/estate/"');
  });

  it('a correction is a page of its own', async () => {
    const { store } = await frozenMonth();
    const run: Run = { ...exampleRun, revision: 2, id: 'e'.repeat(64) };
    const { page } = await frozenMonth(exampleFigures, { run, store });
    expect(textOf(page)).toContain('revision 2');
    expect(columnOf(only(page, 'units'), 'Mail')).toMatchObject({ 'Finance FIN': 'unchanged since the last one' });
  });

  it('shows the mails as they were sent where they lie beside it, and the other revisions', async () => {
    const page = await pageWith(
      {},
      {
        key: '2026-10/index.html',
        outbox: new Set(['outbox/2026-10/r1/OPS-report.eml', 'outbox/2026-10/r1/_owner-estate.eml']),
        revisions: [{ name: 'r1', stands: 'published', who: 'Ann', why: 'known tail', links: [] }],
      },
    );
    expect(page).toContain('<a href="../outbox/2026-10/r1/OPS-report.eml">in the outbox</a>');
    expect(page).toContain('<a href="../outbox/2026-10/r1/_owner-estate.eml">outbox/_owner-estate.eml</a>');
    expect(page).toContain('<a href="../reports/2026-10/r1/units/OPS/mail.html">mail</a>');
    expect(only(page, 'revisions').rows).toEqual([['r1', 'published', 'Ann', 'known tail']]);
  });
});

describe('links', () => {
  it.each([
    { from: 'reports/2026-10/r1/estate/index.html', to: 'reports/2026-10/r1/finance/a.csv', href: '../finance/a.csv' },
    { from: 'reports/2026-10/r1/estate/index.html', to: 'reports/2026-10/r1/estate/a.csv', href: 'a.csv' },
    {
      from: '2026-10/index.html',
      to: 'reports/2026-10/r1/units/a%20b/mail.html',
      href: '../reports/2026-10/r1/units/a%2520b/mail.html',
    },
    { from: '2026-10/index.html', to: '2026-09/index.html', href: '../2026-09/index.html' },
  ])('from $from to $to', ({ from, to, href }) => expect(linkTo({ key: from }, to, '').href).toBe(href));
});

describe('a large estate stays usable', () => {
  it('2,000 units: every one can be found, long lists end with the file that has the rest', async () => {
    const [unit] = exampleFigures.units;
    const row = exampleFigures.charges.find(({ unitId }) => unitId !== null);
    const seat = exampleFigures.seats.find(({ unitId }) => unitId !== null);
    if (!unit || !row || !seat) throw new Error('the example has no unit');
    const ids = Array.from({ length: 2_000 }, (_, i) => `U${String(i).padStart(5, '0')}`);
    const { page, plan } = await frozenMonth({
      ...exampleFigures,
      units: ids.map((unitId) => ({ ...unit, unitId, unitName: `The unit of number ${unitId}` })),
      charges: ids.map((unitId, i) => ({ ...row, unitId, amount: BigInt(i) })),
      seats: ids.map((unitId) => ({ ...seat, unitId })),
    });
    expect(only(page, 'units').rows).toHaveLength(2_000);
    const [, theirs] = tablesOf(page, 'files') as [SeenTable, SeenTable];
    expect(theirs.rows).toHaveLength(400);
    expect(plan.files.length).toBeGreaterThan(8_000);
    expect(textOf(sectionOf(page, 'files'))).toMatch(/7600 more in PUBLISHED\.json/);
    expect(Buffer.byteLength(page)).toBeLessThan(2_000_000);
    expect(cents(only(page, 'units').rows[0]?.[1])).toBe(1_999n);
  });
});
