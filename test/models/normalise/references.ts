import {
  account,
  activity,
  alias,
  assignment,
  audit,
  budget,
  exception,
  line,
  node,
  person,
  reading,
  resource,
  unit,
  use,
} from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const ENDED = { expires_on: '2026-10-30' };
const LAST_DAY = { expires_on: '2026-10-31' };
const of = (account_id: string, change = {}) => exception({ platform: 'servicenow', account_id, ...change });

export const MEANT: Topic = {
  about: 'the account that an id means (R2.8)',
  cases: [
    ...casesOf('meant_accounts', 'written_id account_id is_known has_activity', [
      {
        given: { accounts: [account('Ann')], assignments: [assignment('Ann')] },
        rows: ['Ann Ann true false'],
        why: 'itself',
      },
      {
        given: { accounts: [account('Ann')], assignments: [assignment('ANN')] },
        rows: ['ANN Ann true false'],
        why: 'in another case',
      },
      {
        given: { accounts: [account('Ann'), account('ann')], assignments: [assignment('ANN'), assignment('ann')] },
        rows: ['ANN ANN false false', 'ann ann true false'],
        why: 'of two that differ in case only the one that is spelled so',
      },
      {
        given: { accounts: [account('a', { platform: 'jira' })], activity: [activity('a', '2026-10-05')] },
        rows: ['a a false true'],
        why: 'an account of another platform is another',
      },
      {
        given: {
          accounts: [account('a')],
          aliases: [alias('b')],
          exceptions: [of('c'), exception({ person_id: 'd' })],
        },
        rows: ['b b false false', 'c c false false'],
        why: 'whatever names an account is looked at',
      },
      {
        given: {
          resources: [resource('SRV-1')],
          unresolved_objects: [node('10.0.0.9')],
          aliases: [alias('srv-1')],
          exceptions: [of('10.0.0.9')],
        },
        rows: ['10.0.0.9 10.0.0.9 true false', 'srv-1 SRV-1 true false'],
        why: 'resources and nodes, which aliases and exceptions serve too (feeds-metrics 1.2)',
      },
      {
        given: { resources: [resource('SRV')], accounts: [account('Srv')], aliases: [alias('srv')] },
        rows: ['srv srv false false'],
        why: 'neither of a resource and an account that differ in case only',
      },
      {
        given: {
          accounts: [account('Ann')],
          meter_readings: [
            reading('ann', '2026-10-31'),
            reading(null, '2026-10-31'),
            reading('late', '2026-11-01'),
            reading('system', '2020-01-05'),
          ],
        },
        rows: ['ann Ann true true', 'system system false true'],
        why: 'who draws, before the end of the month',
      },
    ]),
    ...casesOf('resolved_exceptions', 'account_id person_id line_id', [
      {
        given: {
          accounts: [account('Ann')],
          exceptions: [of('ann', { line_id: 'L' }), exception({ person_id: '1' })],
        },
        rows: ['Ann null L', 'null 1 null'],
        why: 'an id in another case means the account; a person has none',
      },
    ]),
  ],
};

const KNOWN = { units: [unit('OPS'), unit('FIN')], people: [person('1')], accounts: [account('a')] };

