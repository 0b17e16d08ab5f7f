import { folded } from '../domain/text/folded.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { nearest } from '../domain/text/nearest.ts';
import { findTier, type TierScheme } from '../domain/tiers/schemes.ts';
import type { CapabilityUse } from '../run/figures/capabilities.ts';
import type { MonthToJudge } from './read-month.ts';

/**
 * What of capabilities and their use has no effect, because nothing answers to its name (R2.8): a tier that no scheme has
 * would make a capability look as if the lowest tier had it.
 */
export function tierSlips({
  capabilities,
  lines,
  inputs,
}: Pick<MonthToJudge, 'capabilities' | 'lines' | 'inputs'>): string[] {
  return [...unknownTiers(capabilities, inputs.settings.tiers), ...unsoldProducts(capabilities, lines)];
}

function unknownTiers({ tiers }: CapabilityUse, schemes: readonly TierScheme[]): string[] {
  const unknown = groupBy(
    tiers.filter(({ tier }) => !findTier(schemes, tier)),
    ({ tier }) => tier,
  );
  const names = schemes.flatMap((scheme) => scheme.names);
  return [...unknown].sort().map(([tier, own]) => {
    const rows = own.length === 1 ? '1 row has' : `${own.length} rows have`;
    const found = nearest(tier, names);
    const ask = found === undefined ? 'add' : `did you mean ${found}? Else add`;
    return `capabilities: ${rows} the tier ${tier}, which no scheme has, so what they name needs the lowest; ${ask} it under tiers`;
  });
}

function unsoldProducts({ products }: CapabilityUse, lines: MonthToJudge['lines']): string[] {
  return products.flatMap(({ platform, product }) => {
    const sold = lines.filter((line) => line.platform === platform).map((line) => line.product);
    if (sold.some((name) => folded(name) === folded(product))) return [];
    const found = nearest(product, [...new Set(sold)]);
    const ask = found === undefined ? '' : `; did you mean ${found}?`;
    return [
      `capability_use: no contract line of ${platform} has the product ${product}, so its use justifies nothing${ask}`,
    ];
  });
}
