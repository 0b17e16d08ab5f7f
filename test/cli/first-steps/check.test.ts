import { readdir } from 'node:fs/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { TINY } from '../../month/tiny-estate.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { check, estate, told } from './checked-estate.ts';

describe('what a month lacks, and what it costs (feeds 3)', () => {
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
  const NO_USE = {
    'servicenow/accounts.csv': (TINY['servicenow/accounts.csv'] as string).replaceAll('2026-10-30T08:00:00Z', ''),
    'servicenow/assignments.csv': (TINY['servicenow/assignments.csv'] as string).replaceAll('2026-10-30', ''),
  };
  const YEAR = `${TINY['contracts/invoices.csv']}I2,1,ServiceNow,SN,2026-04,2027-03,12.00,EUR,final,2026-04-02\n`;
  const JULY = 'platform,account_id,occurred_at,action\nservicenow,ann,2026-07-20,resolve\n';

  it.each([
    {
      why: 'a dated snapshot',
      changes: { 'hr/2026-08-31/people.csv': TINY['hr/people.csv'] as string },
      month: '2026-08',
    },
    { why: 'use that the accounts state', changes: { 'contracts/invoices.csv': '' }, month: '2026-10' },
    { why: 'use, where a year is paid ahead', changes: { 'contracts/invoices.csv': YEAR }, month: '2026-10' },
    {
      why: 'the invoice before a login of the first days after',
      changes: { 'servicenow/accounts.csv': (TINY['servicenow/accounts.csv'] as string).replace('10-30', '11-02') },
      month: '2026-10',
    },
    { why: 'activity', changes: { ...NO_USE, 'a/activity.csv': JULY }, month: '2026-07' },
    { why: 'an invoice alone', changes: NO_USE, month: '2026-10' },
  ])('is the newest that the files tell: by $why', async ({ changes, month }) => {
    const { stdout } = await check(await estate(changes));
    expect(stdout).toContain(`\n${month} is the newest month that the files tell; --month names another\n`);
    expect(stdout).toContain(`\n${month} would be `);
  });

  it('has to be named where no file tells; what is missing anyway is said', async () => {
    const root = await estate({ ...NO_USE, 'contracts/invoices.csv': '', 'hr/units.csv': '' });
    const { status, stdout } = await check(root);
    expect(stdout).toContain('refuse    no file of feed units; drop one');
    expect(stdout).toContain('no file tells of which month it is; name the month (--month 2026-10)');
    expect(stdout).toMatch(/^hr\/people.csv .+ every month /m);
    expect(status).toBe(2);
  });
});

it('says nothing of names that mean a unit where no unit is there', async () => {
  const { gaps } = await told(await estate({ 'hr/units.csv': '' }));
  expect(gaps.filter(({ sentence }) => sentence.includes('units has no unit'))).toEqual([]);
});

it('writes nothing, and leaves no scratch folder behind', async () => {
  const root = await estate({}, { seat_types: {} });
  const below = async () => (await readdir(root, { recursive: true })).sort();
  const before = await below();
  await check(root, '--month', '2026-10');
  expect(await below()).toEqual(before);
  const { root: scratch } = await temporaryStore();
  vi.stubEnv('TMPDIR', scratch);
  onTestFinished(() => void vi.unstubAllEnvs());
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
