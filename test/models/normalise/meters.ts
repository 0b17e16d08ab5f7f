import { account, growth, reading, weight } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { LandedRow } from '../model-rows.ts';

const named = (reading_id: string, change: LandedRow = {}) => reading('ann', '2026-10-05', { reading_id, ...change });
const summary = (day: string, change: LandedRow = {}) => reading('ann', day, { action_type: 'summary', ...change });

/** October as one row: it begins on the first and counts on the last day. */
const october = (change: LandedRow = {}) =>
  reading('ann', '2026-10-31', { read_from: '2026-10-01', grain: 'month', ...change });

/** From the 5th an action draws twice as much. */
const WEIGHTS = [
  weight(5, { valid_to: '2026-10-04' }),
  weight(10, { valid_from: '2026-10-05', valid_to: '2026-10-30' }),
];

export const METERS: Topic = {
  about: 'units drawn from a meter (R9.1)',
  cases: [
    ...casesOf('normalised_action_weights', 'action_type weight valid_from valid_to variants', [
      {
        given: { action_weights: [...WEIGHTS, { ...weight(5, { valid_to: '2026-10-04' }), upload: 'v' }] },
        rows: ['summary 10 2026-10-05 2026-10-30 1', 'summary 5 2020-01-01 2026-10-04 1'],
        why: 'each validity once',
      },
    ]),
    ...casesOf('normalised_planned_growth', 'period growth_percent variants', [
      {
        given: { planned_growth: [growth('2026-11', '12.5'), growth('2026-12', '-100')] },
        rows: ['2026-11 12.5 1', '2026-12 -100 1'],
        why: 'percent as they were written',
      },
    ]),
    ...casesOf('repeated_readings', 'reading_id upload record seen_as variants', [
      {
        given: { meter_readings: [named('R'), named('R', { upload: 'v' }), named('S'), reading('ann', '2026-10-05')] },
        rows: ['R u 1 1 1', 'R v 2 2 1'],
        why: 'equal rows say one thing; without an id nothing is repeated',
      },
      {
        given: {
          meter_readings: [
            ...[named('A'), named('A', { quantity: 11 })],
            ...[named('B'), named('B', { account_id: null })],
            ...[named('C'), named('C', { action_type: 'summary' })],
            ...[named('D'), named('D', { read_on: '2026-10-06' })],
            ...[named('E'), named('E', { read_at: '2026-10-05 10:00:00' })],
            ...[named('F'), named('F', { read_from: '2026-10-01' })],
          ],
        },
        rows: ['A', 'B', 'C', 'D', 'E', 'F']
          .flatMap((id, i) => [`${id} u ${2 * i + 1} 1 2`, `${id} u ${2 * i + 2} 2 2`])
          .sort(),
        why: 'another quantity, account, action type, day or time is another reading',
      },
      {
        given: { meter_readings: [named('R'), named('R', { platform: 'jira' }), named('R', { meter: 'hub' })] },
        rows: [],
        why: 'each meter has its own ids',
      },
      {
        given: { meter_readings: [named('R'), named('R', { read_from: '2026-11-01', read_on: '2026-11-01' })] },
        rows: [],
        why: 'what comes after the month is not seen',
      },
    ]),
    ...casesOf('meter_days', 'action_type read_on quantity units', [
      {
        given: {
          meter_readings: ['2026-10-04', '2026-10-05', '2026-10-30', '2026-10-31'].map((day) => summary(day)),
          action_weights: WEIGHTS,
        },
        rows: [
          'summary 2026-10-04 10 50',
          'summary 2026-10-05 10 100',
          'summary 2026-10-30 10 100',
          'summary 2026-10-31 10 null',
        ],
        why: "the weight of the action's own day, to its last one; without one nothing is known, neither 1 nor 0",
      },
      {
        given: {
          meter_readings: [october({ action_type: 'summary' })],
          action_weights: [...WEIGHTS, weight(7, { valid_from: '2026-10-31' })],
        },
        rows: ['summary 2026-10-31 10 70'],
        why: 'a month has the weight of its last day, though others held on most of its days',
      },
      {
        given: {
          meter_readings: [
            reading('ann', '2026-10-05'),
            reading('bob', '2026-10-05', { quantity: -3 }),
            reading(null, '2019-01-01'),
            summary('2026-10-05', { quantity: 0 }),
          ],
          action_weights: [weight(25), weight(99, { platform: 'jira' }), weight(99, { meter: 'hub' })],
        },
        rows: ['null 2019-01-01 10 10', 'null 2026-10-05 7 7', 'summary 2026-10-05 0 0'],
        why: 'readings without a type are weighted already; corrections are added; of every year',
      },
      {
        given: {
          meter_readings: [
            reading('ann', '2026-10-31'),
            reading('ann', '2026-11-01'),
            reading('ann', '2026-11-30', { read_from: '2026-11-01', grain: 'month' }),
          ],
        },
        rows: ['null 2026-10-31 10 10'],
        why: 'from the first of the next month on nothing is seen',
      },
      {
        given: {
          meter_readings: [
            named('R'),
            named('R', { upload: 'v' }),
            reading('ann', '2026-10-05'),
            reading('ann', '2026-10-05'),
          ],
        },
        rows: ['null 2026-10-05 30 30'],
        why: 'a reading with an id counts once, those without all count',
      },
    ]),
    ...casesOf('period_draws', 'meter account_id read_on quantity weight', [
      {
        given: {
          meter_readings: ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map((day) => summary(day)),
          action_weights: [weight(25)],
        },
        rows: ['assists ann 2026-10-01 10 25', 'assists ann 2026-10-31 10 25'],
        why: 'days of the period, with the weight that holds',
      },
      {
        given: { meter_readings: [october({ quantity: 31 }), reading('ann', '2026-10-31')] },
        rows: ['assists ann 2026-10-31 41 1'],
        why: 'the month as a row counts on its last day',
      },
      {
        given: {
          accounts: [account('Ann')],
          meter_readings: [
            reading('ann', '2026-10-05'),
            reading('Ann', '2026-10-05', { quantity: -4 }),
            reading('ANN', '2026-10-05', { meter: 'hub' }),
            reading(null, '2026-10-05', { quantity: 2 }),
          ],
        },
        rows: ['assists Ann 2026-10-05 6 1', 'assists null 2026-10-05 2 1', 'hub Ann 2026-10-05 10 1'],
        why: 'the account that is meant, and who is not named (R2.8)',
      },
      {
        given: { meter_readings: [named('R'), named('R', { upload: 'v' })] },
        rows: ['assists ann 2026-10-05 10 1'],
        why: 'what was dropped twice counts once',
      },
    ]),
  ],
};
