import { account, activity } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const event = (platform: string, event_id: string | null, upload = 'u', change = {}) =>
  activity('a', '2026-10-05', { platform, event_id, upload, ...change });

const NEXT_MONTH = { occurred_from: '2026-11-01', occurred_on: '2026-11-01' };

export const EVENTS: Topic = {
  about: 'each event counts once (R3.7)',
  cases: [
    ...casesOf('normalised_activity', 'platform quantity events', [
      {
        given: { activity: [event('servicenow', 'e'), event('servicenow', 'e', 'v')] },
        rows: ['servicenow 1 1'],
        why: 'an id in two files',
      },
      {
        given: { activity: [event('servicenow', 'e'), event('jira', 'e', 'v')] },
        rows: ['jira 1 1', 'servicenow 1 1'],
        why: 'the id of another platform',
      },
      {
        given: { activity: [event('servicenow', 'e'), event('servicenow', 'e', 'v'), event('jira', 'e', 'w')] },
        rows: ['jira 1 1', 'servicenow 1 1'],
        why: 'an id that another platform repeats',
      },
      {
        given: { activity: ['servicenow', 'jira'].flatMap((p) => [event(p, 'e'), event(p, 'e', 'v')]) },
        rows: ['jira 1 1', 'servicenow 1 1'],
        why: 'an id that two platforms repeat',
      },
      {
        given: { activity: [event('servicenow', null), event('servicenow', null)] },
        rows: ['servicenow 2 2'],
        why: 'two rows of one file without ids',
      },
      {
        given: { activity: [event('servicenow', null), event('servicenow', null, 'v')] },
        rows: ['servicenow 1 1'],
        why: 'the same row in two files',
      },
      {
        given: { activity: [event('servicenow', null), event('servicenow', null, 'v', { object_id: 'o' })] },
        rows: ['servicenow 2 2'],
        why: 'rows of two files that differ',
      },
      {
        given: { activity: ['u', 'v', 'v', 'v'].map((upload) => event('servicenow', null, upload)) },
        rows: ['servicenow 3 3'],
        why: 'the file that has a row most often',
      },
      {
        given: { activity: ['u', 'v'].map((upload) => event('servicenow', null, upload, { quantity: 5 })) },
        rows: ['servicenow 5 1'],
        why: 'a quantity counts as often as its row',
      },
      {
        given: {
          accounts: [account('a')],
          activity: [event('servicenow', null), event('servicenow', null, 'v', { account_id: 'A' })],
        },
        rows: ['servicenow 1 1', 'servicenow 1 1'],
        why: 'an id in another case is judged as it is written',
      },
      {
        given: { activity: [event('servicenow', null, 'u', { quantity: 5 }), event('servicenow', 'e', 'v')] },
        rows: ['servicenow 6 2'],
        why: 'quantities are added up, events counted',
      },
      { given: { activity: [event('servicenow', 'e', 'u', NEXT_MONTH)] }, rows: [], why: 'what is after the month' },
    ]),
    ...casesOf('normalised_activity', 'account_id written_id grade', [
      ...['create', 'update', 'approve', 'resolve'].map((action) => ({
        given: { activity: [event('servicenow', null, 'u', { action })] },
        rows: ['a a action'],
        why: `${action} is an action (R1.2)`,
      })),
      {
        given: { activity: ['login', 'view'].map((action) => event('servicenow', null, 'u', { action })) },
        rows: ['a a login', 'a a view'],
        why: 'a login and a view are none (R1.2)',
      },
      {
        given: { accounts: [account('A')], activity: [event('servicenow', null)] },
        rows: ['A a action'],
        why: 'an id in another case means the account (R2.8)',
      },
    ]),
  ],
};
