import { describe, expect, it } from 'vitest';
import { Fraction } from '../../../lambdas/domain/fraction.ts';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { Month } from '../../../lambdas/domain/month.ts';
import { overageCost, type PoolMonth, poolMonth, priceOfUnits } from '../../../lambdas/domain/pools/pool-figures.ts';
import { drawn, monthly, overageLine, poolLine, poolOf, question, RULES } from './few-pools.ts';

interface Asked {
  readonly of: readonly ContractLine[];
  readonly units: Readonly<Record<string, number>>;
  readonly period?: string;
  readonly growth?: Readonly<Record<string, string>>;
  readonly rules?: Partial<typeof RULES>;
}

function month({ of, units, period = '2026-10', growth = {}, rules = {} }: Asked): PoolMonth | undefined {
  const planned = (at: Month) => (growth[at] === undefined ? undefined : new Fraction(growth[at]));
  const change = { drawn: drawn(units), growth: planned, rules: { ...RULES, ...rules } };
  return poolMonth(poolOf(...of), question(period, change));
}

const forecast = (asked: Asked) => {
  const it = month(asked)?.forecast;
  return (
    it &&
    `${it.method} of ${it.months}: ${it.year}, over ${it.yearEndOverage}, left ${it.yearEndSurplus}, buy ${it.recommendedPool}, ${it.exhaustedOn}`
  );
};

const YEAR = [poolLine('A', '2026-01-01..2026-12-31', 1200)];

describe('the worked example of rule 9', () => {
  const worked = { of: [poolLine('A', '2026-05-01..2027-04-30', 120000)], units: monthly('2026-05', '2026-10', 15000) };
  it('comes out to the unit', () => {
    expect(forecast(worked)).toBe('mean of 6: 180000, over 60000, left 0, buy 198000, 2026-12-31');
    const { last } = month(worked) as PoolMonth;
    expect([last.drawnToDate, last.pool - last.drawnToDate, last.overage]).toEqual([90000n, 30000n, 0n]);
  });
});

