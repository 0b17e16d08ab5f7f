import { describe, expect, it } from 'vitest';
import { drawnKey, type MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import type { PoolMonth } from '../../../lambdas/domain/pools/pool-figures.ts';
import type { UnitFinding } from '../../../lambdas/domain/resources/unit-findings.ts';
import { monthContext, unitsOf } from '../../../lambdas/report/month-context.ts';
import { NO_CORRECTION } from '../../../lambdas/report/unit/correction.ts';
import { unitReportView } from '../../../lambdas/report/unit/unit-report-view.ts';
import { exampleFigures, exampleRun } from '../../../templates/examples/figures.ts';
import { meteredFigures } from '../../../templates/examples/metered.ts';
import { examplePools, poolRowOf } from '../../../templates/examples/metered-counts.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';

function viewOf(unitId: string, change: Partial<MonthFigures> = {}, hasAttachments = true) {
  const figures = { ...meteredFigures, ...change };
  const unit = unitsOf(figures).find((u) => u.unit.unitId === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return unitReportView(monthContext(exampleRun, figures, exampleSettings), unit, {
    correction: NO_CORRECTION,
    hasAttachments,
  });
}

const withFindings = (...unitFindings: UnitFinding[]): Partial<MonthFigures> => ({
  metered: { ...meteredFigures.metered, unitFindings },
});

const stale: UnitFinding = {
  ...{ platform: 'servicenow', product: 'visibility', finding: 'stale', unitId: 'OPS' },
  ...{ resources: 10n, units: 1_000n, amount: 100_000n },
};
const STALE =
  '10 of your 41.50 units of ITOM Visibility, €1,000 a month: 10 resources were not discovered lately and still count; retire what is gone in the CMDB, or repair its discovery.';

describe('what a unit is told of its infrastructure (R8.7)', () => {
  it.each([
    { found: [stale], told: STALE, why: 'units and money' },
    {
      found: [stale, { ...stale, finding: 'duplicate', resources: 1n, units: 133n, amount: 100_001n } as const],
      told: '1.33 of your 41.50 units of ITOM Visibility, €1,000 a month: 1 resource counts beside its double; merge the rows, or fill duplicate_of.',
      why: 'the dearest alone',
    },
    {
      found: [stale, { ...stale, finding: 'leaving', amount: 900_000n } as const],
      told: STALE,
      why: 'what leaves by itself asks nobody for anything',
    },
    {
      found: [{ ...stale, finding: 'misclassified_under', resources: 2n, units: 180n, amount: 18_000n } as const],
      told: '1.80 units of ITOM Visibility too few, €180 a month: 2 resources count for less than their kind; correct the class before the vendor counts.',
      why: 'what is missing is no part of what the unit has',
    },
    { found: [{ ...stale, unitId: 'IT' }], told: undefined, why: "another unit's" },
    { found: [{ ...stale, unitId: null }], told: undefined, why: "nobody's" },
    { found: [{ ...stale, amount: 4_166n }], told: undefined, why: '499.92 a year is below 500.00 (R7.3)' },
    {
      found: [{ ...stale, amount: 4_167n }],
      told: STALE.replace('€1,000', '€42'),
      why: '500.04 a year is told (R7.3)',
    },
  ])('$why', ({ found, told }) => {
    const { metered } = viewOf('OPS', withFindings(...found));
    expect(metered.find((sentence) => sentence.includes('ITOM Visibility'))).toBe(told);
  });

  it('tells its idle money apart from that of seats, so that the sentences add up (R7.1)', () => {
    expect(viewOf('OPS').idleSentences).toEqual([
      '17 seats idle for 90 days and 1 seat of people who left cost €1,468 a month.',
      '10 resources that need not be counted cost €1,000 a month.',
    ]);
    expect(viewOf('OPS').idleHeading).toBe('€2,468 of it is idle');
  });

  it('asks for the CMDB where only infrastructure is idle', () => {
    const charges = meteredFigures.charges.filter(({ lineId }) => lineId === 'SN-VIS');
    const view = viewOf('OPS', { charges, seats: [] });
    expect(view.preview).toMatch(/^Some of your infrastructure need not be counted\. Answer by 8 November/);
    expect(view.answer).toBe('Clean it up in the CMDB, or it stays on your bill and on next month\u2019s list.');
    expect(view.canHandBack).toBe(false);
  });

  it('thanks who holds no seats for what it has', () => {
    const charges = meteredFigures.charges.filter(({ lineId }) => lineId === 'SN-ASSIST');
    expect(viewOf('FIN', { charges, seats: [] }).idleSentences).toEqual([
      'You hold no seats of your own: this is your infrastructure and consumption, and your share of shared products.',
    ]);
  });
});

const [pool] = examplePools as [PoolMonth];
const withPool = (change: Partial<PoolMonth>): Partial<MonthFigures> => ({
  metered: { ...meteredFigures.metered, pools: [poolRowOf({ ...pool, ...change })] },
});
const previously = (change: Partial<NonNullable<MonthFigures['previous']>>): Partial<MonthFigures> => ({
  previous: meteredFigures.previous && { ...meteredFigures.previous, ...change },
});
const drew = (units: bigint) => previously({ drawn: new Map([[drawnKey('OPS', 'SN-ASSIST'), units]]) });

describe('what a unit is told of what it drew (R6.4, R9.4)', () => {
  it.each([
    { change: {}, told: ', 13 % more than in September; the pool lasts until 9 February 2027.', why: '12.5 % is 13 %' },
    { change: drew(10_000n), told: ', 10 % fewer than in September; the', why: 'fewer' },
    { change: drew(9_010n), told: ', about as many as in September; the', why: '0.1 %' },
    { change: drew(0n), told: ', none in September; the', why: 'a month without a draw' },
    { change: previously({ drawn: new Map() }), told: ', none in September; the', why: 'no row of the unit then' },
    {
      change: previously({ lines: new Map() }),
      told: ' drawn in October; the',
      why: 'a pool that was not charged then',
    },
    { change: { previous: null }, told: ' drawn in October; the', why: 'no month before' },
  ])('$why', ({ change, told }) => {
    const [sentence] = viewOf('OPS', change).metered.filter((text) => text.startsWith('9,000 assists'));
    expect(sentence?.replaceAll('\u00a0', ' ')).toContain(told);
  });

  it.each([
    {
      change: { last: { ...pool.last, pool: 77_000n }, forecast: { ...forecastOf(pool), exhaustedOn: '2026-10-15' } },
      told: '; the pool is used up since 15 October.',
    },
    {
      change: { forecast: { ...forecastOf(pool), exhaustedOn: null } },
      told: '; the pool lasts its contract year, to 31 March 2027.',
    },
    { change: { forecast: undefined }, told: 'than in September.' },
  ])('$told', ({ change, told }) => {
    const { metered } = viewOf('OPS', withPool(change as Partial<PoolMonth>));
    expect(metered.find((text) => text.startsWith('9,000 assists'))).toMatch(
      new RegExp(`${told.replace('.', '\\.')}$`),
    );
  });

  it('says nothing of a pool from which the unit drew nothing', () => {
    expect(viewOf('IT').metered.join()).not.toContain('assists');
  });

  it('says what a seat costs with it: equal seats can cost different totals (R6.6)', () => {
    const costs = ['OPS', 'FIN'].map((unitId) => viewOf(unitId).metered.find((told) => told.includes('drew')));
    expect(costs).toEqual([
      '31 full seats of servicenow cost €129.03 each with what their holders drew, €100.00 without.',
      '12 full seats of servicenow cost €133.33 each with what their holders drew, €100.00 without.',
    ]);
  });

  it('has one seat in the singular, and none where its holder drew nothing', () => {
    const [cost] = meteredFigures.metered.seatCosts.filter(({ unitId }) => unitId === 'OPS');
    if (!cost) throw new Error('no seat cost');
    const told = (change: Partial<typeof cost>) =>
      viewOf('OPS', { metered: { ...meteredFigures.metered, seatCosts: [{ ...cost, ...change }] } }).metered.join();
    expect(told({ seats: 1, seatAmount: 10_000n, consumptionAmount: 1_650n })).toContain(
      '1 full seat of servicenow costs €116.50 with what its holder drew, €100.00 without.',
    );
    expect(told({ consumptionAmount: 0n })).not.toContain('drew');
  });
});

function forecastOf({ forecast }: PoolMonth) {
  if (!forecast) throw new Error('no forecast');
  return forecast;
}

describe('the table of a unit with metered lines (feeds-metrics 8)', () => {
  it('has its average in units, and the units that it drew, as used', () => {
    const rows = viewOf('OPS').table.rows.map(({ product, held, used, idle, idleCost }) => [
      product,
      held,
      used,
      idle,
      idleCost,
    ]);
    expect(rows).toContainEqual(['ITOM Visibility', '–', '41.50', '–', '1,000.00']);
    expect(rows).toContainEqual(['Now Assist', '–', '9,000', '–', '0.00']);
  });

  it('adds up seats alone, and says so', () => {
    expect(viewOf('OPS').table.total.used).toBe('34');
    expect(viewOf('OPS').tableCaption).toBe(
      'October 2026, amounts in EUR; the totals of held, used and idle are seats',
    );
    expect(viewOf('OPS', exampleFigures).tableCaption).toBe('October 2026, amounts in EUR');
  });

  it.each([
    { unit: 'OPS', files: 'seats.csv, charges.csv, resources.csv and consumption.csv' },
    { unit: 'IT', files: 'seats.csv, charges.csv and resources.csv' },
    { unit: 'FIN', files: 'seats.csv, charges.csv and consumption.csv' },
  ])('names the lists of $unit: $files', ({ unit, files }) => {
    expect(viewOf(unit).filesNote).toBe(`Every seat and every amount: ${files}, attached.`);
    expect(viewOf(unit, {}, false).filesNote).toBe(`The lists ${files} are too large for a mail; finance has them.`);
  });

  it('says over how many days units are averaged, to those who have some', () => {
    expect(viewOf('OPS').howToRead).toContain('Units: the average of 90 days.');
    expect(viewOf('FIN').howToRead).not.toContain('Units');
  });
});
