import { audit, count, node, reading, resource } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const OWN_CLASSES = {
  subscription_units: { classes: { ' U_CMDB_ci_Lambda': 'function', cmdb_ci_computer: 'server' } },
};
const MAILS = { domain_aliases: { 'old.example': 'tiny.example' } };

export const RESOURCES: Topic = {
  about: 'what a CMDB and a vendor count (R8.1, R8.4)',
  cases: [
    ...casesOf('normalised_resources', 'resource_id table_name class products install_status has_agent', [
      {
        given: {
          resources: [
            resource('a', { class: ' CMDB_CI_Linux_Server ', install_status: ' Retired ' }),
            resource('b', { class: 'cmdb_ci_docker_container', products: 'sam + health', agent: true }),
            resource('c', { class: 'cmdb_ci_printer', agent: false }),
          ],
        },
        rows: [
          'a cmdb_ci_linux_server server visibility retired false',
          'b cmdb_ci_docker_container container sam + health null true',
          'c cmdb_ci_printer null visibility null false',
        ],
        why: 'tables and statuses in any case, visibility where no product is stated, a table that nobody knows',
      },
      {
        given: {
          resources: [resource('a', { class: 'u_cmdb_ci_lambda' }), resource('b', { class: 'cmdb_ci_computer' })],
          settings: OWN_CLASSES,
        },
        rows: ['a u_cmdb_ci_lambda function visibility null false', 'b cmdb_ci_computer server visibility null false'],
        why: 'a class of the settings is new, or wins',
      },
    ]),
    ...casesOf('normalised_resources', 'owner_person owner_key', [
      {
        given: {
          resources: [
            resource('a', { owner_person: ' ANN@Old.example' }),
            resource('b', { owner_person: 'Bob' }),
            resource('c', { owner_person: 'cai@other.example' }),
            resource('d'),
          ],
          settings: MAILS,
        },
        rows: [' ANN@Old.example ann@tiny.example', 'Bob bob', 'cai@other.example cai@other.example', 'null null'],
        why: 'an address of an owner is compared as those of accounts (R2.1)',
      },
    ]),
    ...casesOf('normalised_unresolved_objects', 'node is_unresolved variants', [
      {
        given: {
          unresolved_objects: [
            node('a'),
            node('b', { type: ' UNKNOWN ' }),
            node('c', { type: 'Server' }),
            node('a', { upload: 'v' }),
          ],
        },
        rows: ['a true 1', 'b true 1', 'c false 1'],
        why: 'a node without a type, or of type unknown; another type is resolved',
      },
    ]),
    ...casesOf('normalised_class_audits', 'resource_id table_name class', [
      {
        given: {
          class_audits: [audit('a', { class: 'CMDB_CI_OSLV_Container' }), audit('b', { class: 'u_cmdb_ci_lambda' })],
        },
        rows: ['a cmdb_ci_oslv_container container', 'b u_cmdb_ci_lambda null'],
        why: 'the class of the audited table',
      },
      {
        given: { class_audits: [audit('b', { class: 'u_cmdb_ci_lambda' })], settings: OWN_CLASSES },
        rows: ['b u_cmdb_ci_lambda function'],
        why: 'one that the settings have',
      },
    ]),
    ...casesOf('normalised_resource_counts', 'product counted_on is_average unit_id resources variants', [
      {
        given: {
          resource_counts: ['2026-08-02', '2026-08-03', '2026-10-31', '2026-11-01'].map((day) => count(day)),
        },
        rows: ['visibility 2026-08-03 false null 10 1', 'visibility 2026-10-31 false null 10 1'],
        why: 'the first and the last day of a window of 90 days',
      },
      {
        given: {
          resource_counts: ['2026-10-01', '2026-10-02'].map((day) => count(day)),
          settings: { subscription_units: { window_days: 30 } },
        },
        rows: ['visibility 2026-10-02 false null 10 1'],
        why: 'its own window',
      },
      {
        given: {
          resource_counts: [
            count('2026-10-05'),
            count('2026-10-05', { upload: 'v', product: ' visibility' }),
            count('2026-10-05', { aggregated: true }),
            count('2026-10-05', { aggregated: false, unit_id: 'OPS' }),
          ],
        },
        rows: [
          'visibility 2026-10-05 false OPS 10 1',
          'visibility 2026-10-05 false null 10 1',
          'visibility 2026-10-05 true null 10 1',
        ],
        why: 'a count that was dropped twice is one; an average, and a count of a unit, are others',
      },
    ]),
    ...casesOf('metered_platforms', 'platform kind', [
      {
        given: {
          resources: [resource('a'), resource('b')],
          unresolved_objects: [node('n', { platform: 'nodes' })],
          resource_counts: [count('2020-01-01', { platform: 'counts' })],
          meter_readings: [reading(null, '2020-01-01', { platform: 'meters' }), reading('a', '2026-10-31')],
        },
        rows: ['counts resources', 'meters readings', 'nodes resources', 'servicenow readings', 'servicenow resources'],
        why: 'whatever row there is, however old (R6.3, R6.4)',
      },
      {
        given: { meter_readings: [reading('a', '2026-11-01')] },
        rows: [],
        why: 'a reading of the next month is not seen',
      },
    ]),
  ],
};
