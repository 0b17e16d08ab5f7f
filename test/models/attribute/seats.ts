import type { SeatPoolRule } from '../../../lambdas/domain/seats/counting.ts';
import { account, assignment, person } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const TYPES = {
  seat_types: {
    servicenow: [
      { name: 'admin', assignments: ['admin*'] },
      { name: 'fulfiller', assignments: ['itil', 'admin_light'] },
    ],
  },
};
const ADMIN = { assignment: 'admin' };

const ruled = (change: Partial<SeatPoolRule>) => ({
  settings: TYPES,
  assignments: [assignment('ann')],
  rules: [
    { platform: 'servicenow', seatType: 'fulfiller', loginWithinDays: null, kinds: ['human'], ...change },
  ] as never,
  logins: new Map([['servicenow', { statesLastLogin: true }]]) as never,
});
const withinNinetyDays = ruled({ loginWithinDays: 90 });

export const SEATS: Topic = {
  about: 'the seat that an assignment makes (R4.1, R4.2)',
  cases: [
    ...casesOf('held_assignments', 'assignment type_rank', [
      {
        given: {
          accounts: [account('ann')],
          assignments: ['itil', 'admin_light', 'adminXlight', 'viewer'].map((name) =>
            assignment('ann', { assignment: name }),
          ),
          settings: TYPES,
        },
        rows: ['adminXlight 1', 'admin_light 1', 'itil 2', 'viewer null'],
        why: 'the highest type whose pattern fits',
      },
      {
        given: {
          accounts: [account('ann')],
          assignments: ['a_b', 'aXb'].map((name) => assignment('ann', { assignment: name })),
          settings: { seat_types: { servicenow: [{ name: 'one', assignments: ['a_*'] }] } },
        },
        rows: ['aXb null', 'a_b 1'],
        why: 'an underscore of a pattern is an underscore',
      },
    ]),
    ...casesOf('assignment_types', 'assignment type_rank accounts', [
      {
        given: { assignments: [assignment('ann'), assignment('bob'), assignment('ann', { assignment: 'viewer' })] },
        rows: ['itil 1 2', 'viewer null 1'],
        why: 'how many accounts hold each assignment',
      },
    ]),
    ...casesOf('left_out_assignments', 'account_id reason', [
      {
        given: {
          accounts: [account('ann'), account('bob', { status: 'inactive' }), account('bot', { kind: 'service' })],
          assignments: [
            assignment('ann', { assignment: 'viewer' }),
            ...['ann', 'bob', 'bot', 'ghost'].map((id) => assignment(id)),
          ],
          settings: TYPES,
        },
        rows: [
          'ann no seat type of the settings names it',
          'bob inactive',
          'bot service account',
          'ghost no such account in accounts',
        ],
        why: 'each with its reason',
      },
    ]),
    ...casesOf('counted_accounts', 'account_id left_out', [
      {
        given: { ...withinNinetyDays, accounts: [account('ann', { last_login_on: '2026-08-03' })] },
        rows: ['ann null'],
        why: 'a login on the first day of the window',
      },
      {
        given: { ...withinNinetyDays, accounts: [account('ann', { last_login_on: '2026-08-02' })] },
        rows: ['ann no login since 2026-08-03'],
        why: 'a login on the day before it',
      },
      {
        given: { ...withinNinetyDays, accounts: [account('ann')] },
        rows: ['ann no login since 2026-08-03'],
        why: 'no login',
      },
      {
        given: { ...ruled({ kinds: ['service'] }), accounts: [account('ann')] },
        rows: ['ann human account'],
        why: 'a rule that takes service accounts alone',
      },
      {
        given: { ...ruled({ kinds: ['human', 'service'] }), accounts: [account('ann', { kind: 'service' })] },
        rows: ['ann null'],
        why: 'a rule that takes both',
      },
      {
        given: { settings: TYPES, assignments: [assignment('ann')], accounts: [account('ann', { user_name: null })] },
        rows: ['ann no user name and no e-mail'],
        why: 'an account that nobody can log in to',
      },
    ]),
    ...casesOf('counted_accounts', 'type_rank assigned_on is_usage_known', [
      {
        given: {
          settings: TYPES,
          accounts: [account('ann')],
          assignments: [
            assignment('ann', { assigned_on: '2026-03-01' }),
            assignment('ann', { assignment: 'admin_x', assigned_on: null, usage_known: null }),
          ],
        },
        rows: ['1 2020-02-01 false', '2 2026-03-01 true'],
        why: "where no day is stated the account's own",
      },
      {
        given: {
          settings: TYPES,
          accounts: [account('ann')],
          assignments: [
            assignment('ann', { assignment: 'admin', assigned_on: '2026-03-02' }),
            assignment('ann', { assignment: 'admin_x', assigned_on: '2026-03-01' }),
          ],
        },
        rows: ['1 2026-03-01 true'],
        why: 'of several assignments of one seat type the first',
      },
    ]),
    ...casesOf('attributed_seats', 'account_id type_rank person_id unit_id', [
      {
        given: {
          settings: TYPES,
          people: [person('ann')],
          accounts: ['ann', 'ann2'].map((id) => account(id, { user_name: 'ann' })),
          assignments: [assignment('ann'), assignment('ann2', ADMIN)],
        },
        rows: ['ann2 1 ann OPS'],
        why: 'one seat of a person with two accounts: the highest type',
      },
      {
        given: {
          settings: TYPES,
          people: [person('ann')],
          accounts: ['b', 'a'].map((id) => account(id, { user_name: 'ann' })),
          assignments: [assignment('b'), assignment('a')],
        },
        rows: ['a 2 ann OPS'],
        why: 'of two of one type the smaller account',
      },
      {
        given: {
          settings: TYPES,
          accounts: [account('x'), account('y')],
          assignments: [assignment('x'), assignment('y')],
        },
        rows: ['x 2 null null', 'y 2 null null'],
        why: 'accounts of nobody are a seat each',
      },
      {
        given: {
          settings: TYPES,
          accounts: [account('ann', { status: 'inactive' })],
          assignments: [assignment('ann')],
        },
        rows: [],
        why: 'what the counting rule leaves out is none',
      },
    ]),
  ],
};
