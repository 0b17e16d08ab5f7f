import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import { openEntitlements } from '../../../lambdas/domain/resources/entitlements.ts';
import { ratioSets } from '../../../lambdas/domain/resources/ratio-sets.ts';
import { splitIds } from '../../../lambdas/domain/text/text.ts';
import { OCTOBER, unitLine } from './few-resources.ts';

const opened = (...lines: readonly ContractLine[]) => openEntitlements(lines, OCTOBER, ratioSets({}));
const of = (lineId: string, startsOn: string, endsOn: string | null, change: Partial<ContractLine> = {}) =>
  unitLine({ lineId, startsOn: startsOn as IsoDate, endsOn: endsOn as IsoDate | null, ...change });

describe('E is the sum of the lines in force on the last day (feeds-metrics 3.4)', () => {
  const made = (...lines: readonly ContractLine[]) =>
    opened(...lines).entitlements.map(({ units, boughtBy }) => `${units} ${boughtBy.map(({ lineId }) => lineId)}`);

  it.each([
    {
      lines: [of('A', '2026-01-01', '2026-10-31'), of('B', '2026-10-31', null)],
      is: ['200 A,B'],
      why: 'both in force',
    },
    { lines: [of('A', '2026-01-01', '2026-10-30'), of('B', '2026-01-01', null)], is: ['100 B'], why: 'one has ended' },
    {
      lines: [of('A', '2026-01-01', '2026-10-01'), of('B', '2026-01-01', '2026-09-30')],
      is: ['100 A'],
      why: 'in the period',
    },
    { lines: [of('A', '2025-01-01', '2025-12-31'), of('B', '2027-01-01', null)], is: ['200 A,B'], why: 'else all' },
    {
      lines: [of('A', '2026-01-01', null), of('B', '2026-01-01', null, { capOn: 'unresolved' })],
      is: ['100 A', '100 B'],
      why: 'a cap is an entitlement of its own',
    },
    {
      lines: [of('A', '2026-01-01', null), of('B', '2026-01-01', null, { platform: 'jira' })],
      is: ['100 A', '100 B'],
      why: 'another platform too',
    },
  ])('$why: $is', ({ lines, is }) => expect(made(...lines)).toEqual(is));
});

describe('a rule set (R8.1)', () => {
  const state = 'under subscription_units.ratio_sets';
  it.each([
    {
      lines: [unitLine({ module: ' + ' })],
      says: ['line V: its module  +  names no product; name one in contract_lines'],
      why: 'of no product at all is a sentence, not a crash',
    },
    {
      lines: [unitLine({ ratioSet: 'itom-2024-2' })],
      says: [`line V: no ratio set is called itom-2024-2; did you mean itom-2024-02? Else state it ${state}`],
      why: 'that nobody knows is named with its nearest',
    },
    {
      lines: [unitLine({ ratioSet: 'own' })],
      says: [`line V: no ratio set is called own; state it ${state}`],
      why: 'that nothing comes near',
    },
    {
      lines: [unitLine({ lineId: 'B', ratioSet: 'sam' }), unitLine({ lineId: 'A+1' })],
      says: [
        'lines A+1, B: one entitlement and several ratio sets (itom-2021-01, sam); name one in ratio_set of contract_lines',
      ],
      why: 'is one for an entitlement',
    },
    {
      lines: [unitLine(), unitLine({ lineId: 'W', module: 'health', ratioSet: 'itom-2024-02' })],
      says: [],
      why: 'may be another one for another product',
    },
  ])('$why', ({ lines, says }) => {
    const { problems, entitlements } = opened(...lines);
    expect(problems).toEqual(says);
    expect(entitlements).toHaveLength(says.length === 0 ? lines.length : 0);
  });
});

it.each([
  { module: 'visibility', is: ['visibility'] },
  { module: ' sam + health ', is: ['sam', 'health'] },
  { module: 'sam++', is: ['sam'] },
])('$module is of $is (R8.2)', ({ module, is }) => expect(splitIds(module)).toEqual(is));
