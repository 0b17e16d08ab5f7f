import { account, alias, capability, use } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

export const CAPABILITIES: Topic = {
  about: 'what tiers have and what is used (R3.4, R3.8, R10.1)',
  cases: [
    ...casesOf('normalised_capabilities', 'product capability tier', [
      {
        given: {
          capabilities: [capability('a'), capability('a', { upload: 'v' }), capability('a', { tier: 'Advanced' })],
        },
        rows: ['ITSM a Advanced', 'ITSM a Pro'],
        why: 'each tier once, one for each scheme that knows the capability',
      },
      {
        given: {
          sources: { old: 'itil', new: 'itil' },
          capabilities: [
            capability('a', { upload: 'old', delivered_on: '2026-09-30' }),
            capability('b', { upload: 'new', delivered_on: '2026-10-31' }),
          ],
        },
        rows: ['ITSM b Pro'],
        why: 'a newer delivery replaces the older one of its source (R12.3)',
      },
    ]),
    ...casesOf('capability_days', 'product used_from used_on', [
      {
        given: {
          capability_use: [
            use('ann', '2026-10-05', { quantity: 0, environment: 'dev' }),
            use('bob', '2026-10-05', { capability: 'other' }),
            use(null, '2026-09-30', { used_from: '2026-09-01', grain: 'month' }),
            use('ann', '2026-11-01'),
          ],
        },
        rows: ['ITSM 2026-09-01 2026-09-30', 'ITSM 2026-10-05 2026-10-05'],
        why: 'nothing used, or nothing in production, proves that somebody looked; what comes after the month is not seen',
      },
    ]),
    ...casesOf('period_capabilities', 'product capability account_id used_on', [
      {
        given: {
          capability_use: [
            use('ann', '2026-08-02'),
            use('ann', '2026-08-03'),
            use('ann', '2026-08-03'),
            use('ann', '2026-08-31', { used_from: '2026-08-01', grain: 'month' }),
            use('ann', '2026-11-01'),
          ],
        },
        rows: ['ITSM predictive ann 2026-08-03', 'ITSM predictive ann 2026-08-31'],
        why: 'the window of 90 days, a month that it cuts as a whole (R3.4)',
      },
      {
        given: {
          accounts: [account('Ann')],
          aliases: [alias('team')],
          capability_use: [
            use('ANN', '2026-10-05', { quantity: 7 }),
            use('team', '2026-10-05'),
            use(null, '2026-10-05'),
            use('none', '2026-10-05', { quantity: 0 }),
          ],
        },
        rows: ['ITSM predictive Ann 2026-10-05', 'ITSM predictive null 2026-10-05', 'ITSM predictive team 2026-10-05'],
        why: 'the account that is meant (R2.8), a team, nobody; 0 is no use',
      },
      {
        given: {
          settings: { environments: { non_production: [' Lab ', 'dev'] } },
          capability_use: [
            use('ann', '2026-10-05', { environment: 'DEV' }),
            use('ann', '2026-10-06', { environment: 'lab' }),
            use('ann', '2026-10-07', { environment: 'test' }),
            use('ann', '2026-10-08', { environment: 'Production' }),
          ],
        },
        rows: ['ITSM predictive ann 2026-10-07', 'ITSM predictive ann 2026-10-08'],
        why: 'what is not production is what the settings say, in any case',
      },
    ]),
  ],
};
