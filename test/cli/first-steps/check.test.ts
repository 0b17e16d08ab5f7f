import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { stringify } from 'yaml';
import type { Gap } from '../../../lambdas/cli/first-steps/gaps.ts';
import { drop, type Files, TINY, TINY_SETTINGS } from '../../month/tiny-estate.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { truedown } from '../truedown.ts';

/** The tiny estate in a folder, with some files replaced or, where empty, left out. */
async function estate(changes: Files = {}, settings: object = {}): Promise<string> {
  const { root } = await temporaryStore();
  const files = Object.entries({ ...TINY, ...changes }).filter(([, content]) => content !== '');
  await drop(join(root, 'uploads'), Object.fromEntries(files));
  await drop(root, { 'estate.yaml': stringify({ ...TINY_SETTINGS, ...settings }) });
  return root;
}

const check = (root: string, ...args: readonly string[]) =>
  truedown('check', '--uploads', join(root, 'uploads'), '--settings', join(root, 'estate.yaml'), ...args);

interface Told {
  readonly month: string | null;
  readonly outcome: string;
  readonly files: readonly Record<string, unknown>[];
  readonly gaps: readonly Gap[];
}

async function told(root: string, ...args: readonly string[]): Promise<Told & { readonly status: number }> {
  const { status, stdout } = await check(root, '--month', '2026-10', '--json', ...args);
  return { status, ...(JSON.parse(stdout) as Told) };
}

const edit = (file: string, from: string, to: string): Files => ({
  [file]: (TINY[file] as string).replaceAll(from, to),
});
const append = (file: string, row: string): Files => ({ [file]: `${TINY[file]}${row}\n` });

interface Case {
  readonly why: string;
  readonly costs: Gap['costs'];
  readonly says: RegExp;
  readonly changes?: Files;
  readonly settings?: object;
}