describe('a forecast (R9.4)', () => {
  it.each<Asked & { is: string | undefined; why: string }>([
    { of: YEAR, units: { '2026-10': 90 }, is: 'mean of 1: 270, over 0, left 930, buy 297, null', why: 'of one month' },
    {
      of: YEAR,
      units: { '2026-09': 90, '2026-10': 30 },
      is: 'mean of 2: 240, over 0, left 960, buy 264, null',
      why: 'the mean of two',
    },
    {
      of: YEAR,
      units: { '2026-07': 900, '2026-08': 10, '2026-09': 20, '2026-10': 30 },
      is: 'mean of 4: 1000, over 0, left 200, buy 1100, null',
      why: 'the mean of the last three',
    },
    {
      of: YEAR,
      units: { '2026-08': 30, '2026-10': 30 },
      is: 'mean of 3: 100, over 0, left 1100, buy 110, null',
      why: 'a month without a reading is 0',
    },
    {
      of: YEAR,
      units: { '2026-10': 10, '2026-08': 10, '2026-09': 5 },
      is: 'mean of 3: 42, over 0, left 1158, buy 47, null',
      why: '41 2/3, half away; 46.2, up',
    },
    {
      of: YEAR,
      units: monthly('2026-04', '2026-10', 10),
      is: 'mean of 7: 90, over 0, left 1110, buy 99, null',
      why: 'seven months are a mean',
    },
    {
      of: YEAR,
      units: {
        '2026-03': 10,
        '2026-04': 20,
        '2026-05': 30,
        '2026-06': 40,
        '2026-07': 50,
        '2026-08': 60,
        '2026-09': 70,
        '2026-10': 80,
      },
      is: 'least_squares of 8: 550, over 0, left 650, buy 605, null',
      why: 'eight months are a line: 90 and 100 to come',
    },
    {
      of: YEAR,
      units: {
        '2026-03': 80,
        '2026-04': 70,
        '2026-05': 60,
        '2026-06': 50,
        '2026-07': 40,
        '2026-08': 30,
        '2026-09': 20,
        '2026-10': 5,
      },
      is: 'least_squares of 8: 355, over 0, left 845, buy 391, null',
      why: 'a line below zero draws nothing',
    },
    {
      of: YEAR,
      units: { ...monthly('2025-10', '2025-10', 99999), ...monthly('2025-11', '2026-10', 100) },
      is: 'least_squares of 12: 1200, over 0, left 0, buy 1320, 2026-12-31',
      why: 'at most the last twelve',
    },
    {
      of: YEAR,
      units: monthly('2025-11', '2026-10', 100),
      rules: { history_months: 5 },
      is: 'mean of 5: 1200, over 0, left 0, buy 1320, 2026-12-31',
      why: 'as many as the settings say',
    },
    {
      of: YEAR,
      units: { '2026-08': 30, '2026-09': 30, '2026-10': 30 },
      growth: { '2026-11': '50', '2026-12': '-100', '2027-01': '9' },
      is: 'mean of 3: 135, over 0, left 1065, buy 149, null',
      why: 'planned growth of each month',
    },
    {
      of: YEAR,
      units: { '2026-10': 30 },
      growth: { '2026-11': '33.5' },
      is: 'mean of 1: 100, over 0, left 1100, buy 110, null',
      why: '100.05, rounded once',
    },
    {
      of: [poolLine('A', '2025-12-16..2027-12-15', 1200)],
      units: { '2026-10': 62 },
      is: 'mean of 1: 154, over 0, left 1046, buy 170, null',
      why: 'the month that the year cuts by its days: 15 of 31',
    },
    {
      of: [poolLine('A', '2026-01-01..2026-10-30', 1200)],
      units: { '2026-10-30': 62 },
      is: 'mean of 1: 62, over 0, left 1138, buy 69, null',
      why: 'no rest where no line is in force on the last day',
    },
    { of: YEAR, units: { '2026-11': 62 }, is: undefined, why: 'no reading up to the period' },
    {
      of: YEAR,
      units: { '2025-10': 600 },
      rules: { history_months: 99 },
      is: 'least_squares of 13: 0, over 0, left 1200, buy 0, null',
      why: 'a year before counts in the history, not in the year',
    },
    {
      of: [poolLine('A', '2026-01-01..2026-12-31', 100, { burst: 15n })],
      units: { '2026-10': 40 },
      is: 'mean of 1: 120, over 5, left 0, buy 132, 2026-12-16',
      why: 'burst is no overage, and no pool',
    },
    {
      of: [poolLine('A', '2026-01-01..2026-12-31', 100)],
      units: { '2026-12': 40 },
      period: '2026-12',
      is: 'mean of 1: 40, over 0, left 60, buy 44, null',
      why: 'in the last month of the year nothing comes',
    },
  ])('$why: $is', ({ is, ...asked }) => expect(forecast(asked)).toBe(is));

  it('says whether growth was used, inside the contract year', () => {
    const used = (at: string) =>
      month({ of: YEAR, units: { '2026-10': 1 }, growth: { [at]: '0' } })?.forecast?.hasGrowth;
    expect([used('2026-12'), used('2027-01'), used('2026-10')]).toEqual([true, false, false]);
  });
});

