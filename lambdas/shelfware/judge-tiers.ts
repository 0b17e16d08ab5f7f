import { asOf, lastDay } from '../domain/month.ts';
import type { TierAdvice } from '../domain/renewal/need.ts';
import { isWhole, windowOf } from '../domain/seats/coverage.ts';
import { isReclaimable } from '../domain/seats/states.ts';
import { byText } from '../domain/text/text.ts';
import { type JudgedTier, judgeTier, type TierRules } from '../domain/tiers/judge-tiers.ts';
import { openNeeded } from '../domain/tiers/needed-tiers.ts';
import { PUBLISHED_CAPABILITIES } from '../domain/tiers/published-capabilities.ts';
import { type TierPool, tierPools } from '../domain/tiers/tier-pools.ts';
import { tierPrice } from '../domain/tiers/tier-prices.ts';
import type { TierRow } from '../domain/tiers/tier-row.ts';
import type { ProductUse } from '../run/figures/capabilities.ts';
import type { SeatsOfLine } from './judge-pools.ts';
import type { MonthToJudge } from './read-month.ts';

/** What tiers are judged from. */
export type TierGrounds = Pick<MonthToJudge, 'run' | 'inputs' | 'lines' | 'consumptions' | 'capabilities' | 'quotes'>;

/** What judging makes of the month's tiers. */
export interface JudgedTiers {
  readonly rows: TierRow[];
  /** The product level of each line whose tier is judged. */
  readonly advice: (TierAdvice & { readonly lineId: string })[];
  /** Pools whose tier cannot be judged, each a sentence. */
  readonly leftOut: string[];
}

/** Judges the tier of every pool and entitlement that carries one (R10.1 to R10.3). */
export function judgeTiers(grounds: TierGrounds, seatsOf: SeatsOfLine): JudgedTiers {
  const { lines, consumptions, quotes, run, inputs } = grounds;
  const { period } = run;
  const { settings } = inputs;
  const entitlements = [...consumptions.values()].map(({ entitlement }) => entitlement);
  const { pools, leftOut } = tierPools({ lines, entitlements, period, schemes: settings.tiers });
  const needed = openNeeded(grounds.capabilities.tiers, PUBLISHED_CAPABILITIES, settings.tiers);
  const rules: TierRules = {
    schemes: settings.tiers,
    minCapabilities: settings.tier_advice.min_capabilities,
    addOns: settings.tier_advice.add_ons,
    lastDay: lastDay(period),
  };
  const judged = pools.map((pool) => {
    const use = grounds.capabilities.find(pool.platform, pool.product);
    const evidence = {
      isCovered: isCovered(pool.platform, use, grounds),
      uses: use.uses,
      seats: judgedSeats(pool, use, seatsOf),
      needed: needed(pool.platform, pool.product),
      priceOf: (tier: string) => tierPrice(tier, pool.lines[0], { lines, quotes, lastDay: rules.lastDay }),
    };
    return { pool, ...judgeTier(pool, evidence, rules) };
  });
  return { rows: judged.flatMap(({ rows }) => rows).sort(byKey), advice: judged.flatMap(adviceOf), leftOut };
}

/** Whether somebody looked at the use of the product over the whole window (R3.8 c). */
function isCovered(platform: string, { record }: ProductUse, { inputs: { settings }, run }: TierGrounds): boolean {
  const { tolerance_days, max_gap_days, platforms } = settings.coverage;
  return isWhole(record, windowOf(settings.window_days, asOf(run.period)), {
    toleranceDays: tolerance_days,
    maxGapDays: max_gap_days,
    coverageFrom: platforms[platform]?.from as TierRules['lastDay'] | undefined,
  });
}

/** The seats of a pool that nobody reclaims, in the states of its first line (R10.1); an entitlement has none. */
function judgedSeats({ units, lines: [held] }: TierPool, { usedBy }: ProductUse, seatsOf: SeatsOfLine) {
  if (units !== null) return [];
  return seatsOf(held)
    .filter(({ state }) => !isReclaimable(state))
    .map(({ unitId, accountId }) => ({ unitId, capabilities: usedBy(accountId) }));
}

function adviceOf({ pool, advice }: JudgedTier & { readonly pool: TierPool }): JudgedTiers['advice'] {
  return advice ? pool.lines.map(({ lineId }) => ({ lineId, ...advice })) : [];
}

const byKey = byText<TierRow>(
  (row) => row.platform,
  (row) => row.product,
  (row) => row.pool,
  (row) => row.scope,
  (row) => row.unitId ?? '',
  (row) => row.justifiedTier,
);
