import {
  account,
  alias,
  assignment,
  audit,
  benchmark,
  budget,
  count,
  exception,
  growth,
  line,
  node,
  person,
  quoteLine,
  resource,
  unit,
  weight,
} from '../few-rows.ts';
import { casesOf, type ModelName, type Topic } from '../model-case.ts';
import type { LandedRow } from '../model-rows.ts';

const SOURCES = { old: 'hr', new: 'hr', other: 'crm' };
const dated = (upload: keyof typeof SOURCES, delivered_on: string) => ({ upload, delivered_on });

/** A model over four deliveries of one feed, the newest of each source and what is not dated in it. */
const newest = (feed: string, key: string, row: (id: string) => LandedRow) =>
  casesOf(`normalised_${feed}` as ModelName, key, [
    {
      given: {
        [feed]: [
          { ...row('gone'), ...dated('old', '2026-10-30') },
          { ...row('stays'), ...dated('new', '2026-10-31') },
          { ...row('elsewhere'), ...dated('other', '2026-10-01') },
          row('undated'),
        ],
        sources: SOURCES,
      },
      rows: ['elsewhere', 'stays', 'undated'],
      why: 'the newest of each source, and what is not dated',
    },
  ]);

/** A row that two files tell alike is found in the first. */
const firstFound = (feed: string, row: LandedRow) =>
  casesOf(`normalised_${feed}` as ModelName, 'found_at', [
    {
      given: {
        [feed]: [
          { ...row, upload: 'v' },
          { ...row, upload: 'u' },
        ],
      },
      rows: ['u#000000000002'],
      why: 'of equal rows the first place is named',
    },
  ]);

export const DELIVERIES: Topic = {
  about: 'the deliveries that count (R12.3)',
  cases: [
    ...newest('people', 'person_id', person),
    ...newest('units', 'unit_id', unit),
    ...newest('accounts', 'account_id', account),
    ...newest('assignments', 'account_id', assignment),
    ...newest('aliases', 'account_id', alias),
    ...newest('exceptions', 'account_id', (account_id) => exception({ account_id })),
    ...newest('contract_lines', 'line_id', line),
    ...newest('budgets', 'unit_id', (id) => budget(id, 100)),
    ...newest('resources', 'resource_id', resource),
    ...newest('unresolved_objects', 'node', node),
    ...newest('class_audits', 'resource_id', audit),
    ...newest('action_weights', 'action_type', (action_type) => weight(1, { action_type })),
    ...newest('planned_growth', 'meter', (meter) => growth('2026-11', '5', { meter })),
    ...newest('quotes', 'quote_line', quoteLine),
    ...newest('benchmarks', 'product', (product) => benchmark({ product })),
    ...casesOf('normalised_accounts', 'platform account_id', [
      {
        given: {
          accounts: [
            account('a', dated('old', '2026-10-30')),
            account('b', { platform: 'jira', ...dated('new', '2026-10-31') }),
          ],
          sources: SOURCES,
        },
        rows: ['jira b', 'servicenow a'],
        why: 'the newest of each platform, where one source tells of several',
      },
    ]),
    ...firstFound('accounts', account('a')),
    ...firstFound('assignments', assignment('a')),
    ...firstFound('exceptions', exception({ account_id: 'a' })),
    ...firstFound('resources', resource('a')),
    ...firstFound('unresolved_objects', node('n')),
    ...firstFound('class_audits', audit('a')),
    ...firstFound('resource_counts', count('2026-10-05')),
    ...firstFound('action_weights', weight(1)),
    ...firstFound('planned_growth', growth('2026-11', '5')),
    ...firstFound('quotes', quoteLine('1')),
    ...firstFound('benchmarks', benchmark()),
    ...casesOf('normalised_assignments', 'account_id delivered_on', [
      {
        given: {
          assignments: [
            { ...assignment('a'), ...dated('new', '2026-10-30') },
            { ...assignment('a'), ...dated('other', '2026-10-31') },
          ],
          sources: SOURCES,
        },
        rows: ['a 2026-10-31'],
        why: 'equal rows of two sources are as new as the newer',
      },
    ]),
  ],
};
