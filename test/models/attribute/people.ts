import { account, activity, person } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

export const PEOPLE: Topic = {
  about: 'the membership that counts on a day (R2.2, R6.2)',
  cases: [
    ...casesOf('memberships', 'on_day unit_id is_in_force has_left', [
      {
        given: {
          people: [
            person('ann', { unit_id: 'ONE', valid_to: '2026-10-10' }),
            person('ann', { unit_id: 'TWO', valid_from: '2026-10-11' }),
          ],
          accounts: [account('ann')],
          activity: [activity('ann', '2026-10-10'), activity('ann', '2026-10-11')],
        },
        rows: ['2026-10-10 ONE true false', '2026-10-11 TWO true false', '2026-10-31 TWO true false'],
        why: 'each day its own, the last and the first day of two among them',
      },
      {
        given: { people: [person('ann', { valid_from: '2026-11-01' })] },
        rows: ['2026-10-31 OPS false false'],
        why: 'who comes on the first of the next month has not left',
      },
      {
        given: { people: [person('ann', { valid_to: '2025-12-31' }), person('ann', { valid_from: '2026-12-01' })] },
        rows: ['2026-10-31 OPS false true'],
        why: 'who is between two memberships has left',
      },
    ]),
    ...casesOf('headcounts', 'unit_id people', [
      {
        given: {
          people: [
            person('ann'),
            person('bob', { unit_id: 'HR', employment: 'contractor', sponsor_unit_id: 'OPS' }),
            person('cid', { unit_id: 'HR', employment: 'contractor' }),
            person('dan', { valid_to: '2026-10-30' }),
            person('eve', { valid_to: '2026-10-31' }),
            person('fay', { valid_from: '2026-11-01' }),
          ],
        },
        rows: ['HR 1', 'OPS 3'],
        why: 'who is in force on the last day, contractors with their sponsor',
      },
    ]),
  ],
};