const CASES: readonly Case[] = [
  { why: 'no people', costs: 'refuse', says: /^no file of feed people for 2026-10/, changes: { 'hr/people.csv': '' } },
  { why: 'no units', costs: 'refuse', says: /^no file of feed units/, changes: { 'hr/units.csv': '' } },
  {
    why: 'an empty export of a feed that must say something',
    costs: 'refuse',
    says: /^hr\/people.csv \(people\) was refused: the file has a header and no record/,
    changes: { 'hr/people.csv': 'person_id,unit_id,employment,valid_from\n' },
  },
  {
    why: 'a broken file of a feed',
    costs: 'refuse',
    says: /^contracts\/invoices.csv \(invoices\) was refused: .*invoices is taken whole/,
    changes: edit('contracts/invoices.csv', '100.00', 'a hundred'),
  },
  {
    why: 'no accounts of a per-user line (R4.2)',
    costs: 'refuse',
    says: /^line SN: no accounts of servicenow for 2026-10; drop its accounts/,
    changes: { 'servicenow/accounts.csv': '' },
  },
  {
    why: 'no assignments of a per-user line (R4.2)',
    costs: 'refuse',
    says: /^line SN: no assignments of servicenow for 2026-10/,
    changes: { 'servicenow/assignments.csv': '' },
  },
  {
    why: 'no quantity of a per-user line (R4.2)',
    costs: 'refuse',
    says: /^line SN: a per_user line needs its quantity/,
    changes: edit('contracts/lines.csv', ',,4,', ',,,'),
  },
  {
    why: 'a seat type that the settings do not name (R4.2)',
    costs: 'refuse',
    says: /^line SN: the settings name no seat type fulfiller for servicenow/,
    settings: { seat_types: {} },
  },
  {
    why: 'no price and no invoice (R5.3)',
    costs: 'refuse',
    says: /^line SN: no invoice and no price for 2026-10/,
    changes: { ...edit('contracts/lines.csv', '1200.00', ''), 'contracts/invoices.csv': '' },
  },
  {
    why: 'no rate (R5.5)',
    costs: 'refuse',
    says: /^line SN: no rate USD to EUR within/,
    changes: edit('contracts/invoices.csv', 'EUR', 'USD'),
  },
  {
    why: 'an invoice of a line that no contract has (R5.3)',
    costs: 'refuse',
    says: /^line SNN: invoice I2 bills it for 2026-10.+did you mean SN\?/,
    changes: append('contracts/invoices.csv', 'I2,1,ServiceNow,SNN,2026-10,2026-10,1.00,EUR,final,2026-11-02'),
  },
  {
    why: 'a source without a file (R2.5)',
    costs: 'hold',
    says: /^source treasury has nothing for 2026-10: drop its file below uploads\/treasury\//,
    settings: { sources: { treasury: { feed: 'fx_rates' } } },
  },
  {
    why: 'a seat type that no assignment makes (R2.5)',
    costs: 'hold',
    says: /^line SN: no assignment of servicenow makes a seat of type fulfiller \(itil_user\)/,
    settings: { seat_types: { servicenow: [{ name: 'fulfiller', assignments: ['itil_user'] }] } },
  },
  {
    why: 'old evidence (R3.9)',
    costs: 'hold',
    says: /^the evidence of servicenow is old/,
    changes: {
      ...edit('servicenow/accounts.csv', '2026-10-30', '2026-08-30'),
      ...edit('servicenow/assignments.csv', '2026-10-30', '2026-08-30'),
    },
  },
  {
    why: 'a seat that belongs to nobody (R2.5)',
    costs: 'hold',
    says: /^33\.33 % of the seats belong to nobody/,
    changes: edit('hr/people.csv', '3,cai@tiny.example,cai', '3,c@tiny.example,c'),
  },
  {
    why: 'an invoice that cannot be meant (R5.6)',
    costs: 'hold',
    says: /^line SN: invoice I1 comes to 10000\.00 EUR for 2026-10, where its contract month is 100\.00 EUR/,
    changes: edit('contracts/invoices.csv', '100.00', '10000.00'),
  },
  { why: 'a review of every month', costs: 'hold', says: /publish\.review/, settings: { publish: { review: true } } },
  {
    why: 'no invoice (R5.3)',
    costs: 'draft',
    says: /^line SN: no invoice for 2026-10, so its contract's price is charged; drop its invoice$/,
    changes: { 'contracts/invoices.csv': '' },
  },
  {
    why: 'an estimate (R5.3)',
    costs: 'draft',
    says: /^line SN: only an estimate for 2026-10 \(I1\); drop its final invoice$/,
    changes: edit('contracts/invoices.csv', 'final', 'estimated'),
  },
  {
    why: 'evidence of half the seats (R3.5)',
    costs: 'unjudged',
    says: /^servicenow: [12] of 3 seats cannot be judged/,
    changes: {
      ...edit('servicenow/assignments.csv', ',true', ','),
      ...edit('servicenow/accounts.csv', '2026-10-30T08:00:00Z', ''),
      'servicenow/activity.csv': 'platform,account_id,occurred_at,action\nservicenow,ann,2026-10-20,resolve\n',
    },
  },
  {
    why: 'an assignment that no seat type names (R4.2)',
    costs: 'nothing',
    says: /^servicenow: no seat type names catalog_admin \(2\); accounts that hold nothing else are no seats$/,
    changes: append(
      'servicenow/assignments.csv',
      'servicenow,ann,catalog_admin,2020-02-01,,true\nservicenow,bob,catalog_admin,2020-02-01,,true',
    ),
  },
  {
    why: 'a file that no feed knows',
    costs: 'nothing',
    says: /^misc\/notes\.csv was left out: no feed has columns such as/,
    changes: { 'misc/notes.csv': 'colour,shape\nred,round\n' },
  },
  {
    why: 'settings that name what is not there (R2.8)',
    costs: 'nothing',
    says: /^settings: counting names line SNN, which this month does not have; did you mean SN\?/,
    settings: { counting: { SNN: { login_within_days: 90 } } },
  },
  {
    why: 'a folder that no source names (A9)',
    costs: 'nothing',
    says: /^folder contracts\/ is no source of the settings/,
    settings: { sources: { hr: {}, servicenow: {} } },
  },
];

