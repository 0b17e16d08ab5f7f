import { type Fraction, roundedHalfAway } from '../fraction.ts';
import { type MinorUnits, sum } from '../money/money.ts';
import type { IsoDate } from '../month.ts';
import type { TierAdvice } from '../renewal/need.ts';
import { groupBy } from '../text/group-by.ts';
import { byText, compareText } from '../text/text.ts';
import { textKey } from '../text/text-key.ts';
import type { NeededRank } from './needed-tiers.ts';
import { isAddOn, type LevelRules, productLevel } from './product-level.ts';
import { type Migration, migrationOf, type Tier, tierName } from './schemes.ts';
import type { TierPool } from './tier-pools.ts';
import type { TierRow } from './tier-row.ts';

/** A capability that a unit used in production in the window; null is nobody's use. */
export interface UnitUse {
  readonly unitId: string | null;
  readonly capability: string;
}

/** A seat that is judged: what the accounts of its person used. */
export interface TierSeat {
  readonly unitId: string | null;
  readonly capabilities: readonly string[];
}

/** What a pool's tier is judged by. */
export interface TierEvidence {
  /** Whether the record of use is whole (R3.8 c): without it nobody knows. */
  readonly isCovered: boolean;
  readonly uses: readonly UnitUse[];
  /** The seats that are not reclaimable; none of an entitlement. */
  readonly seats: readonly TierSeat[];
  readonly needed: NeededRank;
  /** The price of one unit of a tier a year, in minor units of the held line's currency. */
  readonly priceOf: (tier: string) => Fraction | undefined;
}

/** How tiers are judged. */
export interface TierRules extends LevelRules {
  readonly lastDay: IsoDate;
}

/** What judging makes of a pool: its rows, the product's first, and the level that a renewal goes by. */
export interface JudgedTier {
  readonly rows: TierRow[];
  /** Undefined where nobody looked. */
  readonly advice: TierAdvice | undefined;
}

/** Judges the tier of a pool of seats or an entitlement, as a product and by its units (R10.1 to R10.3). */
export function judgeTier(pool: TierPool, evidence: TierEvidence, rules: TierRules): JudgedTier {
  const migration = migrationOf(rules.schemes, pool.held, rules.lastDay);
  const judge: Judge = { pool, evidence, rules, migration };
  if (!evidence.isCovered) return { rows: [unknownRow(judge)], advice: undefined };
  const used = capabilitiesOf(evidence.uses);
  const level = productLevel(pool.held, used, evidence.needed, rules);
  const units = pool.units === null ? seatRows(judge) : useRows(judge);
  const product = productRow(judge, level, units);
  return { rows: [product, ...units], advice: adviceOf(product, judge) };
}

function adviceOf({ justifiedTier, mappedTier, justifiedMapped }: TierRow, { evidence, migration }: Judge): TierAdvice {
  const priced = (tier: string) => ({ tier, unitPrice: evidence.priceOf(tier)?.toString() ?? null });
  return {
    ...priced(justifiedTier),
    migration: migration ? { mapped: priced(mappedTier), justified: priced(justifiedMapped) } : null,
  };
}

interface Judge {
  readonly pool: TierPool;
  readonly evidence: TierEvidence;
  readonly rules: TierRules;
  readonly migration: Migration | undefined;
}

type Shared = Pick<TierRow, 'platform' | 'product' | 'pool' | 'lineIds' | 'tier' | 'mappedTier'>;

function shared({ pool, migration }: Judge): Shared {
  const { platform, product, tier, lines } = pool;
  const lineIds = lines.map(({ lineId }) => lineId);
  return { platform, product, pool: pool.pool, lineIds, tier, mappedTier: migration?.mappedTier ?? '' };
}

function unknownRow(judge: Judge): TierRow {
  const { units } = judge.pool;
  return {
    ...shared(judge),
    ...{ scope: 'product', unitId: null, justifiedTier: 'unknown', advice: 'unknown' },
    ...{ seats: units ?? BigInt(judge.evidence.seats.length), overTiered: null, capabilities: [], unitsAbove: [] },
    ...{ justifiedMapped: '', savingAnnual: null, currency: '' },
  };
}

