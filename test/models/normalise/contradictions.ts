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
  invoice,
  line,
  node,
  person,
  quoteLine,
  reading,
  resource,
  unit,
  weight,
} from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { Given } from '../model-rows.ts';

/** Two records with one key, both named. */
const twice = (given: Given, key: string, why: string) => ({ given, rows: [key, key], why });

const exceptionOf = (change: object) => exception({ platform: 'servicenow', account_id: 'a', ...change });

const METERED = [
  twice(
    { resources: [resource('a', { owner_unit_id: 'OPS' }), resource('a', { owner_unit_id: 'FIN' })] },
    'resources servicenow a',
    'a resource with two owners',
  ),
  {
    given: {
      resources: [resource('a'), resource('a', { platform: 'jira' }), resource('a', { class: 'CMDB_CI_Server ' })],
    },
    rows: [],
    why: 'a table in another case is the same one, another platform has its own resources',
  },
  twice(
    { unresolved_objects: [node('n'), node('n', { type: 'Linux Server' })] },
    'unresolved_objects servicenow n',
    'a node that is known and is not',
  ),
  {
    given: { unresolved_objects: [node('n'), node('n', { type: ' Unknown' })] },
    rows: [],
    why: 'an empty type is unknown',
  },
  twice(
    { class_audits: [audit('a'), audit('a', { class: 'cmdb_ci_vm_instance' })] },
    'class_audits servicenow a',
    'two audited classes',
  ),
  twice(
    { resource_counts: [count('2026-10-05'), count('2026-10-05', { count: 11 })] },
    'resource_counts servicenow visibility server on 2026-10-05',
    'two counts of a day (R8.4)',
  ),
  twice(
    {
      resource_counts: [10, 11].map((n) => count('2026-10-05', { count: n, aggregated: true, unit_id: 'OPS' })),
    },
    'resource_counts servicenow visibility server on 2026-10-05 aggregated of OPS',
    'two averages of a unit',
  ),
  {
    given: {
      resource_counts: [
        count('2026-10-05'),
        count('2026-10-05', { count: 11, aggregated: true }),
        count('2026-10-05', { count: 12, unit_id: 'OPS' }),
        count('2026-10-05', { count: 13, class: 'paas' }),
        count('2026-10-06', { count: 14 }),
      ],
    },
    rows: [],
    why: 'a count and an average, of all and of a unit, of another class, of another day',
  },
  twice(
    {
      meter_readings: [
        reading('ann', '2026-10-05', { reading_id: 'R' }),
        reading('bob', '2026-10-05', { reading_id: 'R' }),
      ],
    },
    'meter_readings servicenow assists R',
    'a reading of two accounts',
  ),
  {
    given: {
      meter_readings: [
        reading('ann', '2026-10-05', { reading_id: 'R' }),
        reading('ann', '2026-10-05', { reading_id: 'R', upload: 'v' }),
        reading('ann', '2026-10-05', { reading_id: 'R', meter: 'integration_hub', quantity: 3 }),
      ],
    },
    rows: [],
    why: 'a reading that was dropped twice, and one of another meter',
  },
  twice(
    { action_weights: [weight(1), weight(2)] },
    'action_weights servicenow assists summary from 2020-01-01',
    'two weights from one day',
  ),
  twice(
    { planned_growth: [growth('2026-11', '5'), growth('2026-11', '-5')] },
    'planned_growth servicenow assists for 2026-11',
    'growth and decline',
  ),
  twice(
    { quotes: [quoteLine('1'), quoteLine('1', { replaces_line_id: 'FUL' })] },
    'quotes Q line 1',
    'a line that replaces another one and does not',
  ),
  {
    given: {
      quotes: [quoteLine('1'), quoteLine('1', { upload: 'v' }), quoteLine('1', { quote_id: 'R', quantity: 9 })],
    },
    rows: [],
    why: 'a quote in two files, and another quote',
  },
  twice(
    { benchmarks: [benchmark(), benchmark({ product: ' itsm', tier: 'ADVANCED', high: '1300' })] },
    'benchmarks itsm per_user advanced in EUR',
    'two ranges of one product, however it is spelled (R10.4)',
  ),
  twice(
    { benchmarks: [benchmark({ tier: null }), benchmark({ tier: null, low: '700' })] },
    'benchmarks itsm per_user in EUR',
    'two ranges without a tier',
  ),
  {
    given: {
      benchmarks: [
        benchmark(),
        benchmark({ product: 'Itsm ', source: 'vendor' }),
        benchmark({ tier: null, low: '1' }),
        benchmark({ currency: 'USD', low: '2' }),
        benchmark({ metric: 'flat', low: '3' }),
      ],
    },
    rows: [],
    why: 'one range from two sources; other tiers, currencies and metrics have their own',
  },
];

