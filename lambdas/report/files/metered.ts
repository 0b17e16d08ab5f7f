import type { Metric } from '../../domain/metrics/metric.ts';

const METERED: ReadonlySet<Metric> = new Set<Metric>(['subscription_unit', 'consumption']);

/** Whether something is divided by resources or by units drawn: it has no seats, and its lists are its own. */
export function isMetered({ metric }: { readonly metric: Metric }): boolean {
  return METERED.has(metric);
}
