import type { Reason } from '../../domain/figures.ts';
import type { UsageTail } from '../../domain/metered-figures.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { textKey } from '../../domain/text/text-key.ts';

/** A resource, a node, a count or an account that belongs to nobody, over all lines of the month (R2.4). */
export interface NobodysUsage extends Pick<UsageTail, 'platform' | 'kind' | 'id'> {
  readonly reason: Reason;
  readonly monthlyCost: MinorUnits;
}

/** What of the metered lines belongs to nobody, each thing once. */
export function nobodysUsage(tail: readonly UsageTail[]): NobodysUsage[] {
  const each = groupBy(tail, ({ platform, kind, id }) => textKey(platform, kind, id));
  return [...each.values()].map((rows) => {
    const [{ platform, kind, id, reason }] = rows as [UsageTail];
    return { platform, kind, id, reason, monthlyCost: sum(rows.map((row) => row.monthlyCost)) };
  });
}

/** `resource`, `4 resources`: what the things of a tail are called. */
export const USAGE_WORDS: Readonly<Record<UsageTail['kind'], readonly [one: string, several: string]>> = {
  resource: ['resource', 'resources'],
  unresolved: ['unresolved node', 'unresolved nodes'],
  count: ['count of the vendor', 'counts of the vendor'],
  reading: ['drawing account', 'drawing accounts'],
};

/** Whether an alias can give it to a unit: it is known by a name, and it is not a count of many. */
export function canHaveAlias({ kind, id }: NobodysUsage): boolean {
  return kind !== 'count' && id !== '';
}
