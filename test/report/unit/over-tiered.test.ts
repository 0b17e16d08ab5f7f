import { describe, expect, it } from 'vitest';
import type { TierRow } from '../../../lambdas/domain/tiers/tier-row.ts';
import { monthContext, unitsOf } from '../../../lambdas/report/month-context.ts';
import { meteredPart } from '../../../lambdas/report/unit/metered-part.ts';
import { exampleRun } from '../../../templates/examples/figures.ts';
import { meteredFigures } from '../../../templates/examples/metered.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { exampleTiers } from '../../../templates/examples/tiers.ts';

function toldOf(unitId: string, tiers: readonly TierRow[]): string[] {
  const figures = { ...meteredFigures, tiers };
  const unit = unitsOf(figures).find((one) => one.unit.unitId === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  const { metered } = meteredPart(monthContext(exampleRun, figures, exampleSettings), unit);
  return metered.filter((sentence) => sentence.includes('less than'));
}

const ops = (change: Partial<TierRow>): TierRow => {
  const row = exampleTiers.find(({ unitId, justifiedTier }) => unitId === 'OPS' && justifiedTier === 'Standard');
  return { ...(row as TierRow), ...change };
};

describe('seats of a tier that nobody in the unit needs (R10.1)', () => {
  it.each([
    {
      tiers: exampleTiers,
      is: ['8 of your 30 full seats of ITSM that are not idle need less than Pro: about €2,400 a year.'],
      why: 'of all judged seats of the pool, whatever each of them justifies',
    },
    {
      tiers: [ops({ seats: 1n, overTiered: 1n, savingAnnual: 60_000n })],
      is: ['1 of your 1 full seat of ITSM that is not idle needs less than Pro: about €600 a year.'],
      why: 'one seat',
    },
    {
      tiers: [ops({ savingAnnual: null })],
      is: [
        '8 of your 8 full seats of ITSM that are not idle need less than Pro; the price of the lower tier is not known.',
      ],
      why: 'a saving that nobody can price is not 0',
    },
    { tiers: [ops({ overTiered: 0n })], is: [], why: 'every seat needs what it has' },
    { tiers: [ops({ unitId: 'FIN' })], is: [], why: "another unit's seats" },
    { tiers: [ops({ savingAnnual: 49_999n })], is: [], why: '499.99 a year is below 500.00 (R7.3)' },
    {
      tiers: [ops({ savingAnnual: 49_999n, currency: 'JPY' })],
      is: ['8 of your 8 full seats of ITSM that are not idle need less than Pro: about ¥49,999 a year.'],
      why: 'another currency is not held against the minimum',
    },
    {
      tiers: [ops({}), ops({ pool: 'light', savingAnnual: 250_000n })],
      is: ['8 of your 8 light seats of ITSM that are not idle need less than Pro: about €2,500 a year.'],
      why: 'the dearest pool alone',
    },
  ])('$why', ({ tiers, is }) => expect(toldOf('OPS', tiers)).toEqual(is));
});
