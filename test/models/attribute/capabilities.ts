import { account, alias, assignment, person, use } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const MOVED = [
  person('ann', { unit_id: 'ONE', valid_to: '2026-10-10' }),
  person('ann', { unit_id: 'TWO', valid_from: '2026-10-11' }),
];

export const CAPABILITIES: Topic = {
  about: 'who uses a capability (R2.2, R4.1, R10.1, R10.3)',
  cases: [
    ...casesOf('used_capabilities', 'product capability reason unit_id', [
      {
        given: {
          people: MOVED,
          accounts: [account('ann')],
          aliases: [alias('team'), alias('late', { expires_on: '2026-10-04' })],
          capability_use: [
            ...['2026-10-10', '2026-10-10', '2026-10-11'].map((day) => use('ann', day)),
            ...['team', 'late', null].map((id) => use(id, '2026-10-05', { capability: 'mining' })),
          ],
        },
        rows: [
          'ITSM mining alias FIN',
          'ITSM mining unknown_person null',
          'ITSM mining unowned null',
          'ITSM predictive matched ONE',
          'ITSM predictive matched TWO',
        ],
        why: 'each use is of the unit of its own day; a team by its alias, else nobody',
      },
    ]),
    ...casesOf('seat_capabilities', 'account_id product capability', [
      {
        given: {
          people: [person('ann'), person('bob')],
          accounts: [
            account('ann'),
            account('ann2', { user_name: 'x', email: 'ann@tiny.example' }),
            account('bob'),
            account('off', { user_name: 'y', email: 'bob@tiny.example', status: 'inactive' }),
          ],
          aliases: [alias('team', { unit_id: null, person_id: 'ann' })],
          assignments: [assignment('ann'), assignment('bob')],
          capability_use: [
            use('ann2', '2026-10-05'),
            use('off', '2026-10-06', { capability: 'mining' }),
            use('team', '2026-10-06', { capability: 'agent' }),
            use('eve', '2026-10-06'),
          ],
        },
        rows: ['ann ITSM predictive', 'bob ITSM mining'],
        why: 'every account of the person counts, whether it is billed or not; what accounts does not have is none of them',
      },
      {
        given: {
          accounts: [account('lone', { user_name: 'nobody' }), account('lone2', { user_name: 'nobody' })],
          assignments: [assignment('lone'), assignment('lone2')],
          capability_use: [use('lone', '2026-10-05')],
        },
        rows: ['lone ITSM predictive'],
        why: 'an account without a person has its own use alone',
      },
    ]),
  ],
};
