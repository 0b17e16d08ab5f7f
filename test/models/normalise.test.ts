import { describe, expect, it } from 'vitest';
import { account, activity, assignment, person, seen } from './few-rows.ts';
import { type Given, modelRows } from './model-rows.ts';

const DATED = { old: 'hr', new: 'hr', other: 'crm' };
const dated = (upload: keyof typeof DATED, delivered_on: string) => ({ upload, delivered_on });

describe('the deliveries that count (R12.3)', () => {
  it.each([
    {
      model: 'normalised_people',
      feed: 'people',
      row: (id: string) => person(id),
      shown: ['person_id'],
    },
    {
      model: 'normalised_units',
      feed: 'units',
      row: (id: string) => ({ unit_id: id, unit_name: id, valid_from: '2019-01-01' }),
      shown: ['unit_id'],
    },
    { model: 'normalised_accounts', feed: 'accounts', row: (id: string) => account(id), shown: ['account_id'] },
    {
      model: 'normalised_assignments',
      feed: 'assignments',
      row: (id: string) => assignment(id),
      shown: ['account_id'],
    },
    {
      model: 'normalised_aliases',
      feed: 'aliases',
      row: (id: string) => ({ platform: 'servicenow', account_id: id, unit_id: 'OPS', reason: 'r', author: 'a' }),
      shown: ['account_id'],
    },
    {
      model: 'normalised_exceptions',
      feed: 'exceptions',
      row: (id: string) => ({ account_id: id, kind: 'keep', reason: 'r', author: 'a' }),
      shown: ['account_id'],
    },
  ])('$model: the newest of each source, and what is not dated', async ({ model, feed, row, shown }) => {
    const given: Given = {
      [feed]: [
        { ...row('gone'), ...dated('old', '2026-10-30') },
        { ...row('stays'), ...dated('new', '2026-10-31') },
        { ...row('elsewhere'), ...dated('other', '2026-10-01') },
        row('undated'),
      ],
      sources: DATED,
    };
    expect(seen(await modelRows(model, given), ...shown)).toEqual(['elsewhere', 'stays', 'undated']);
  });
});

describe('keys are compared in one spelling (R2.1)', () => {
  const settings = { domain_aliases: { 'old.example': 'tiny.example' } };
  const written = { user_name: ' Ann.ASH ', email: 'ANN@Old.example ' };

  it.each([
    { model: 'normalised_people', given: { people: [person('1', written)], settings } },
    { model: 'normalised_accounts', given: { accounts: [account('a', written)], settings } },
  ])('$model', async ({ model, given }) => {
    expect(seen(await modelRows(model, given), 'user_name', 'email')).toEqual(['ann.ash ann@tiny.example']);
  });
});

describe('records with one key that say different things (feeds 1)', () => {
  const line = (change = {}) => ({
    ...{ line_id: 'L', contract_id: 'C', vendor: 'V', product: 'P', metric: 'flat', currency: 'EUR' },
    ...{ starts_on: '2026-01-01', owner_unit_id: 'OPS' },
    ...change,
  });
  it.each<{ feed: string; given: Given; keys: string[] }>([
    { feed: 'people', given: { people: [person('1'), person('1', { unit_id: 'FIN' })] }, keys: ['1 from 2020-01-01'] },
    {
      feed: 'accounts',
      given: { accounts: [account('a'), account('a', { kind: 'service' })] },
      keys: ['servicenow a'],
    },
    {
      feed: 'assignments',
      given: { assignments: [assignment('a'), assignment('a', { usage_known: false })] },
      keys: ['servicenow a itil'],
    },
    { feed: 'contract_lines', given: { contract_lines: [line(), line({ product: 'Q' })] }, keys: ['L'] },
    {
      feed: 'units',
      given: {
        units: ['OPS', 'Operations'].map((unit_name) => ({ unit_id: 'OPS', unit_name, valid_from: '2019-01-01' })),
      },
      keys: ['OPS from 2019-01-01'],
    },
    { feed: 'people', given: { people: [person('1'), person('1')] }, keys: [] },
  ])('$feed: $keys', async ({ feed, given, keys }) => {
    const expected = keys.flatMap((key) => [`${feed} ${key}`, `${feed} ${key}`]);
    expect(seen(await modelRows('contradictions', given), 'feed', 'record_key')).toEqual(expected);
  });
});

describe('each event counts once (R3.7)', () => {
  const event = (platform: string, event_id: string | null, upload = 'u', change = {}) =>
    activity('a', '2026-10-05', { platform, event_id, upload, ...change });

  it.each([
    {
      rows: [event('servicenow', 'e'), event('servicenow', 'e', 'v')],
      seen: ['servicenow 1'],
      why: 'an id in two files',
    },
    {
      rows: [event('servicenow', 'e'), event('jira', 'e', 'v')],
      seen: ['jira 1', 'servicenow 1'],
      why: 'the id of another platform',
    },
    {
      rows: [event('servicenow', 'e'), event('servicenow', 'e', 'v'), event('jira', 'e', 'w')],
      seen: ['jira 1', 'servicenow 1'],
      why: 'an id that another platform repeats',
    },
    {
      rows: ['servicenow', 'jira'].flatMap((platform) => [event(platform, 'e'), event(platform, 'e', 'v')]),
      seen: ['jira 1', 'servicenow 1'],
      why: 'an id that two platforms repeat',
    },
    {
      rows: [event('servicenow', null), event('servicenow', null)],
      seen: ['servicenow 2'],
      why: 'two rows of one file without ids',
    },
    {
      rows: [event('servicenow', null), event('servicenow', null, 'v')],
      seen: ['servicenow 1'],
      why: 'the same row in two files',
    },
    {
      rows: [event('servicenow', null), event('servicenow', null, 'v', { object_id: 'o' })],
      seen: ['servicenow 2'],
      why: 'rows of two files that differ',
    },
    {
      rows: [event('servicenow', 'e', 'u', { occurred_from: '2026-11-01', occurred_on: '2026-11-01' })],
      seen: [],
      why: 'what is after the month',
    },
  ])('$why', async ({ rows, seen: expected }) => {
    const found = await modelRows('normalised_activity', { activity: rows });
    expect(seen(found, 'platform', 'quantity')).toEqual(expected);
  });
});
