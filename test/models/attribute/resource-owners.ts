import { alias, node, person, resource, unit } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';
import type { Given, LandedRow } from '../model-rows.ts';

const ANN = person('ann', { unit_id: 'HR' });

/** A resource `r` with an owner, over what else the month has. */
const owned = (by: LandedRow, is: string, why: string, given: Given = {}) => ({
  given: { people: [ANN], ...given, resources: [resource('r', by)] },
  rows: [`resource r ${is}`],
  why,
});

const centre = (unit_id: string, change: LandedRow = {}) => unit(unit_id, { cost_center: '100', ...change });
const ALL = { owner_unit_id: 'IT', owner_person: 'ann', cost_center: '100' };

export const RESOURCE_OWNERS: Topic = {
  about: 'whose a resource is (R2.9, feeds-metrics 3.6)',
  cases: casesOf('owned_resources', 'kind id reason unit_id', [
    owned(ALL, 'alias FIN', 'an alias goes before everything', { aliases: [alias('r')], units: [centre('OPS')] }),
    owned(ALL, 'alias FIN', 'an alias that spells the resource in another case', { aliases: [alias('R')] }),
    owned(ALL, 'alias FIN', 'of two the one that spells it exactly', {
      aliases: [alias('R', { unit_id: 'HR' }), alias('r')],
    }),
    owned(ALL, 'alias FIN', 'an alias on its last day', { aliases: [alias('r', { expires_on: '2026-10-31' })] }),
    owned(ALL, 'unit IT', 'an alias after its last day', { aliases: [alias('r', { expires_on: '2026-10-30' })] }),
    owned(ALL, 'unit IT', "another platform's alias", { aliases: [alias('r', { platform: 'jira' })] }),
    owned(ALL, 'alias HR', 'an alias to a person', { aliases: [alias('r', { unit_id: null, person_id: 'ann' })] }),
    owned(ALL, 'alias FIN', "an alias to a contractor is the sponsor's", {
      people: [person('con', { employment: 'contractor', sponsor_unit_id: 'FIN' })],
      aliases: [alias('r', { unit_id: null, person_id: 'con' })],
    }),
    owned(ALL, 'unknown_person null', 'an alias to nobody decides too', {
      aliases: [alias('r', { unit_id: null, person_id: 'x' })],
    }),
    owned(ALL, 'unit IT', 'the unit before the person'),
    owned({ ...ALL, owner_unit_id: null }, 'matched HR', 'the person before the cost centre', {
      units: [centre('OPS')],
    }),
    owned({ owner_person: 'ANN@tiny.example' }, 'matched HR', 'a person by e-mail'),
    owned({ owner_person: 'ann' }, 'contractor FIN', "a contractor's is the sponsor's", {
      people: [person('ann', { employment: 'contractor', sponsor_unit_id: 'FIN' })],
    }),
    owned({ owner_person: 'ann' }, 'leaver OPS', 'of who left on the last day', {
      people: [person('ann', { valid_to: '2026-10-31' })],
    }),
    owned({ owner_person: 'ann' }, 'matched TWO', 'goes wholly to the unit of the last day', {
      people: [
        person('ann', { unit_id: 'ONE', valid_to: '2026-10-30' }),
        person('ann', { unit_id: 'TWO', valid_from: '2026-10-31' }),
      ],
    }),
    owned({ owner_person: 'x', cost_center: '100' }, 'cost_center OPS', 'the cost centre where the person is unknown', {
      units: [centre('OPS')],
    }),
    owned({ owner_person: 'twin', cost_center: '100' }, 'cost_center OPS', 'or ambiguous', {
      people: ['1', '2'].map((id) => person(id, { user_name: 'twin' })),
      units: [centre('OPS')],
    }),
    owned({ owner_person: 'twin', cost_center: '200' }, 'ambiguous null', 'a person and no cost centre', {
      people: ['1', '2'].map((id) => person(id, { user_name: 'twin' })),
      units: [centre('OPS')],
    }),
    owned({ cost_center: '100' }, 'ambiguous null', 'a cost centre of two open units', {
      units: [centre('OPS'), centre('FIN')],
    }),
    owned({ cost_center: '100' }, 'cost_center OPS', 'the open one of two', {
      units: [centre('OPS'), centre('OLD', { valid_to: '2026-10-30' })],
    }),
    owned({ cost_center: '100' }, 'ambiguous null', 'both are open on the last day', {
      units: [centre('OPS'), centre('OLD', { valid_to: '2026-10-31' })],
    }),
    owned({ cost_center: '100' }, 'cost_center OLD', 'the closed one where none is open', {
      units: [centre('OLD', { valid_to: '2025-12-31', successor_id: 'OPS' })],
    }),
    owned({ cost_center: '100' }, 'ambiguous null', 'two closed ones', {
      units: [centre('OLD', { valid_to: '2025-12-31' }), centre('OLDER', { valid_to: '2024-12-31' })],
    }),
    owned({ cost_center: '100' }, 'unowned null', 'a unit has the cost centre of its open row alone', {
      units: [centre('OPS', { valid_to: '2026-09-30' }), unit('OPS', { valid_from: '2026-10-01', cost_center: '300' })],
    }),
    owned({ cost_center: '100' }, 'unowned null', 'a closed unit that of its last row alone', {
      units: [
        centre('OLD', { valid_to: '2024-12-31' }),
        unit('OLD', { valid_from: '2025-01-01', valid_to: '2025-12-31', cost_center: '300' }),
      ],
    }),
    owned({ owner_person: 'x', cost_center: 'y' }, 'unowned null', 'nothing that anybody knows'),
    owned({}, 'unowned null', 'nothing at all'),
    {
      given: {
        unresolved_objects: [node('a', { owner_unit_id: 'OPS' }), node('b'), node('c')],
        aliases: [alias('c')],
      },
      rows: ['unresolved a unit OPS', 'unresolved b unowned null', 'unresolved c alias FIN'],
      why: 'nodes by alias and unit',
    },
    {
      given: { resources: [resource('same')], unresolved_objects: [node('same', { owner_unit_id: 'OPS' })] },
      rows: ['resource same unowned null', 'unresolved same unit OPS'],
      why: 'a resource and a node with one name are two',
    },
  ]),
};
