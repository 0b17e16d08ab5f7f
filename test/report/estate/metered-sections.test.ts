import { describe, expect, it } from 'vitest';
import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import type { PoolMonth } from '../../../lambdas/domain/pools/pool-figures.ts';
import type { Consumption } from '../../../lambdas/domain/resources/consumption.ts';
import type { UnitFinding } from '../../../lambdas/domain/resources/unit-findings.ts';
import type { TierRow } from '../../../lambdas/domain/tiers/tier-row.ts';
import { estateSections } from '../../../lambdas/report/estate/estate-sections.ts';
import { parseSettings } from '../../../lambdas/settings.ts';
import { exampleFigures } from '../../../templates/examples/figures.ts';
import { contextOf } from '../../../templates/examples/mails.ts';
import { meteredFigures } from '../../../templates/examples/metered.ts';
import {
  exampleConsumptions,
  examplePools,
  poolRowOf,
  unitTableOf,
} from '../../../templates/examples/metered-counts.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';

function itemsOf(heading: string, change: Partial<MonthFigures> = {}, settings = exampleSettings) {
  const sections = estateSections(contextOf({ ...meteredFigures, ...change }, settings));
  const items = sections.find((section) => section.heading === heading)?.items ?? [];
  return items.map((item) => item.replaceAll('\u00a0', ' '));
}

const withUnits = (consumptions: readonly Consumption[], settings = exampleSettings): Partial<MonthFigures> => ({
  metered: { ...meteredFigures.metered, unitTable: unitTableOf(consumptions, settings) },
});

describe('subscription units on the estate mail (R8.4 to R8.9)', () => {
  it('has average, peak, entitlement, status and coverage of each product, low coverage marked', () => {
    expect(itemsOf('Subscription units').slice(0, 2)).toEqual([
      'servicenow visibility: 65.50 units on average of 80 bought, balanced; peak 66 on 3 August; 56 without the 10 that need not be counted; 100.0 % of the days observed',
      'servicenow health: 54.10 units on average of 50 bought, over; peak 60 on 21 October, 60 days above what was bought; 66.7 % of the days observed (low coverage)',
    ]);
  });

  it('says that a product was not counted, and not that it uses 0 (R3.5)', () => {
    const consumptions = exampleConsumptions.map((one) => ({ ...one, count: undefined }));
    expect(itemsOf('Subscription units', withUnits(consumptions))[0]).toBe(
      'servicenow visibility: nothing was counted in the window, of 80 bought its use is not known',
    );
  });

  it('calls a cap a cap, and has nothing removable there (R8.8)', () => {
    const consumptions = exampleConsumptions.map((one) => ({
      ...one,
      entitlement: { ...one.entitlement, capOn: 'container' },
    }));
    expect(itemsOf('Subscription units', withUnits(consumptions))[0]).toBe(
      'servicenow visibility, cap on container: 65.50 units on average of 80 allowed, balanced; peak 66 on 3 August; 100.0 % of the days observed',
    );
    expect(itemsOf('Subscription units', withUnits(consumptions))[1]).toContain('60 days above what is allowed');
  });

  it.each([
    { high: 0.8, told: ['servicenow: 0.83 units of health for each unit of visibility, above 0.8'], why: 'above' },
    { high: 0.83, told: [], why: '54.1 of 65.5 is 0.826, not above 0.83' },
    { high: 0.826, told: [], why: '0.82595 is below 0.826, though it is printed as 0.83' },
  ])('prints a high share of health: $why (R8.9)', ({ high, told }) => {
    const { coverage: _, ...plain } = exampleSettings;
    const settings = parseSettings({ ...plain, subscription_units: { health_share: { low: 0.6, high } } });
    expect(itemsOf('Subscription units', withUnits(exampleConsumptions, settings), settings).slice(2)).toEqual(told);
  });

  it('has the units of each connector, most first (R8.8)', () => {
    expect(itemsOf('Units by connector')).toEqual(['servicenow visibility: ServiceNow 52, SCCM 12, Kubernetes 1.50']);
  });
});

const found = (unitId: string | null, amount: bigint, finding: UnitFinding['finding'] = 'stale'): UnitFinding => ({
  ...{ platform: 'servicenow', product: 'visibility', finding, unitId },
  ...{ resources: finding === 'unmonitored' ? null : 2n, units: 150n, amount },
});

describe('infrastructure findings on the estate mail (R7.3, R8.7)', () => {
  const told = (...unitFindings: UnitFinding[]) =>
    itemsOf('Infrastructure findings', { metered: { ...meteredFigures.metered, unitFindings } });

  it('has the dearest first, with units and the remedy, and counts what is below the minimum', () => {
    expect(
      told(found('IT', 4_166n), found(null, 5_000n), found('OPS', 9_000n), found(null, 6_000n, 'unmonitored')),
    ).toEqual([
      '€1,080 a year, Operations: 1.50 units of servicenow visibility; 2 resources were not discovered lately and still count; retire what is gone in the CMDB, or repair its discovery',
      '€720 a year, the whole platform: 1.50 units of servicenow visibility; more is discovered than is monitored; monitor what is discovered, or discover less',
      '€600 a year, no unit: 1.50 units of servicenow visibility; 2 resources were not discovered lately and still count; retire what is gone in the CMDB, or repair its discovery',
      '1 more finding, €499.92 a year (estate/findings.csv)',
    ]);
  });

  it('names a dozen of hundreds, and what the others are worth', () => {
    const many = Array.from({ length: 300 }, (_, i) => found('OPS', 10_000n + BigInt(i)));
    const items = told(...many);
    expect(items).toHaveLength(13);
    expect(items.at(-1)).toBe('288 more findings, €350,559.36 a year (estate/findings.csv)');
  });
});

