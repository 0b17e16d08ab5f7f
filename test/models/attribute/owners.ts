import { account, activity, alias, person, reading, resource } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { Given } from '../model-rows.ts';

const CONTRACTOR = { employment: 'contractor', sponsor_unit_id: 'FIN' };
const ofAnn = (given: Given, is: string, why: string) => ({
  given: { accounts: [account('ann')], ...given },
  rows: [is],
  why,
});
const bot = [account('bot', { kind: 'service', owner_unit_id: 'HR' })];

export const OWNERS: Topic = {
  about: 'whose an account is (R2.3, R2.7)',
  cases: casesOf('attributed_accounts', 'reason unit_id', [
    ofAnn({ people: [person('ann')] }, 'matched OPS', 'an employee'),
    ofAnn({ people: [person('ann', CONTRACTOR)] }, 'contractor FIN', "a contractor is the sponsor's"),
    ofAnn({ people: [person('ann', { ...CONTRACTOR, sponsor_unit_id: null })] }, 'contractor OPS', 'no sponsor'),
    ofAnn({ people: [person('ann', { valid_to: '2026-10-30' })] }, 'leaver OPS', 'left in the month'),
    ofAnn({ people: [person('ann', { valid_to: '2026-10-31' })] }, 'leaver OPS', "the last day is the month's"),
    ofAnn({ people: [person('ann', { valid_to: '2026-11-01' })] }, 'matched OPS', 'there on the day after'),
    ofAnn(
      { people: [person('ann', { ...CONTRACTOR, valid_to: '2026-10-30' })] },
      'leaver FIN',
      'a contractor who left is a leaver first',
    ),
    ofAnn(
      {
        people: [
          person('ann', { ...CONTRACTOR, valid_to: '2021-12-31' }),
          person('ann', { unit_id: 'HR', valid_from: '2022-01-01' }),
        ],
      },
      'matched HR',
      'who was a contractor once',
    ),
    ofAnn(
      {
        people: [
          person('ann', { unit_id: 'ONE', valid_to: '2021-12-31' }),
          person('ann', { unit_id: 'TWO', valid_from: '2022-01-01', valid_to: '2023-12-31' }),
        ],
      },
      'leaver TWO',
      'the latest membership that ended',
    ),
    ofAnn(
      {
        people: [
          person('ann', { valid_to: '2026-11-30' }),
          person('ann', { ...CONTRACTOR, unit_id: 'HR', valid_from: '2026-12-01' }),
        ],
      },
      'matched OPS',
      'who will be a contractor later',
    ),
    ofAnn({ people: [person('ann')], aliases: [alias('ann')] }, 'alias FIN', 'an alias is first'),
    ofAnn({ aliases: [alias('ann', { expires_on: '2026-10-31' })] }, 'alias FIN', 'an alias on its last day'),
    ofAnn(
      { aliases: [alias('ann', { expires_on: '2026-10-30' })] },
      'unknown_person null',
      'an alias after its last day',
    ),
    ofAnn(
      { people: [person('bob', { unit_id: 'HR' })], aliases: [alias('ann', { unit_id: null, person_id: 'bob' })] },
      'alias HR',
      "an alias to a person is of that person's unit",
    ),
    ofAnn({ aliases: [alias('ann', { unit_id: null, person_id: 'x' })] }, 'unknown_person null', 'an alias to nobody'),
    { given: { accounts: bot }, rows: ['service_account HR'], why: "a service account is its owner's" },
    {
      given: { accounts: bot, aliases: [alias('bot')] },
      rows: ['alias FIN'],
      why: 'an alias before the service account',
    },
  ]),
};

export const CLAIMS: Topic = {
  about: 'who claims an account (R2.7)',
  cases: casesOf('claimed_accounts', 'claim person_id unit_id', [
    {
      given: { accounts: [account('ann')], people: [person('ann')] },
      rows: ['matched ann null'],
      why: 'the directory',
    },
    {
      given: { accounts: bot, people: [person('bot')] },
      rows: ['service_account null HR'],
      why: 'a service account is nobody, whatever its name',
    },
    {
      given: { accounts: [account('Ann')], aliases: [alias('ANN', { unit_id: 'HR' }), alias('Ann')] },
      rows: ['alias null FIN'],
      why: 'of two aliases the one that spells the account exactly (R2.8)',
    },
    {
      given: { accounts: [account('ann')], aliases: [alias('ann', { platform: 'jira' })] },
      rows: ['unknown_person null null'],
      why: "another platform's alias is none",
    },
  ]),
};

export const DAYS: Topic = {
  about: 'the days that matter (R2.2)',
  cases: casesOf('account_days', 'account_id on_day', [
    {
      given: {
        accounts: [account('ann')],
        activity: [
          ...['2026-09-30', '2026-10-01', '2026-10-31'].map((day) => activity('ann', day)),
          activity('ann', '2026-10-05', { action: 'login' }),
        ],
      },
      rows: ['ann 2026-10-01', 'ann 2026-10-31'],
      why: 'the last day, and days of actions in the month, not of logins',
    },
    {
      given: { activity: [activity('ghost', '2026-10-05')] },
      rows: ['ghost 2026-10-05'],
      why: 'an account that only its actions tell of',
    },
    {
      given: {
        meter_readings: ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01']
          .map((day) => reading('ann', day))
          .concat(reading(null, '2026-10-05')),
      },
      rows: ['ann 2026-10-01', 'ann 2026-10-31'],
      why: 'days of readings in the month; who names nobody is no account',
    },
    {
      given: {
        resources: [resource('a', { owner_person: 'Ann' }), resource('b', { owner_person: 'Ann' }), resource('c')],
      },
      rows: ['Ann 2026-10-31'],
      why: 'the last day of who owns resources (R2.9)',
    },
  ]),
};