function productRow(judge: Judge, level: Tier, units: readonly TierRow[]): TierRow {
  const { pool, evidence, rules } = judge;
  const { uses, needed } = evidence;
  const isAbove = ({ capability }: UnitUse) => needed(capability, level.scheme) > level.rank;
  const above = uses.filter(isAbove);
  const counted = above.filter(({ capability }) => !isAddOn(capability, rules));
  const isOfSeats = pool.units === null;
  return {
    ...shared(judge),
    ...{ scope: 'product', unitId: null, justifiedTier: tierName(rules.schemes, level) },
    advice: level.rank < pool.held.rank ? 'evaluate' : 'keep',
    seats: pool.units ?? BigInt(evidence.seats.length),
    overTiered: isOfSeats ? sum(units.map(({ overTiered }) => overTiered ?? 0n)) : null,
    capabilities: capabilitiesOf(above),
    unitsAbove: sorted(counted.flatMap(({ unitId }) => unitId ?? [])),
    justifiedMapped: justifiedMapped(capabilitiesOf(uses), judge),
    savingAnnual: isOfSeats ? savingOfSeats(units) : savingOf(level, pool.units ?? 0n, judge),
    currency: pool.lines[0].currency,
  };
}

/** One row for each unit and tier that its seats justify (R10.1). */
function seatRows(judge: Judge): TierRow[] {
  const { pool, evidence, rules } = judge;
  const { scheme, rank: held } = pool.held;
  const judged = evidence.seats.map((seat) => ({ ...seat, rank: highest(seat.capabilities, scheme, evidence.needed) }));
  return [...groupBy(judged, ({ unitId, rank }) => textKey(unitId, String(rank))).values()]
    .map((own): TierRow => {
      const { unitId = null, rank = 0 } = own[0] ?? {};
      const justified = { scheme, rank };
      const used = sorted(own.flatMap(({ capabilities }) => capabilities));
      const overTiered = rank < held ? BigInt(own.length) : 0n;
      return {
        ...shared(judge),
        ...{ scope: 'unit', unitId, justifiedTier: tierName(rules.schemes, justified), advice: null },
        ...{ seats: BigInt(own.length), overTiered, unitsAbove: [] },
        capabilities: exactly(used, justified, evidence.needed),
        justifiedMapped: justifiedMapped(used, judge),
        savingAnnual: savingOf(justified, overTiered, judge),
        currency: pool.lines[0].currency,
      };
    })
    .sort(byUnit);
}

/** One row for each unit that used a capability, with the highest tier that it needs. */
function useRows(judge: Judge): TierRow[] {
  const { pool, evidence, rules } = judge;
  const { scheme } = pool.held;
  return [...groupBy(evidence.uses, ({ unitId }) => unitId)]
    .map(([unitId, own]): TierRow => {
      const used = capabilitiesOf(own);
      const justified = { scheme, rank: highest(used, scheme, evidence.needed) };
      return {
        ...shared(judge),
        ...{ scope: 'unit', unitId, justifiedTier: tierName(rules.schemes, justified), advice: null },
        ...{ seats: null, overTiered: null, unitsAbove: [] },
        capabilities: exactly(used, justified, evidence.needed),
        justifiedMapped: justifiedMapped(used, judge),
        ...{ savingAnnual: null, currency: '' },
      };
    })
    .sort(byUnit);
}

const byUnit = byText<TierRow>(
  (row) => row.unitId ?? '',
  (row) => row.justifiedTier,
);

/** The rank of the highest tier that a capability needs, at least the lowest. */
function highest(capabilities: readonly string[], scheme: number, needed: NeededRank): number {
  return Math.max(0, ...capabilities.map((capability) => needed(capability, scheme)));
}

/** The capabilities that need exactly a tier; none for the lowest, which has them all. */
function exactly(capabilities: readonly string[], { scheme, rank }: Tier, needed: NeededRank): string[] {
  return rank === 0 ? [] : capabilities.filter((capability) => needed(capability, scheme) === rank);
}

function justifiedMapped(used: readonly string[], { migration, evidence, rules }: Judge): string {
  if (!migration) return '';
  const { scheme } = migration;
  return tierName(rules.schemes, { scheme, rank: highest(used, scheme, evidence.needed) });
}

/** What units that justify less save a year: 4 seats at 1,200.00 that justify 900.00 are 1,200.00; null where a price is unknown. */
function savingOf(justified: Tier, units: bigint, { pool, evidence, rules }: Judge): MinorUnits | null {
  const held = evidence.priceOf(tierName(rules.schemes, pool.held));
  const less = evidence.priceOf(tierName(rules.schemes, justified));
  if (!held || !less) return null;
  const saving = roundedHalfAway(held.sub(less).mul(units));
  return saving > 0n ? saving : 0n;
}

/** Null where over-tiered seats have no known price. */
function savingOfSeats(units: readonly TierRow[]): MinorUnits | null {
  const saved = units.filter(({ overTiered }) => overTiered !== null && overTiered > 0n);
  if (saved.some(({ savingAnnual }) => savingAnnual === null)) return null;
  return sum(saved.map(({ savingAnnual }) => savingAnnual ?? 0n));
}

function capabilitiesOf(uses: readonly UnitUse[]): string[] {
  return sorted(uses.map(({ capability }) => capability));
}

/** Each once, in order. */
function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareText);
}