export const CONTRADICTIONS: Topic = {
  about: 'records with one key that say different things (feeds 1)',
  cases: casesOf('contradictions', 'feed record_key', [
    twice({ people: [person('1'), person('1', { unit_id: 'FIN' })] }, 'people 1 from 2020-01-01', 'two units'),
    twice({ accounts: [account('a'), account('a', { kind: 'service' })] }, 'accounts servicenow a', 'two kinds'),
    twice(
      { assignments: [assignment('a'), assignment('a', { usage_known: false })] },
      'assignments servicenow a itil',
      'use known and not',
    ),
    twice({ contract_lines: [line('L'), line('L', { product: 'Q' })] }, 'contract_lines L', 'two products'),
    twice({ units: [unit('OPS'), unit('OPS', { unit_name: 'Ops' })] }, 'units OPS from 2019-01-01', 'two names'),
    twice({ aliases: [alias('a'), alias('a', { unit_id: 'HR' })] }, 'aliases servicenow a', 'an alias to two units'),
    twice(
      { exceptions: [exceptionOf({ line_id: 'L' }), exceptionOf({ line_id: 'L', expires_on: '2026-12-31' })] },
      'exceptions servicenow a L',
      'an exception with two ends',
    ),
    twice(
      { invoices: [invoice('I'), invoice('I', { amount_minor: 200 })] },
      'invoices I line 1 approved',
      'an invoice of two amounts',
    ),
    twice({ budgets: [budget('OPS', 100), budget('OPS', 200)] }, 'budgets OPS for 2026-10', 'a budget of two amounts'),
    ...METERED,
    {
      given: { accounts: [account('Ann')], aliases: [alias('ANN'), alias('ann', { unit_id: 'HR' })] },
      rows: ['aliases servicenow Ann', 'aliases servicenow Ann'],
      why: 'two aliases that mean one account, neither as it is spelled',
    },
    {
      given: { accounts: [account('Ann')], aliases: [alias('Ann'), alias('ann', { unit_id: 'HR' })] },
      rows: [],
      why: 'the alias that spells the account exactly is the one',
    },
    { given: { people: [person('1'), person('1')] }, rows: [], why: 'the same record twice says one thing' },
    {
      given: { people: [person('1'), person('1', { valid_from: '2024-01-01' })] },
      rows: [],
      why: 'two memberships are two records',
    },
  ]),
};

const until = (valid_to: string | null) => person('1', { valid_to });
const from = (valid_from: string) => person('1', { valid_from });
const weightFrom = (valid_from: string, valid_to: string | null, change = {}) =>
  weight(1, { valid_from, valid_to, ...change });

export const OVERLAPS: Topic = {
  about: 'memberships and validities follow each other (feeds 1)',
  cases: casesOf('overlaps', 'feed record_key found_at next_found_at', [
    {
      given: { people: [until('2024-01-01'), from('2024-01-01')] },
      rows: ['people 1 u#000000000001 u#000000000002'],
      why: 'both are in force on one day',
    },
    {
      given: { people: [until(null), from('2024-01-01')] },
      rows: ['people 1 u#000000000001 u#000000000002'],
      why: 'the first has no end',
    },
    { given: { people: [until('2023-12-31'), from('2024-01-01')] }, rows: [], why: 'one day after the other' },
    { given: { people: [until(null), person('2')] }, rows: [], why: 'two people' },
    {
      given: { action_weights: [weightFrom('2020-01-01', '2026-10-05'), weightFrom('2026-10-05', null)] },
      rows: ['action_weights servicenow assists summary u#000000000001 u#000000000002'],
      why: 'two weights of an action type on one day (R9.1)',
    },
    {
      given: {
        action_weights: [
          weightFrom('2020-01-01', '2026-10-04'),
          weightFrom('2026-10-05', null),
          weightFrom('2020-01-01', null, { action_type: 'agent' }),
          weightFrom('2020-01-01', null, { meter: 'integration_hub' }),
        ],
      },
      rows: [],
      why: 'one weight after the other, of another type and of another meter',
    },
    {
      given: { units: [unit('OPS'), unit('OPS', { valid_from: '2025-01-01' })], people: [person('OPS')] },
      rows: ['units OPS u#000000000001 u#000000000002'],
      why: 'of a unit, whatever a person with its id has',
    },
  ]),
};
