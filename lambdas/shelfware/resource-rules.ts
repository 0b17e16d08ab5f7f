import { asOf, lastDay, type Month } from '../domain/month.ts';
import type { ResourceRules } from '../domain/resources/judged-resource.ts';
import { type Network, parseNetwork } from '../domain/resources/networks.ts';
import type { IsExcepted } from '../domain/seats/exceptions.ts';
import { folded } from '../domain/text/folded.ts';
import type { Settings } from '../settings.ts';

/** By what the settings judge resources (R8.7). */
export function resourceRules(
  { subscription_units: rules, environments }: Settings,
  period: Month,
  isExcepted: IsExcepted,
): ResourceRules {
  const set = (words: readonly string[]) => new Set(words.map(folded));
  return {
    lastDay: lastDay(period),
    asOf: asOf(period),
    windowDays: rules.window_days,
    staleDays: rules.stale_days,
    retireWithinDays: rules.retire_within_days,
    nonProduction: set(environments.non_production),
    outOfScope: set(rules.out_of_scope),
    networks: rules.networks.map((network) => parseNetwork(network) as Network),
    placeholderSerials: set(rules.placeholder_serials),
    isExcepted: ({ platform, id }, lineIds) => {
      const named = { platform, accountId: id, personId: null };
      return lineIds.some((lineId) => isExcepted(named, lineId));
    },
  };
}
