import { account, activity, assignment, person } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { Given } from '../model-rows.ts';

const ofAnn = (given: Given, is: string, why: string) => ({
  given: { people: [person('ann')], accounts: [account('ann')], assignments: [assignment('ann')], ...given },
  rows: [is],
  why,
});
const login = (day: string) => activity('ann', day, { action: 'login' });
const NOT_KNOWN = [assignment('ann', { usage_known: false })];

export const USAGE: Topic = {
  about: 'when a seat was used (R3.1, R3.6)',
  cases: [
    ...casesOf('seat_usage', 'last_use_on last_login_on last_action_on', [
      ofAnn({ activity: [activity('ann', '2026-10-05')] }, '2026-10-05 2026-10-05 2026-10-05', 'an action'),
      ofAnn({ activity: [login('2026-10-05')] }, 'null 2026-10-05 null', 'a login is no use where usage is known'),
      ofAnn(
        { assignments: NOT_KNOWN, activity: [login('2026-10-05')] },
        '2026-10-05 2026-10-05 null',
        'a login is a use where nothing better is known',
      ),
      ofAnn(
        { assignments: NOT_KNOWN, activity: [login('2026-10-05'), activity('ann', '2026-09-01', { action: 'view' })] },
        'null 2026-10-05 null',
        'a login is no use where actions are judged',
      ),
      ofAnn(
        { assignments: [assignment('ann', { last_used_on: '2026-10-07' })] },
        '2026-10-07 null 2026-10-07',
        'what the vendor states is a use and no login',
      ),
      ofAnn(
        { accounts: [account('ann', { last_login_on: '2026-11-20' })] },
        'null 2026-10-31 null',
        'a later snapshot tells at most of the last day',
      ),
      ofAnn(
        { assignments: [assignment('ann', { last_used_on: '2026-11-20' })] },
        '2026-10-31 null 2026-10-31',
        'a later use tells at most of the last day',
      ),
      ofAnn(
        {
          accounts: ['ann', 'zoe'].map((id) => account(id, { user_name: 'ann' })),
          activity: [activity('zoe', '2026-10-09')],
        },
        '2026-10-09 2026-10-09 2026-10-09',
        "all accounts of the seat's person count (R4.1)",
      ),
      ofAnn(
        {
          assignments: [assignment('ann'), assignment('ann', { assignment: 'viewer', last_used_on: '2026-10-09' })],
          accounts: [account('ann', { last_login_on: '2026-10-01' })],
        },
        'null 2026-10-01 null',
        'a use of another product of the account is none of this seat',
      ),
    ]),
    ...casesOf('seat_usage', 'last_use_a_year_ago_on', [
      ofAnn({ activity: [activity('ann', '2025-10-31')] }, '2025-10-31', 'the last day before the year (R7.2)'),
      ofAnn({ activity: [activity('ann', '2025-11-01')] }, 'null', 'its first day (R7.2)'),
      ...['2025-10-31', '2025-11-01'].flatMap((day) => {
        const is = day === '2025-10-31' ? day : 'null';
        const stated = { last_used_on: day };
        const login = [account('ann', { last_login_on: day })];
        return [
          ofAnn({ assignments: [assignment('ann', stated)] }, is, `a use that a vendor states on ${day} (R7.2)`),
          ofAnn({ accounts: login, assignments: NOT_KNOWN }, is, `a login on ${day} (R7.2)`),
        ];
      }),
    ]),
    ...casesOf('attributed_actions', 'module unit_id actor actions last_action_on', [
      {
        given: {
          people: [
            person('ann', { unit_id: 'ONE', valid_to: '2026-10-10' }),
            person('ann', { unit_id: 'TWO', valid_from: '2026-10-11' }),
          ],
          accounts: [account('ann')],
          activity: [
            activity('ann', '2026-10-10', { module: 'hr' }),
            activity('ann', '2026-10-11', { module: 'hr', quantity: 3 }),
            activity('ann', '2026-10-12', { module: 'hr' }),
            activity('ann', '2026-10-12', { module: 'hr', action: 'view' }),
            activity('ann', '2026-09-30', { module: 'hr' }),
          ],
        },
        rows: ['hr ONE person ann 1 2026-10-10', 'hr TWO person ann 4 2026-10-12'],
        why: "actions of the month, each in its own day's unit (R2.2, R6.2)",
      },
      {
        given: { activity: [activity('x', '2026-10-01'), activity('x', '2026-10-31')] },
        rows: ['null null servicenow account x 2 2026-10-31'],
        why: 'an account of nobody acts for itself',
      },
    ]),
  ],
};
