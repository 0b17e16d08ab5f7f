import { byBasis } from './by-basis.ts';
import { consumption } from './consumption.ts';
import type { MetricFamily } from './family.ts';
import type { Metric } from './metric.ts';
import { perUser } from './per-user.ts';
import { percentage } from './percentage.ts';
import { subscriptionUnit } from './subscription-unit.ts';

/** Every family of metrics. A metric without one does not compile. */
export const FAMILIES: Readonly<Record<Metric, MetricFamily>> = {
  per_user: perUser,
  module: byBasis,
  flat: byBasis,
  percentage,
  subscription_unit: subscriptionUnit,
  consumption,
};

/** The family of a contract line. */
export function familyOf({ metric }: { readonly metric: Metric }): MetricFamily {
  return FAMILIES[metric];
}
