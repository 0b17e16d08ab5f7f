import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { flatLine } from '../../domain/flat-line.ts';
import { audit, node, resource } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { Given, LandedRow } from '../model-rows.ts';

const lineOf = (module: string): ContractLine => ({
  ...flatLine,
  ...{ metric: 'subscription_unit', platform: 'servicenow', module, ratioSet: 'itom-2024-02' },
});
const lines = [lineOf('visibility')];

/** A server `r` in visibility: its last counted day and its days, in a window from 3 August to 31 October 2026. */
const lasts = (dates: LandedRow, is: string | null, why: string, given: Given = {}) => ({
  given: { lines, ...given, resources: [resource('r', dates)] },
  rows: is === null ? [] : [is],
  why,
});

const SEEN = { settings: { subscription_units: { discovered_within_days: { visibility: 30, health: 10 } } } };
const WHOLE = '2026-08-03 2026-10-31 90';

export const RESOURCE_DAYS: Topic = {
  about: 'on which days a resource counts (R8.3, feeds-metrics 3.2)',
  cases: [
    ...casesOf('counted_resources', 'first_day last_counted_day counted_days', [
      lasts({}, WHOLE, 'always, where it says nothing'),
      lasts({ first_discovered: '2026-08-02' }, WHOLE, 'from before the window'),
      lasts({ first_discovered: '2026-08-04' }, '2026-08-04 2026-10-31 89', 'from the second day'),
      lasts({ first_discovered: '2026-10-31' }, '2026-10-31 2026-10-31 1', 'on the last day alone'),
      lasts({ first_discovered: '2026-11-01' }, null, 'from the next month on'),
      lasts({ retired_on: '2026-11-01' }, WHOLE, 'to the day before it is retired'),
      lasts({ retired_on: '2026-10-31' }, '2026-08-03 2026-10-30 89', 'which is not its last day'),
      lasts({ retired_on: '2026-08-04' }, '2026-08-03 2026-08-03 1', 'on the first day alone'),
      lasts({ retired_on: '2026-08-03' }, null, 'retired when the window begins'),
      lasts({ first_discovered: '2026-10-05', retired_on: '2026-10-05' }, null, 'retired on the day it was found'),
      ...['7', 'Retired', '8', ' stolen ', '100', 'ABSENT'].map((install_status) =>
        lasts({ install_status, last_discovered: '2026-10-05' }, '2026-08-03 2026-10-05 64', `out: ${install_status}`),
      ),
      lasts({ install_status: '1', last_discovered: '2026-10-05' }, WHOLE, 'in use, however old its discovery is'),
      lasts({ install_status: '7' }, null, 'out and never seen'),
      lasts({ install_status: '7', last_discovered: '2026-08-02' }, null, 'out and last seen before the window'),
      lasts(
        { install_status: '7', last_discovered: '2026-09-01', retired_on: '2026-10-05' },
        '2026-08-03 2026-10-04 63',
        'out with a date: the date counts, not the discovery',
      ),
      lasts({ install_status: '7', last_discovered: '2026-12-24' }, WHOLE, 'seen after the period'),
      lasts(
        { decommissioned_on: '2026-08-10', last_discovered: '2026-08-10' },
        WHOLE,
        'decommissioned and not retired',
      ),
      lasts({ last_discovered: '2026-09-30' }, '2026-08-03 2026-10-30 89', '30 days after its discovery', SEEN),
      lasts({ last_discovered: '2026-10-01' }, WHOLE, 'to the very last day', SEEN),
      lasts({ last_discovered: '2026-07-03' }, null, 'not a day of the window', SEEN),
      lasts({}, WHOLE, 'an unknown discovery ends nothing', SEEN),
      lasts(
        { last_discovered: '2026-09-01', retired_on: '2026-09-10' },
        '2026-08-03 2026-09-09 38',
        'whatever ends first',
        SEEN,
      ),
      lasts({ last_discovered: '2026-10-01', products: 'sam' }, WHOLE, 'only for the products that are named', {
        lines: [lineOf('sam')],
        settings: { subscription_units: { discovered_within_days: { visibility: 1 } } },
      }),
      lasts({}, '2026-10-02 2026-10-31 30', 'in a window of its own', {
        settings: { subscription_units: { window_days: 30 } },
      }),
      lasts({ duplicate_of: 'other' }, null, 'never where another row stands for it'),
    ]),
    ...casesOf('counted_resources', 'kind id product', [
      {
        given: {
          lines: [lineOf('visibility'), lineOf('sam + health'), lineOf('visibility')],
          resources: [
            resource('a'),
            resource('b', { products: 'health+ sam ' }),
            resource('c', { products: 'optimisation' }),
            resource('d', { products: 'visibility + visibility' }),
            resource('e', { platform: 'jira' }),
          ],
        },
        rows: ['resource a visibility', 'resource b health', 'resource b sam', 'resource d visibility'],
        why: 'once in each of its products that a line counts, bundles by their parts (R8.2)',
      },
    ]),
    ...casesOf('counted_resources', 'kind id class name source first_day last_counted_day', [
      {
        given: {
          lines: [lineOf('health'), lineOf('visibility')],
          unresolved_objects: [
            node('a', { source: 'Dynatrace', first_seen: '2026-10-05' }),
            node('b', { resolved_on: '2026-10-31' }),
            node('c', { type: 'Server' }),
            node('d', { first_seen: '2026-11-01' }),
            node('e', { resolved_on: '2026-08-03' }),
          ],
        },
        rows: [
          'unresolved a unresolved a Dynatrace 2026-10-05 2026-10-31',
          'unresolved b unresolved b null 2026-08-03 2026-10-30',
        ],
        why: 'nodes in health alone, from the first to the day before they are resolved',
      },
      {
        given: {
          ...SEEN,
          lines: [lineOf('health')],
          unresolved_objects: [node('a', { last_seen: '2026-10-05' }), node('b', { last_seen: '2026-10-21' })],
        },
        rows: [
          'unresolved a unresolved a null 2026-08-03 2026-10-15',
          'unresolved b unresolved b null 2026-08-03 2026-10-31',
        ],
        why: 'and so many days after they were last seen',
      },
    ]),
    ...casesOf('counted_resources', 'id product class may_count', [
      {
        given: {
          lines: [lineOf('visibility'), lineOf('health'), lineOf('sam'), lineOf('ham')],
          resources: [
            resource('bare', { class: 'cmdb_ci_computer', products: 'visibility+health+sam+ham' }),
            resource('agent', { class: 'cmdb_ci_computer', agent: true }),
            resource('printer', { class: 'cmdb_ci_printer' }),
          ],
        },
        rows: [
          'agent visibility device true',
          'bare ham device true',
          'bare health device true',
          'bare sam device true',
          'bare visibility device false',
          'printer visibility null false',
        ],
        why: 'a device needs its agent but in health, sam and ham; a table of no class counts nothing (R8.1)',
      },
    ]),
    ...casesOf('counted_resources', 'id class audited_table audited_class', [
      {
        given: {
          lines,
          resources: [resource('a'), resource('b'), resource('c'), resource('d', { agent: true }), resource('e')],
          class_audits: [
            audit('a'),
            audit('b', { class: 'cmdb_ci_printer' }),
            audit('c', { class: 'cmdb_ci_computer' }),
            audit('d', { class: 'cmdb_ci_computer' }),
            audit('e', { platform: 'jira' }),
          ],
        },
        rows: [
          'a server cmdb_ci_docker_container container',
          'b server cmdb_ci_printer null',
          'c server cmdb_ci_computer null',
          'd server cmdb_ci_computer device',
          'e server null null',
        ],
        why: 'the class of an audit, where one of that class would count (R8.7)',
      },
      {
        given: {
          lines: [lineOf('health')],
          unresolved_objects: [node('n')],
          class_audits: [audit('n')],
        },
        rows: ['n unresolved null null'],
        why: 'an audit is about resources, not nodes',
      },
    ]),
    ...casesOf('resource_days', 'product class source unit_id resource_days', [
      {
        given: {
          lines: [lineOf('visibility'), lineOf('health')],
          resources: [
            resource('a', { owner_unit_id: 'OPS', discovery_source: 'SCCM' }),
            resource('b', { owner_unit_id: 'OPS', discovery_source: 'SCCM', first_discovered: '2026-10-31' }),
            resource('c', { owner_unit_id: 'OPS', products: 'health' }),
            resource('d', { class: 'cmdb_ci_computer' }),
            resource('e'),
          ],
          unresolved_objects: [node('n', { source: 'SCCM' })],
        },
        rows: [
          'health server null OPS 90',
          'health unresolved SCCM null 90',
          'visibility server SCCM OPS 91',
          'visibility server null null 90',
        ],
        why: 'days of what counts, by unit and source; nobody is one of them (R6.3)',
      },
    ]),
    ...casesOf('daily_resources', 'product class source on_day resources', [
      {
        given: {
          lines,
          settings: { subscription_units: { window_days: 3 } },
          resources: [
            resource('a'),
            resource('b', { first_discovered: '2026-10-30' }),
            resource('c', { retired_on: '2026-10-30', discovery_source: 'SCCM' }),
            resource('d', { class: 'cmdb_ci_computer' }),
          ],
        },
        rows: [
          'visibility server SCCM 2026-10-29 1',
          'visibility server null 2026-10-29 1',
          'visibility server null 2026-10-30 2',
          'visibility server null 2026-10-31 2',
        ],
        why: 'how many counted on each day of the window, by source (R8.4)',
      },
    ]),
  ],
};