describe('the day on which a pool is drawn (R9.4)', () => {
  const pool = [poolLine('A', '2026-01-01..2026-12-31', 100)];
  it.each<Asked & { is: string | null; why: string }>([
    {
      of: pool,
      units: { '2026-03-05': 99, '2026-03-06': 1, '2026-10-31': 5 },
      is: '2026-03-06',
      why: 'the first on which it was reached',
    },
    {
      of: pool,
      units: { '2026-03-05': 100, '2026-03-06': -5, '2026-10-31': 5 },
      is: '2026-03-05',
      why: 'whatever was given back later',
    },
    {
      of: pool,
      units: { '2026-03-05': 120, '2026-10-31': -30 },
      is: null,
      why: 'unless so much was given back that it is not drawn today',
    },
    {
      of: [...pool, poolLine('B', '2026-05-01..', 50)],
      units: { '2026-03-05': 120, '2026-10-31': 30 },
      is: '2026-10-31',
      why: "by today's pool",
    },
    { of: pool, units: { '2026-10': 50 }, is: '2026-11-30', why: 'the last day of the month that reaches it' },
    { of: pool, units: { '2026-10': 51 }, is: '2026-11-29', why: '30 × 49/51 = 28.8, up' },
    { of: pool, units: { '2026-10': 34 }, is: '2026-12-30', why: 'the second month: 31 × 32/34 = 29.2, up' },
    { of: pool, units: { '2026-10': 33 }, is: null, why: '99 at the end of the year' },
    {
      of: pool,
      units: { '2025-12': 500, '2026-10': 0 },
      rules: { history_months: 1 },
      is: null,
      why: 'what the year before drew is not of this one',
    },
  ])('$why: $is', ({ is, ...asked }) => expect(month(asked)?.forecast?.exhaustedOn ?? null).toBe(is));
});

describe('the month of a pool (R9.3)', () => {
  const split = [poolLine('A', '2025-10-15..', 100)];
  const units = { '2026-10-01': 130, '2026-10-20': 90, '2026-10-31': 20 };

  it('has the units and the overage of both its contract years', () => {
    const one = month({ of: split, units }) as PoolMonth;
    expect([one.drawn, one.overage, one.overageUnpriced, one.last.year.from]).toEqual([240n, 40n, 40n, '2026-10-15']);
  });

  it('prices the parts on whose last day a line is in force, and leaves the rest an exposure', () => {
    const line = overageLine('O', '2026-10-15..', '0.125');
    const one = month({ of: [...split, line], units }) as PoolMonth;
    expect([overageCost(one, line), one.overageUnpriced]).toEqual([125n, 30n]);
  });

  it('prices each part at the rate of its own line', () => {
    const [old, next] = [overageLine('O', '2026-01-01..2026-10-20', '0.1'), overageLine('P', '2026-10-21..', '0.2')];
    const one = month({ of: [...split, old, next], units }) as PoolMonth;
    expect([overageCost(one, old), overageCost(one, next)]).toEqual([300n, 200n]);
  });

  it('rounds once over both parts', () => {
    const line = overageLine('O', '2026-01-01..', '0.0005');
    const one = month({ of: [...split, line], units: { '2026-10-01': 110, '2026-10-20': 110 } }) as PoolMonth;
    expect(overageCost(one, line)).toBe(1n);
  });

  it.each([
    { of: [poolLine('A', '2026-01-01..2026-09-30', 1)], why: 'a pool that has ended' },
    { of: [poolLine('A', '2026-11-01..', 1)], why: 'one that has not begun' },
    { of: [overageLine('O', '2026-01-01..')], why: 'overage lines without a pool' },
    {
      of: [poolLine('A', '2024-01-01..2024-12-31', 1, { pool: null }), poolLine('B', '2025-01-01..2025-12-31', 1)],
      why: 'an old pool of two kinds',
    },
  ])('is none of $why', ({ of }) => expect(month({ of, units: { '2026-10': 5 } })).toBeUndefined());
});

describe('units at an overage rate, half away (feeds-metrics 4.3)', () => {
  it.each([
    { units: 1200n, rate: '0.0425', currency: 'EUR', is: 5100n, why: 'worked: 51.00' },
    { units: 1n, rate: '0.005', currency: 'EUR', is: 1n, why: 'half a cent' },
    { units: 1n, rate: '0.00499999', currency: 'EUR', is: 0n, why: 'less than half a cent' },
    { units: 3n, rate: '0.5', currency: 'JPY', is: 2n, why: 'a currency without decimals' },
    { units: 3n, rate: '0.0005', currency: 'KWD', is: 2n, why: 'one with three' },
    { units: 10n ** 15n, rate: '0.0000000001', currency: 'EUR', is: 10_000_000n, why: 'exact, however small' },
  ])('$units at $rate $currency: $why', ({ units, rate, currency, is }) => {
    expect(priceOfUnits(units, { ...overageLine('O', '2026-01-01..', rate), currency })).toBe(is);
  });
});
