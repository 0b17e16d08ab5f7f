import { describe, expect, it } from 'vitest';
import { PUBLISHED_TIERS } from '../../../lambdas/domain/settings-lists.ts';
import { productLevel } from '../../../lambdas/domain/tiers/product-level.ts';
import { findTier, type Tier, tierName } from '../../../lambdas/domain/tiers/schemes.ts';

/** `e1` needs Enterprise, `q1` Pro Plus, `p1` Pro; whatever begins with another letter needs the lowest. */
const needed = (capability: string) => ({ e: 3, q: 2, p: 1 })[capability[0] ?? ''] ?? 0;
const rules = {
  schemes: PUBLISHED_TIERS,
  minCapabilities: { enterprise: 3 },
  addOns: ['Event_Correlation', 'p_addon'],
};

describe('from the held tier down, the first that enough capabilities need (R10.3)', () => {
  it.each([
    { held: 'Enterprise', used: ['e1', 'e2', 'e3'], is: 'Enterprise', why: 'three of Enterprise' },
    { held: 'Enterprise', used: ['e1', 'e2', 'p1'], is: 'Pro', why: 'two are not enough, one of Pro is' },
    { held: 'Enterprise', used: ['e1', 'e2', 'q1', 'p1'], is: 'Pro Plus', why: 'the first on the way down' },
    { held: 'Enterprise', used: ['event_correlation', 's1'], is: 'Standard', why: 'an add-on justifies nothing' },
    { held: 'Pro', used: ['p_AddOn'], is: 'Standard', why: 'in any case' },
    { held: 'Pro', used: ['e1', 'e2', 'e3', 'p1'], is: 'Pro', why: 'never above the held one' },
    { held: 'Standard', used: ['e1', 'e2', 'e3'], is: 'Standard', why: 'the lowest stays' },
    { held: 'Enterprise', used: [], is: 'Standard', why: 'nothing is used' },
  ])('$held, $used: $is, $why', ({ held, used, is }) => {
    const level = productLevel(findTier(PUBLISHED_TIERS, held) as Tier, used, needed, rules);
    expect(tierName(PUBLISHED_TIERS, level)).toBe(is);
  });
});
