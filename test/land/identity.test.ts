import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { readingOf, receiptVersion } from '../../lambdas/layouts/reading.ts';
import { placeOf } from '../../lambdas/layouts/upload-place.ts';
import { temporaryStore } from '../temporary-store.ts';
import { drop, estate, good } from './drop.ts';

const accounts = good('accounts', 3);
const activity = good('activity', 3);

describe('where a file lies (feeds 2, R12.3)', () => {
  const settings = estate({ hr: {}, 'servicenow/users': {}, servicenow: {}, late: { period: 'previous' } });

  it.each([
    { file: 'hr/people.csv', source: 'hr', why: 'a folder of the settings' },
    { file: 'servicenow/users/deep/a.csv', source: 'servicenow/users', why: 'the longest folder that contains it' },
    { file: 'servicenow/usersx/a.csv', source: 'servicenow', why: 'whole names only' },
    { file: 'finance/invoices/a.csv', source: 'finance', why: 'not in the settings: the first folder' },
    { file: 'people.csv', source: '', why: 'no folder' },
  ])('$file belongs to "$source": $why', ({ file, source }) => {
    expect(placeOf(file, settings).source).toBe(source);
  });

  it.each([
    {
      file: 'hr/2026-10/people.csv',
      period: '2026-10',
      deliveredOn: '2026-10-31',
      why: 'a month ranks as its last day',
    },
    { file: 'hr/people-2026-10-05.csv', period: '2026-10', deliveredOn: '2026-10-05', why: 'a day in the name' },
    {
      file: 'hr/2026-09/people_2026-10-05_v2.csv',
      period: '2026-09',
      deliveredOn: '2026-10-05',
      why: 'the folder says the period, the name the day of the delivery',
    },
    { file: 'hr/people-12026-10.csv', period: null, deliveredOn: null, why: 'part of a longer run of digits' },
    { file: 'hr/people-2026-13.csv', period: null, deliveredOn: null, why: 'no such month' },
    { file: 'hr/people-2026-02-30.csv', period: null, deliveredOn: null, why: 'no such day' },
    { file: 'hr/people.csv', period: null, deliveredOn: null, why: 'undated' },
    {
      file: 'late/2026-11-02.csv',
      period: '2026-10',
      deliveredOn: '2026-11-02',
      why: 'pulled in the first days of the next month',
    },
    { file: 'late/2026-01.csv', period: '2025-12', deliveredOn: '2026-01-31', why: 'over the turn of the year' },
    {
      file: '2026-10/people.csv',
      period: null,
      deliveredOn: null,
      why: "a date in the source's own name is no delivery",
    },
  ])('$file is of $period: $why', ({ file, period, deliveredOn }) => {
    expect(placeOf(file, settings)).toMatchObject({ period, deliveredOn });
  });
});

describe('the identity of a landing (design 2)', () => {
  const landingOf = async (file: string, content: string, source = {}, more = {}) =>
    (await drop(file, content, { settings: estate({ s: source, t: source }, more) })).landing;

  it.each([
    { why: 'another name', file: 's/b.csv' },
    { why: 'another source with the same settings', file: 't/a.csv' },
    { why: 'an owner', file: 's/a.csv', source: { owner: 'a@harbour.example' } },
    { why: 'settings that decide nothing here', file: 's/a.csv', more: { window_days: 30 } },
  ])('is the same with $why', async ({ file, source, more }) => {
    expect(await landingOf(file, accounts, source, more)).toBe(await landingOf('s/a.csv', accounts));
  });

  it.each([
    { why: 'other bytes', content: good('accounts', 4) },
    { why: 'the platform of the source', source: { platform: 'servicenow' } },
    { why: 'the zone of the source', source: { timezone: 'Asia/Tokyo' } },
    { why: 'the zone of the estate', more: { timezone: 'UTC' } },
    { why: 'the limit of rejects', more: { landing: { max_reject_share: 0.5 } } },
    { why: 'the date order', source: { date_order: 'mdy' } },
    { why: 'the decimal mark', source: { decimal: ',' } },
    { why: 'the encoding', source: { encoding: 'windows-1252' } },
    { why: 'the rows that are expected', source: { expected_rows: 3 } },
    { why: 'its month', file: 's/2026-10/a.csv' },
    { why: 'its own mapping', source: { feed: 'accounts', columns: { user_name: 'Login' } } },
  ])('is another with $why', async ({ file = 's/a.csv', content = accounts, source, more }) => {
    const landing = await landingOf(file, content, source, more);
    expect(landing).toMatch(/^[0-9a-f]{64}$/);
    expect(landing).not.toBe(await landingOf('s/a.csv', accounts));
  });

  it('lands a snapshot for both months, and activity once (R12.3)', async () => {
    expect(await landingOf('s/2026-09/a.csv', accounts)).not.toBe(await landingOf('s/2026-10/a.csv', accounts));
    expect(await landingOf('s/2026-09/a.csv', activity)).toBe(await landingOf('s/2026-10/a.csv', activity));
  });
});

describe('which receipt is a file version’s (feeds 3)', () => {
  it('changes with how the source is read, not with who owns it', () => {
    const plain = readingOf('s', estate({ s: {} }));
    expect(readingOf('s', estate({ s: { owner: 'a@harbour.example', approved_by: 'b' } }))).toBe(plain);
    expect(readingOf('s', estate({ s: { decimal: ',' } }))).not.toBe(plain);
    expect(readingOf('t', estate({ s: {} }))).not.toBe(plain);
    expect(receiptVersion('s/a.csv', 'ab', 1)).not.toBe(receiptVersion('s/b.csv', 'ab', 1));
  });
});

describe('landing twice (T1, I7)', () => {
  it('creates the same bytes, and nothing again', async () => {
    const file = good('accounts', 300, { 5: { status: 'gone' }, 9: { account_id: 'a8' } });
    const [one, two] = [await temporaryStore(), await temporaryStore()];
    await drop('s/a.csv', file, { store: one });
    await drop('s/b.csv', file, { store: two });
    const before = await one.list('');
    expect(await two.list('')).toEqual(before);
    for (const { key } of before.filter((o) => !o.key.startsWith('landed/'))) {
      expect(await two.read(key), key).toEqual(await one.read(key));
    }
    expect(await drop('s/a.csv', file, { store: one })).toMatchObject({ verdict: 'duplicate' });
    expect(await one.list('')).toEqual(before);
  });

  it('finishes what an earlier attempt left without a manifest (T18)', async () => {
    const [whole, torn] = [await temporaryStore(), await temporaryStore()];
    const { landing } = await drop('s/a.csv', accounts, { store: whole });
    const raw = (await whole.list('raw/'))[0]?.key as string;
    await torn.create(raw, (await whole.read(raw)) as Uint8Array);
    await torn.create(keys.landed('accounts', landing as string), 'the same rows, written otherwise');
    expect(await drop('s/a.csv', accounts, { store: torn })).toMatchObject({ verdict: 'accepted', landing });
    expect((await torn.list('manifests/')).length).toBe(1);
  });
});