export const REFERENCES: Topic = {
  about: 'ids that nothing of the month answers to (R2.8)',
  cases: casesOf('unmet_references', 'feed named_in platform named_id row_count found_at', [
    { given: { ...KNOWN, assignments: [assignment('a')], aliases: [alias('a')] }, rows: [], why: 'all are met' },
    {
      given: {
        ...KNOWN,
        accounts: [account('Ann')],
        aliases: [alias('team')],
        capability_use: [
          ...['ANN', 'team', 'eve', 'eve'].map((id) => use(id, '2026-10-05')),
          use(null, '2026-10-05'),
          use('late', '2026-11-01'),
        ],
      },
      rows: ['capability_use account_id servicenow eve 2 null'],
      why: 'who used a capability and is no account and no team with an alias (R10.3)',
    },
    {
      given: {
        ...KNOWN,
        resources: [
          resource('ci1'),
          resource('ci2', { class: 'cmdb_ci_printer' }),
          resource('ci3', { class: 'CMDB_CI_Printer ' }),
        ],
        class_audits: [audit('ci1', { class: 'cmdb_ci_server' }), audit('gone', { class: 'cmdb_ci_spaceship' })],
      },
      rows: [
        'class_audits class null cmdb_ci_spaceship 1 u#000000000002',
        'class_audits resource_id null gone 1 u#000000000002',
        'resources class null cmdb_ci_printer 2 u#000000000002',
      ],
      why: 'tables of no class, and audits of no resource (R8.1, R8.7)',
    },
    {
      given: {
        ...KNOWN,
        resources: [resource('ci1', { owner_unit_id: 'X' })],
        unresolved_objects: [node('n1', { owner_unit_id: 'Y' })],
        aliases: [alias('ci1'), alias('N1'), alias('ci9')],
      },
      rows: [
        'aliases account_id servicenow ci9 1 u#000000000003',
        'resources owner_unit_id null X 1 u#000000000001',
        'unresolved_objects owner_unit_id null Y 1 u#000000000001',
      ],
      why: 'units of resources and nodes; an alias of one is met, in another case too',
    },
    {
      given: {
        ...KNOWN,
        accounts: [account('a')],
        contract_lines: [line('P', { metric: 'consumption', platform: 'servicenow', module: 'assists' })],
        meter_readings: [
          reading('a', '2026-10-05'),
          reading('a', '2026-10-06', { meter: 'hub' }),
          reading('a', '2026-10-07', { meter: 'hub' }),
        ],
      },
      rows: ['meter_readings meter null hub 2 null'],
      why: 'a meter that no line names (R9.1)',
    },
    {
      given: { units: [unit('FIN', { parent_id: 'X', successor_id: 'Y' })], people: [person('1'), person('2')] },
      rows: [
        'people unit_id null OPS 2 u#000000000001',
        'units parent_id null X 1 u#000000000001',
        'units successor_id null Y 1 u#000000000001',
      ],
      why: 'units',
    },
    {
      given: {
        ...KNOWN,
        people: [person('1', { unit_id: 'X', valid_to: '2026-10-30' }), person('2', { sponsor_unit_id: 'S' })],
      },
      rows: ['people sponsor_unit_id null S 1 u#000000000002'],
      why: 'of memberships those in force on the last day',
    },
    {
      given: {
        ...KNOWN,
        accounts: [account('a', { owner_unit_id: 'X' })],
        aliases: [alias('a', { unit_id: 'Y', ...LAST_DAY })],
      },
      rows: ['accounts owner_unit_id null X 1 u#000000000001', 'aliases unit_id null Y 1 u#000000000001'],
      why: 'units of accounts and aliases',
    },
    {
      given: {
        ...KNOWN,
        aliases: [alias('a', { unit_id: null, person_id: 'p' })],
        exceptions: [exception({ person_id: 'q' })],
      },
      rows: ['aliases person_id null p 1 u#000000000001', 'exceptions person_id null q 1 u#000000000001'],
      why: 'people',
    },
    {
      given: {
        ...KNOWN,
        aliases: [alias('gone', { unit_id: 'X', ...ENDED })],
        exceptions: [of('gone', { line_id: 'L', ...ENDED }), exception({ person_id: 'q', ...ENDED })],
      },
      rows: [],
      why: 'nothing of what has ended',
    },
    {
      given: {
        ...KNOWN,
        people: [person('1'), person('2', { sponsor_unit_id: 'S', valid_from: '2026-10-31', valid_to: '2026-10-31' })],
        aliases: [alias('gone', { unit_id: null, person_id: 'p', ...LAST_DAY })],
        exceptions: [
          of('c', { line_id: 'L', ...LAST_DAY }),
          of('c', { line_id: 'M', ...LAST_DAY }),
          exception({ person_id: 'q', ...LAST_DAY }),
        ],
      },
      rows: [
        'aliases account_id servicenow gone 1 u#000000000001',
        'aliases person_id null p 1 u#000000000001',
        'exceptions account_id servicenow c 2 u#000000000001',
        'exceptions line_id null L 1 u#000000000001',
        'exceptions line_id null M 1 u#000000000002',
        'exceptions person_id null q 1 u#000000000003',
        'people sponsor_unit_id null S 1 u#000000000002',
      ],
      why: 'what ends on the last day holds on it, and of several rows the first is named',
    },
    {
      given: { ...KNOWN, aliases: [alias('e', LAST_DAY)], activity: [activity('e', '2026-10-05')] },
      rows: [],
      why: 'activity of an account that an alias explains to its last day',
    },
    {
      given: { ...KNOWN, aliases: [alias('e', ENDED)], activity: [activity('e', '2026-10-05')] },
      rows: ['activity account_id servicenow e 1 null'],
      why: 'and no longer',
    },
    {
      given: { ...KNOWN, budgets: [budget('X', 1), budget('Y', 1, { period: '2026-11' })] },
      rows: ['budgets unit_id null X 1 u#000000000001'],
      why: "units of the month's budgets",
    },
    {
      given: {
        ...KNOWN,
        exceptions: [of('a', { line_id: 'L' }), of('a', { line_id: 'M' })],
        contract_lines: [line('M')],
      },
      rows: ['exceptions line_id null L 1 u#000000000001'],
      why: 'contract lines',
    },
    {
      given: {
        ...KNOWN,
        activity: [activity('a', '2026-10-05', { platform: 'jira' })],
        contract_lines: [
          line('1', { platform: 'sap' }),
          line('2', { platform: 'jira' }),
          line('3', { platform: 'crm', ends_on: '2026-09-30' }),
          line('4', { platform: 'erp', ends_on: '2026-10-01' }),
          line('5', { platform: 'new', starts_on: '2026-11-01' }),
        ],
      },
      rows: [
        'activity account_id jira a 1 null',
        'contract_lines platform null erp 1 u#000000000004',
        'contract_lines platform null sap 1 u#000000000001',
      ],
      why: 'platforms of lines in force',
    },
    {
      given: {
        ...KNOWN,
        assignments: [assignment('b'), assignment('b', { assignment: 'admin' })],
        exceptions: [of('c')],
        aliases: [alias('d')],
        activity: [activity('e', '2026-10-05'), activity('e', '2026-10-06')],
      },
      rows: [
        'activity account_id servicenow e 2 null',
        'aliases account_id servicenow d 1 u#000000000001',
        'assignments account_id servicenow b 2 u#000000000001',
        'exceptions account_id servicenow c 1 u#000000000001',
      ],
      why: 'accounts',
    },
    {
      given: { ...KNOWN, aliases: [alias('e')], activity: [activity('e', '2026-10-05')] },
      rows: [],
      why: 'activity that an alias claims is met, and so is the alias',
    },
  ]),
};
