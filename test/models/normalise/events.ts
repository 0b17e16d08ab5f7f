import { account, activity } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const event = (platform: string, event_id: string | null, upload = 'u', change = {}) =>
  activity('a', '2026-10-05', { platform, event_id, upload, ...change });

const NEXT_MONTH = { occurred_from: '2026-11-01', occurred_on: '2026-11-01' };

/** How many events are counted, and what their quantities add up to. */
const COUNTED = [
  {
    given: { activity: [event('servicenow', 'e'), event('servicenow', 'e', 'v')] },
    events: ['servicenow 1'],
    quantities: ['servicenow 1'],
    why: 'an id in two files',
  },
  {
    given: { activity: [event('servicenow', 'e'), event('jira', 'e', 'v')] },
    events: ['jira 1', 'servicenow 1'],
    quantities: ['jira 1', 'servicenow 1'],
    why: 'the id of another platform',
  },
  {
    given: { activity: [event('servicenow', 'e'), event('servicenow', 'e', 'v'), event('jira', 'e', 'w')] },
    events: ['jira 1', 'servicenow 1'],
    quantities: ['jira 1', 'servicenow 1'],
    why: 'an id that another platform repeats',
  },
  {
    given: { activity: ['servicenow', 'jira'].flatMap((p) => [event(p, 'e'), event(p, 'e', 'v')]) },
    events: ['jira 1', 'servicenow 1'],
    quantities: ['jira 1', 'servicenow 1'],
    why: 'an id that two platforms repeat',
  },
  {
    given: { activity: [event('servicenow', null), event('servicenow', null)] },
    events: ['servicenow 2'],
    quantities: ['servicenow 2'],
    why: 'two rows of one file without ids',
  },
  {
    given: { activity: [event('servicenow', null), event('servicenow', null, 'v')] },
    events: ['servicenow 1'],
    quantities: ['servicenow 1'],
    why: 'the same row in two files',
  },
  {
    given: { activity: [event('servicenow', null), event('servicenow', null, 'v', { object_id: 'o' })] },
    events: ['servicenow 2'],
    quantities: ['servicenow 2'],
    why: 'rows of two files that differ',
  },
  {
    given: { activity: ['u', 'v', 'v', 'v'].map((upload) => event('servicenow', null, upload)) },
    events: ['servicenow 3'],
    quantities: ['servicenow 3'],
    why: 'the file that has a row most often',
  },
  {
    given: { activity: ['u', 'v'].map((upload) => event('servicenow', null, upload, { quantity: 5 })) },
    events: ['servicenow 1'],
    quantities: ['servicenow 5'],
    why: 'a quantity counts as often as its row',
  },
  {
    given: {
      accounts: [account('a')],
      activity: [event('servicenow', null), event('servicenow', null, 'v', { account_id: 'A' })],
    },
    events: ['servicenow 1', 'servicenow 1'],
    quantities: ['servicenow 2'],
    why: 'an id in another case is judged as it is written',
  },
  {
    given: { activity: [event('servicenow', null, 'u', { quantity: 5 }), event('servicenow', 'e', 'v')] },
    events: ['servicenow 2'],
    quantities: ['servicenow 6'],
    why: 'quantities are added up, events counted',
  },
  {
    given: { activity: [event('servicenow', 'e', 'u', NEXT_MONTH)] },
    events: [],
    quantities: [],
    why: 'what is after the month',
  },
];

export const EVENTS: Topic = {
  about: 'each event counts once (R3.7)',
  cases: [
    ...COUNTED.flatMap(({ given, events, quantities, why }) => [
      ...casesOf('normalised_activity', 'platform events', [{ given, rows: events, why }]),
      ...casesOf('period_actions', 'platform quantity', [{ given, rows: quantities, why }]),
    ]),
    ...casesOf('normalised_activity', 'written_id grade', [
      ...['create', 'update', 'approve', 'resolve'].map((action) => ({
        given: { activity: [event('servicenow', null, 'u', { action })] },
        rows: ['a action'],
        why: `${action} is an action (R1.2)`,
      })),
      {
        given: { activity: ['login', 'view'].map((action) => event('servicenow', null, 'u', { action })) },
        rows: ['a login', 'a view'],
        why: 'a login and a view are none (R1.2)',
      },
      {
        given: { activity: [event('servicenow', null, 'u', { action: 'other' })] },
        rows: ['a view'],
        why: 'nor is anything else',
      },
    ]),
    ...casesOf('normalised_activity', 'last_on last_a_year_ago_on', [
      {
        given: { activity: ['2026-10-05', '2026-10-09', '2025-10-31', '2025-10-30'].map((day) => activity('a', day)) },
        rows: ['2026-10-09 2025-10-31'],
        why: 'the last day of all, and the last up to a year ago (R7.2)',
      },
      {
        given: { activity: ['2026-10-05', '2026-10-09'].map((day) => activity('a', day, { event_id: 'e' })) },
        rows: ['2026-10-05 null'],
        why: 'an event that is told with two days has the first',
      },
    ]),
    ...casesOf('period_actions', 'account_id occurred_on', [
      ...['create', 'update', 'approve', 'resolve'].map((action) => ({
        given: { activity: [event('servicenow', null, 'u', { action })] },
        rows: ['a 2026-10-05'],
        why: `${action} is an action (R1.2)`,
      })),
      {
        given: { activity: ['login', 'view', 'other'].map((action) => event('servicenow', null, 'u', { action })) },
        rows: [],
        why: 'a login, a view and anything else are none (R1.2)',
      },
      {
        given: { accounts: [account('A')], activity: [event('servicenow', null)] },
        rows: ['A 2026-10-05'],
        why: 'an id in another case means the account (R2.8)',
      },
      {
        given: {
          activity: ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01'].map((day) => activity('a', day)),
        },
        rows: ['a 2026-10-01', 'a 2026-10-31'],
        why: "the period's first and last day and none beside them",
      },
    ]),
    ...casesOf('repeated_rows', 'upload record', [
      {
        given: { activity: [event('servicenow', 'e', 'v'), event('servicenow', 'e'), event('servicenow', 'f')] },
        rows: ['v 1'],
        why: 'of equal rows with an id the first by its file counts',
      },
      {
        given: {
          activity: ['u', 'v'].flatMap((upload) =>
            [1, 2].map((record) => event('servicenow', record === 1 ? 'e' : null, upload, { record })),
          ),
        },
        rows: ['v 1', 'v 2'],
        why: 'a row is named by its file and its record',
      },
      {
        given: {
          activity: ['u', 'u', 'v', 'v', 'v'].map((upload, at) =>
            event('servicenow', null, upload, { occurred_at: null, grain: 'day', record: at }),
          ),
        },
        rows: ['v 2', 'v 3'],
        why: 'the third copy is in one file alone; empty cells are equal',
      },
    ]),
  ],
};
