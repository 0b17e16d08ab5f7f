import { account, alias, person, reading, weight } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const MOVED = [
  person('ann', { unit_id: 'ONE', valid_to: '2026-10-10' }),
  person('ann', { unit_id: 'TWO', valid_from: '2026-10-11' }),
];

export const DRAWS: Topic = {
  about: 'whose units are drawn (R2.2, R6.4, R9.6)',
  cases: casesOf('attributed_draws', 'meter account_id person_id reason unit_id last_on units', [
    {
      given: {
        people: MOVED,
        accounts: [account('ann')],
        meter_readings: ['2026-10-02', '2026-10-10', '2026-10-11'].map((day) => reading('ann', day)),
      },
      rows: ['assists ann ann matched ONE 2026-10-10 20', 'assists ann ann matched TWO 2026-10-11 10'],
      why: 'each reading is of the unit of its own day',
    },
    {
      given: {
        people: MOVED,
        accounts: [account('ann')],
        meter_readings: [reading('ann', '2026-10-31', { read_from: '2026-10-01', grain: 'month' })],
      },
      rows: ['assists ann ann matched TWO 2026-10-31 10'],
      why: 'a month is of the unit of its last day',
    },
    {
      given: {
        people: [person('ann')],
        accounts: [account('ann'), account('bot', { kind: 'service', owner_unit_id: 'HR' })],
        aliases: [alias('x_scope'), alias('late', { expires_on: '2026-10-04' })],
        meter_readings: ['ann', 'bot', 'x_scope', 'late', 'system', null].map((id) => reading(id, '2026-10-05')),
      },
      rows: [
        'assists ann ann matched OPS 2026-10-05 10',
        'assists bot null service_account HR 2026-10-05 10',
        'assists late null unknown_person null 2026-10-05 10',
        'assists null null unowned null 2026-10-05 10',
        'assists system null unknown_person null 2026-10-05 10',
        'assists x_scope null alias FIN 2026-10-05 10',
      ],
      why: 'accounts, services, aliases that hold, who is unknown and who is not named (feeds-metrics 4.1)',
    },
    {
      given: {
        aliases: [alias('x_scope', { expires_on: '2026-10-04' })],
        meter_readings: ['2026-10-04', '2026-10-05'].map((day) => reading('x_scope', day)),
      },
      rows: ['assists x_scope null alias FIN 2026-10-04 10', 'assists x_scope null unknown_person null 2026-10-05 10'],
      why: 'an alias holds on its last day and not after it',
    },
    {
      given: {
        people: [person('ann')],
        accounts: [account('ann')],
        action_weights: [weight(25)],
        meter_readings: [
          reading('ann', '2026-10-05', { action_type: 'summary', quantity: 2 }),
          reading('ann', '2026-10-06', { quantity: -60 }),
          reading('ann', '2026-10-06', { meter: 'hub' }),
        ],
      },
      rows: [
        'assists ann ann matched OPS 2026-10-05 50',
        'assists ann ann matched OPS 2026-10-06 -60',
        'hub ann ann matched OPS 2026-10-06 10',
      ],
      why: 'weighted, corrected below zero, each action and each meter apart',
    },
  ]),
};
