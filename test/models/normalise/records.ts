import { account, activity, assignment } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const login = (day: string) => activity('a', day, { action: 'login' });

export const RECORDS: Topic = {
  about: 'what a platform can tell (R3.6, R3.8, R3.9)',
  cases: [
    ...casesOf('platforms', 'platform is_judged_by_actions states_last_login has_assignments delivered_on stated_on', [
      {
        given: { accounts: [account('a')] },
        rows: ['servicenow false false false null null'],
        why: 'accounts alone tell nothing',
      },
      {
        given: {
          accounts: [account('a', { last_login_on: '2026-10-07' }), account('b')],
          activity: [login('2026-10-05')],
        },
        rows: ['servicenow false true false null 2026-10-07'],
        why: 'logins are no actions',
      },
      {
        given: {
          accounts: [account('a', { delivered_on: '2026-10-30', upload: 's' })],
          assignments: [assignment('a', { last_used_on: '2026-10-09', delivered_on: '2026-10-31', upload: 's' })],
          activity: [activity('a', '2026-10-05', { action: 'view' })],
          sources: { s: 'itsm' },
        },
        rows: ['servicenow true false true 2026-10-31 2026-10-09'],
        why: 'a view is more than a login; what a vendor states of use counts for freshness',
      },
      {
        given: { assignments: [assignment('a')], activity: [activity('a', '2026-10-05')] },
        rows: [],
        why: 'no accounts, no platform',
      },
    ]),
    ...casesOf('record_days', 'occurred_on is_record', [
      {
        given: {
          accounts: [account('a')],
          activity: [activity('a', '2026-10-05'), login('2026-10-05'), login('2026-10-06')],
        },
        rows: ['2026-10-05 true', '2026-10-06 false'],
        why: 'where actions are judged a day of logins is no record',
      },
      {
        given: { accounts: [account('a')], activity: [login('2026-10-06')] },
        rows: ['2026-10-06 true'],
        why: 'where there are only logins it is',
      },
      { given: { activity: [activity('a', '2026-10-05')] }, rows: [], why: 'a platform without accounts' },
    ]),
  ],
};
