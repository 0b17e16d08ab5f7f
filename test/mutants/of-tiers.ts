import type { Mutant } from './mutant.ts';

const of = (file: string, from: string, to: string, why: string): Mutant => ({
  file: `lambdas/domain/tiers/${file}`,
  ...{ from, to, why },
  tests: ['test/domain/tiers'],
});

/** Lines of what tiers the evidence justifies (R10.1 to R10.3). */
export const TIER_MUTANTS: readonly Mutant[] = [
  of('schemes.ts', 'from <= day', 'from < day', 'a scheme is not in force on its first day (R10.2)'),
  of('schemes.ts', 'current <= tier.scheme', 'current < tier.scheme', 'a tier migrates within its scheme (R10.2)'),
  of('needed-tiers.ts', 'Math.min(', 'Math.max(', 'a capability needs the highest tier that has it (R10.1)'),
  of('needed-tiers.ts', ': publishedRank(key)', ': neededRank([], schemes)', 'nothing is published (R10.1)'),
  of('product-level.ts', '>= enough(', '> enough(', 'as many as are asked for are not enough (R10.3)'),
  of('product-level.ts', '=== rank', '>= rank', 'capabilities of a higher tier justify a lower one (R10.3)'),
  of('product-level.ts', '!isAddOn(capability, rules)', 'true', 'add-ons justify a tier (R10.3)'),
  of(
    'judge-tiers.ts',
    'rank < held ? BigInt',
    'rank <= held ? BigInt',
    'seats that need what they hold are over-tiered (R10.1)',
  ),
  of('judge-tiers.ts', 'saving > 0n ? saving : 0n', 'saving', 'a dearer lower tier is a loss (R10.1)'),
  of(
    'judge-tiers.ts',
    'if (!held || !less) return null',
    'if (!held || !less) return 0n',
    'an unknown price saves nothing (R10.1)',
  ),
  of(
    'judge-tiers.ts',
    'level.rank < pool.held.rank',
    'level.rank <= pool.held.rank',
    'a justified tier is evaluated (R10.3)',
  ),
  of(
    'judge-tiers.ts',
    'if (!evidence.isCovered) return',
    'if (false) return',
    'what nobody looked at is judged (R3.5)',
  ),
  of('tier-prices.ts', '?? quotedPrice(tier, held, sources)', '', 'quotes price nothing (R10.1)'),
  of('tier-pools.ts', '.filter(({ capOn }) => capOn === null)', '', 'caps have a tier (R10.3)'),
];