describe('what a month lacks, and what it costs (feeds 3)', () => {
  it.each(CASES)('$costs: $why', async ({ costs, says, changes, settings }) => {
    const { status, outcome, gaps } = await told(await estate(changes, settings));
    const found = gaps.filter(({ sentence }) => says.test(sentence));
    expect(
      found.map((gap) => gap.costs),
      JSON.stringify(gaps, null, 1),
    ).toEqual([costs]);
    expect(outcome).toBe({ refuse: 'refused', hold: 'held' }[costs as string] ?? 'published');
    expect(status).toBe(outcome === 'published' ? 0 : 2);
  });

  it('has nothing to say of a month that lacks nothing', async () => {
    const root = await estate();
    const { status, gaps } = await told(root);
    expect({ status, gaps }).toEqual({ status: 0, gaps: [] });
    expect((await check(root, '--month', '2026-10')).stdout).toMatch(
      /\n2026-10 would be published; nothing stands in the way\n$/,
    );
  });

  it('tells everything at once, dearest first, of a line that refuses the month nothing else (A3)', async () => {
    const files = {
      'hr/units.csv': '',
      'contracts/invoices.csv': (TINY['contracts/invoices.csv'] as string).replace('EUR', 'USD'),
    };
    const root = await estate(files, { seat_types: {}, sources: { treasury: { feed: 'fx_rates' } } });
    const { gaps } = await told(root);
    expect(gaps.map(({ costs }) => costs)).toEqual([
      'refuse',
      'refuse',
      'refuse',
      'hold',
      ...gaps.slice(4).map(() => 'nothing'),
    ]);
    expect(gaps.filter(({ sentence }) => sentence.startsWith('line SN')).every(({ costs }) => costs === 'refuse')).toBe(
      true,
    );
    expect(gaps.map(({ sentence }) => sentence).join('\n'), 'a share of a month without units').not.toContain(
      'to nobody',
    );
  });

  it('lists roles with their counts, ready to paste, once for each platform', async () => {
    const { stdout } = await check(await estate({}, { seat_types: {} }), '--month', '2026-10');
    expect(
      stdout.match(/seat_types:\n +servicenow:\n +- name: fulfiller\n +assignments: .+\n +- itil {3}# 3 accounts/g),
    ).toHaveLength(1);
    expect(stdout.match(/seat_types:/g)).toHaveLength(1);
  });
});

describe('what is there', () => {
  it('names each file with its feed, layout, rows and months', async () => {
    const { files } = await told(
      await estate({ 'hr/2026-09-30/people.csv': TINY['hr/people.csv'] as string, 'misc/people.header.csv': 'a,b\n' }),
    );
    const cells = files.map(({ file, feed, layout, serves, accepted, verdict }) => [
      file,
      feed,
      layout,
      serves,
      accepted,
      verdict,
    ]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ['hr/people.csv', 'people', 'truedown-people', 'every month', 3, 'accepted'],
        ['hr/2026-09-30/people.csv', 'people', 'truedown-people', '2026-09', 3, 'accepted'],
        ['contracts/invoices.csv', 'invoices', 'truedown-invoices', '2026-10', 1, 'accepted'],
        ['misc/people.header.csv', null, null, null, 0, 'ignored'],
      ]),
    );
  });

  it('tells which undated file waits behind dated ones (R12.3)', async () => {
    const { files } = await told(await estate({ 'hr/2026-10-31/people.csv': TINY['hr/people.csv'] as string }));
    expect(files.find(({ file }) => file === 'hr/people.csv')?.serves).not.toBe('every month');
  });
});

describe('the month', () => {
  it.each([
    {
      why: 'the newest dated snapshot',
      changes: { 'hr/2026-08-31/people.csv': TINY['hr/people.csv'] as string },
      month: '2026-08',
    },
    { why: 'else the newest invoice', changes: {}, month: '2026-10' },
    {
      why: 'activity before invoices',
      changes: { 'a/activity.csv': 'platform,account_id,occurred_at,action\nservicenow,ann,2026-07-20,resolve\n' },
      month: '2026-07',
    },
  ])('is that of the files: $why', async ({ changes, month }) => {
    const { stdout } = await check(await estate(changes), '--json');
    expect((JSON.parse(stdout) as Told).month).toBe(month);
  });

  it('has to be named where no file tells; what is missing anyway is said', async () => {
    const root = await estate({ 'contracts/invoices.csv': '', 'hr/units.csv': '' });
    const { status, stdout } = await check(root);
    expect(stdout).toContain('refuse    no file of feed units; drop one');
    expect(stdout).toContain('no file tells of which month it is; name the month (--month 2026-10)');
    expect(status).toBe(2);
  });
});

it('writes nothing, and leaves no scratch folder behind', async () => {
  const root = await estate({}, { seat_types: {} });
  const below = async () => (await readdir(root, { recursive: true })).sort();
  const before = await below();
  await check(root, '--month', '2026-10');
  expect(await below()).toEqual(before);
  const { root: scratch } = await temporaryStore();
  vi.stubEnv('TMPDIR', scratch);
  onTestFinished(() => vi.unstubAllEnvs());
  await check(root, '--month', '2026-10');
  expect(await readdir(scratch)).toEqual([]);
});

it.each([
  { args: ['--month', '2026-13'], says: /2026-13/ },
  { args: ['--month', '2026-10', '--uploads', '/nowhere/at/all'], says: /there is no such folder of uploads/ },
])('is refused by a sentence: $args', async ({ args, says }) => {
  const { status, stderr } = await check(await estate(), ...args);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/bug|\n {4}at /);
  expect(status).toBe(2);
});
