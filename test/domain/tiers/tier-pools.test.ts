import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { type IsoDate, parseMonth } from '../../../lambdas/domain/month.ts';
import { openEntitlements } from '../../../lambdas/domain/resources/entitlements.ts';
import { ratioSets } from '../../../lambdas/domain/resources/ratio-sets.ts';
import { PUBLISHED_TIERS } from '../../../lambdas/domain/settings-lists.ts';
import { tierPools } from '../../../lambdas/domain/tiers/tier-pools.ts';
import { unitLine } from '../resources/few-resources.ts';
import { seatLine } from './tier-lines.ts';

const period = parseMonth('2026-10');

function opened(lines: readonly ContractLine[]) {
  const { entitlements } = openEntitlements(lines, period, ratioSets({}));
  const { pools, leftOut } = tierPools({ lines, entitlements, period, schemes: PUBLISHED_TIERS });
  return [...pools.map((one) => `${one.pool} ${one.tier} ${one.units} ${one.lines.map((l) => l.lineId)}`), ...leftOut];
}

const ended = (lineId: string, change: Partial<ContractLine> = {}) =>
  seatLine({ lineId, endsOn: '2026-09-30' as IsoDate, ...change });

describe('pools and entitlements whose tier is judged (feeds-metrics 5.1)', () => {
  it.each([
    { lines: [seatLine()], is: ['fulfiller Enterprise null FUL'], why: 'a pool of seats' },
    {
      lines: [seatLine({ lineId: 'B' }), seatLine({ lineId: 'A', tier: ' enterprise' })],
      is: ['fulfiller  enterprise null A,B'],
      why: 'two lines of one tier in any case, the smaller id is the held line',
    },
    { lines: [unitLine({ tier: 'Pro' })], is: ['visibility Pro 100 V'], why: 'an entitlement with its units' },
    { lines: [unitLine({ tier: 'Pro', capOn: 'server' })], is: [], why: 'no cap' },
    { lines: [seatLine({ tier: null })], is: [], why: 'without a tier there is nothing to say' },
    { lines: [ended('A')], is: [], why: 'what has ended is not judged' },
    {
      lines: [seatLine(), ended('OLD', { tier: 'Pro' })],
      is: ['fulfiller Enterprise null FUL'],
      why: 'an older line does not make Q',
    },
    {
      lines: [seatLine({ lineId: 'A' }), seatLine({ lineId: 'B', tier: 'Pro' })],
      is: [
        'lines A, B: the tier of fulfiller is not judged, because its lines name several tiers; name one in contract_lines',
      ],
      why: 'two tiers',
    },
    {
      lines: [seatLine({ lineId: 'A' }), seatLine({ lineId: 'B', tier: null })],
      is: [
        'lines A, B: the tier of fulfiller is not judged, because its lines name several tiers; name one in contract_lines',
      ],
      why: 'a tier and none',
    },
    {
      lines: [seatLine({ lineId: 'A' }), seatLine({ lineId: 'B', product: 'CSM' })],
      is: [
        'lines A, B: the tier of fulfiller is not judged, because its lines name several products; name one in contract_lines',
      ],
      why: 'two products',
    },
    {
      lines: [seatLine({ tier: 'Gold' })],
      is: ['line FUL: the tier of fulfiller is not judged, because no scheme has Gold; add it under tiers'],
      why: 'a tier that no scheme has',
    },
  ])('$why', ({ lines, is }) => expect(opened(lines)).toEqual(is));
});