const [pool] = examplePools as [PoolMonth];
const forecast = pool.forecast as NonNullable<PoolMonth['forecast']>;
const line = { ...(pool.pool.lines[0] as (typeof pool.pool.lines)[0]), lineId: 'SN-OVER', overageRate: '0.0425' };

describe('pools on the estate mail (R9.2 to R9.5)', () => {
  it.each([
    {
      change: {},
      told: [
        'servicenow assists: 77,000 of 120,000 drawn up to 31 October, 43,000 left of the contract year to 31 March 2027',
        'used up on 9 February 2027 by the forecast',
        '142,000 by the year\u2019s end',
        '22,000 too few',
        'a pool of 156,200 covers it',
        'the contract does not say what becomes of the rest: read in the vendor\u2019s favour, nothing carries over',
        'no price is agreed beyond the pool',
      ],
      why: 'everything of a pool that will not last',
    },
    {
      change: { last: { ...pool.last, overageLine: line }, kind: 'annual_allowance' },
      told: ['22,000 too few, €935.00 at the agreed rate', 'a pool of 156,200 covers it'],
      why: 'what it will cost at the agreed rate',
    },
    {
      change: { overage: 1_200n, overageUnpriced: 1_200n },
      told: ['1,200 beyond the pool this month without a price: an exposure in units'],
      why: 'an overage without a price is no money (R9.3)',
    },
    {
      change: { overage: 1_500n, overageUnpriced: 300n, last: { ...pool.last, overageLine: line } },
      told: [
        '1,200 beyond the pool this month, charged by SN-OVER',
        '300 beyond the pool this month without a price: an exposure in units',
      ],
      why: 'two parts of one month',
    },
    {
      change: {
        forecast: { ...forecast, exhaustedOn: null, yearEndOverage: 0n, yearEndSurplus: 30_000n, hasGrowth: true },
      },
      told: [
        '30,000 too many, €4,200.00: not refunded inside the term, shelfware until renewal',
        'planned growth is in the forecast',
      ],
      why: 'a quarter of 12 × 1,400.00 that nobody gets back (R9.5)',
    },
    {
      change: { last: { ...pool.last, pool: 77_000n } },
      told: ['77,000 of 77,000 drawn up to 31 October, 0 left of', 'used up since 9 February 2027'],
      why: 'a pool that is used up',
    },
    {
      change: { forecast: undefined },
      told: ['nothing was drawn yet, so nothing is forecast'],
      why: 'no reading at all',
    },
  ])('$why', ({ change, told }) => {
    const items = itemsOf('Pools', {
      metered: { ...meteredFigures.metered, pools: [poolRowOf({ ...pool, ...(change as Partial<PoolMonth>) })] },
    });
    for (const part of told) expect(items.join('; ')).toContain(part);
    expect(items.filter((item) => !item.startsWith('servicenow assists: '))).toEqual([]);
  });

  it('is not there where nothing is metered', () => {
    const headings = estateSections(contextOf(exampleFigures)).map(({ heading }) => heading);
    expect(headings).not.toEqual(expect.arrayContaining(['Pools']));
    expect(headings).not.toEqual(expect.arrayContaining(['Subscription units']));
  });
});

describe('tiers on the estate mail (R10)', () => {
  it('says what to evaluate, which units need more, what the vendor maps it to, and where nobody looked', () => {
    expect(itemsOf('Tiers')).toEqual([
      'servicenow ITOM Visibility (visibility): Enterprise is held, what is used justifies Pro: evaluate it, about €12,000 a year. Operations uses more (event_mining). The vendor maps it to Prime; what is used justifies that.',
      'servicenow ITSM (full): Pro is held, and what is used justifies it. 18 of 40 judged seats need less: about €5,400 a year. The vendor maps it to Advanced; what is used justifies that.',
      'servicenow ITOM Health (health): Enterprise is held; nobody looked at what is used: drop capability_use that covers the window.',
    ]);
  });

  it.each([
    {
      change: { justifiedTier: 'Standard', savingAnnual: 0n, mappedTier: '', capabilities: ['a', 'b'], unitsAbove: [] },
      is: 'servicenow ITOM Visibility (visibility): Enterprise is held, what is used justifies Standard: evaluate it. Used above it: a, b.',
      why: 'without a saving, without a newer scheme, used by nobody that is known',
    },
    {
      change: { capabilities: [], unitsAbove: [], savingAnnual: null, justifiedMapped: 'Foundation' },
      is: 'servicenow ITOM Visibility (visibility): Enterprise is held, what is used justifies Pro: evaluate it. The vendor maps it to Prime; what is used justifies Foundation.',
      why: 'without a price',
    },
    {
      change: { unitsAbove: ['FIN', 'OPS'], capabilities: ['a'], mappedTier: '' },
      is: 'servicenow ITOM Visibility (visibility): Enterprise is held, what is used justifies Pro: evaluate it, about €12,000 a year. Finance and Operations use more (a).',
      why: 'two units',
    },
  ])('$why', ({ change, is }) => {
    const tiers = [{ ...(meteredFigures.tiers[0] as TierRow), ...change }];
    expect(itemsOf('Tiers', { tiers })).toEqual([is]);
  });
});
