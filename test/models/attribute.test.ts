import { describe, expect, it } from 'vitest';
import { account, activity, assignment, person, seen } from './few-rows.ts';
import { type Given, modelRows } from './model-rows.ts';

const alias = (account_id: string, change = {}) => ({
  ...{ platform: 'servicenow', account_id, unit_id: 'FIN', reason: 'r', author: 'a' },
  ...change,
});

describe('whose an account is (R2.3, R2.7)', () => {
  const CONTRACTOR = { employment: 'contractor', sponsor_unit_id: 'FIN' };
  it.each<{ given: Given; is: string; why: string }>([
    { given: { people: [person('ann')] }, is: 'matched OPS', why: 'an employee' },
    { given: { people: [person('ann', CONTRACTOR)] }, is: 'contractor FIN', why: 'a contractor is the sponsor’s' },
    {
      given: { people: [person('ann', { ...CONTRACTOR, sponsor_unit_id: null })] },
      is: 'contractor OPS',
      why: 'no sponsor',
    },
    { given: { people: [person('ann', { valid_to: '2026-10-30' })] }, is: 'leaver OPS', why: 'left in the month' },
    {
      given: { people: [person('ann', { valid_to: '2026-10-31' })] },
      is: 'leaver OPS',
      why: 'the last day is the month’s',
    },
    {
      given: { people: [person('ann', { valid_to: '2026-11-01' })] },
      is: 'matched OPS',
      why: 'there on the day after',
    },
    {
      given: { people: [person('ann', { ...CONTRACTOR, valid_to: '2026-10-30' })] },
      is: 'leaver FIN',
      why: 'a contractor who left is a leaver first',
    },
    {
      given: {
        people: [
          person('ann', { ...CONTRACTOR, valid_to: '2021-12-31' }),
          person('ann', { unit_id: 'HR', valid_from: '2022-01-01' }),
        ],
      },
      is: 'matched HR',
      why: 'who was a contractor once',
    },
    {
      given: {
        people: [
          person('ann', { unit_id: 'ONE', valid_to: '2021-12-31' }),
          person('ann', { unit_id: 'TWO', valid_from: '2022-01-01', valid_to: '2023-12-31' }),
        ],
      },
      is: 'leaver TWO',
      why: 'the latest membership that ended',
    },
    {
      given: {
        people: [
          person('ann', { valid_to: '2026-11-30' }),
          person('ann', { ...CONTRACTOR, unit_id: 'HR', valid_from: '2026-12-01' }),
        ],
      },
      is: 'matched OPS',
      why: 'who will be a contractor later',
    },
    { given: { people: [person('ann')], aliases: [alias('ann')] }, is: 'alias FIN', why: 'an alias is first' },
    {
      given: { aliases: [alias('ann', { expires_on: '2026-10-31' })] },
      is: 'alias FIN',
      why: 'an alias on its last day',
    },
    {
      given: { aliases: [alias('ann', { expires_on: '2026-10-30' })] },
      is: 'unknown_person null',
      why: 'an alias after its last day',
    },
  ])('$why: $is', async ({ given, is }) => {
    const rows = await modelRows('attributed_accounts', { accounts: [account('ann')], ...given });
    expect(seen(rows, 'reason', 'unit_id')).toEqual([is]);
  });

  it.each([
    { aliases: [], is: 'service_account HR', why: 'its owner’s' },
    { aliases: [alias('bot')], is: 'alias FIN', why: 'an alias before the service account' },
  ])('a service account: $why', async ({ aliases, is }) => {
    const accounts = [account('bot', { kind: 'service', owner_unit_id: 'HR' })];
    expect(seen(await modelRows('attributed_accounts', { accounts, aliases }), 'reason', 'unit_id')).toEqual([is]);
  });
});

const TYPES = {
  seat_types: {
    servicenow: [
      { name: 'admin', assignments: ['admin*'] },
      { name: 'fulfiller', assignments: ['itil', 'admin_light'] },
    ],
  },
};

describe('the seat that an assignment makes (R4.1, R4.2)', () => {
  it('is the highest type whose pattern fits', async () => {
    const assignments = ['itil', 'admin_light', 'viewer'].map((name) => assignment('ann', { assignment: name }));
    const rows = await modelRows('held_assignments', { accounts: [account('ann')], assignments, settings: TYPES });
    expect(seen(rows, 'assignment', 'type_rank')).toEqual(['admin_light 1', 'itil 2', 'viewer null']);
  });

  it('leaves out what no type names, what is not active, and what has no account, each with its reason', async () => {
    const given: Given = {
      accounts: [account('ann'), account('bob', { status: 'inactive' }), account('bot', { kind: 'service' })],
      assignments: [
        assignment('ann', { assignment: 'viewer' }),
        ...['ann', 'bob', 'bot', 'ghost'].map((id) => assignment(id)),
      ],
      settings: TYPES,
    };
    expect(seen(await modelRows('left_out_assignments', given), 'account_id', 'reason')).toEqual([
      'ann no seat type of the settings names it',
      'bob inactive',
      'bot service account',
      'ghost no such account in accounts',
    ]);
  });

  it.each([
    { day: '2026-08-03', out: 'null', why: 'on the first day of the window' },
    { day: '2026-08-02', out: 'no login since 2026-08-03', why: 'the day before it' },
  ])('a login $why', async ({ day, out }) => {
    const rows = await modelRows('counted_accounts', {
      accounts: [account('ann', { last_login_on: day })],
      assignments: [assignment('ann')],
      settings: TYPES,
      rules: [{ platform: 'servicenow', seatType: 'fulfiller', loginWithinDays: 90, kinds: ['human'] }] as never,
      logins: new Map([['servicenow', { statesLastLogin: true }]]) as never,
    });
    expect(seen(rows, 'left_out')).toEqual([out]);
  });
});

describe('when a seat was used (R3.1, R3.6)', () => {
  const usage = (given: Given) =>
    modelRows('seat_usage', {
      people: [person('ann')],
      accounts: [account('ann')],
      assignments: [assignment('ann')],
      ...given,
    });

  it.each<{ given: Given; is: string; why: string }>([
    { given: { activity: [activity('ann', '2026-10-05')] }, is: '2026-10-05 2026-10-05 2026-10-05', why: 'an action' },
    {
      given: { activity: [activity('ann', '2026-10-05', { action: 'login' })] },
      is: 'null 2026-10-05 null',
      why: 'a login is no use where usage is known',
    },
    {
      given: { assignments: [assignment('ann', { last_used_on: '2026-10-07' })] },
      is: '2026-10-07 null 2026-10-07',
      why: 'what the vendor states is a use and no login',
    },
    {
      given: { accounts: [account('ann', { last_login_on: '2026-11-20' })] },
      is: 'null 2026-10-31 null',
      why: 'a later snapshot tells at most of the last day',
    },
    {
      given: { assignments: [assignment('ann', { last_used_on: '2026-11-20' })] },
      is: '2026-10-31 null 2026-10-31',
      why: 'a later use tells at most of the last day',
    },
  ])('$why', async ({ given, is }) => {
    expect(seen(await usage(given), 'last_use_on', 'last_login_on', 'last_action_on')).toEqual([is]);
  });

  it.each([
    { day: '2025-10-31', is: '2025-10-31', why: 'the last day before the year' },
    { day: '2025-11-01', is: 'null', why: 'its first day' },
  ])('a year ago: $why', async ({ day, is }) => {
    const rows = await usage({ activity: [activity('ann', day)] });
    expect(seen(rows, 'last_use_a_year_ago_on')).toEqual([is]);
  });
});
