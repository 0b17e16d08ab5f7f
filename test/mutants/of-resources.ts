import type { Mutant } from './mutant.ts';

const of = (file: string, from: string, to: string, why: string): Mutant => ({
  file: `lambdas/domain/resources/${file}`,
  ...{ from, to, why },
  tests: ['test/domain/resources'],
});

/** Lines of what subscription units are counted by and what is found of them (R8). */
export const RESOURCE_MUTANTS: readonly Mutant[] = [
  of(
    'ratio-sets.ts',
    "unresolved: '1/4' },\n  'itom-iot",
    "unresolved: '1' },\n  'itom-iot",
    'unresolved objects as before 2024 (R8.1)',
  ),
  of(
    'ratio-sets.ts',
    '...PUBLISHED, ...own',
    '...own, ...PUBLISHED',
    'published ratios before those of the settings (R8.1)',
  ),
  of(
    'tables.ts',
    'new Map([...known, ...stated])',
    'new Map([...stated, ...known])',
    'tables that come with the product before those of the settings (R8.1)',
  ),
  of(
    'product-counts.ts',
    'if (daily.length > 0) return',
    'if (daily.length > 1) return',
    'an average before one day of counts (R8.4)',
  ),
  of('product-counts.ts', 'daysOf(vendor).at(-1)', 'daysOf(vendor).at(0)', 'the oldest average (R8.4)'),
  of(
    'product-counts.ts',
    'daysOf(daily.filter((row) => ratios.has(row.class)))',
    'daysOf(daily)',
    'a class without a ratio observes a day (R8.4)',
  ),
  of(
    'product-counts.ts',
    'day.units.compare(peak.units) > 0',
    'day.units.compare(peak.units) >= 0',
    'the last of equal peaks (R8.5)',
  ),
  of(
    'consumption.ts',
    'a.exact.compare(b.exact) > 0',
    'a.exact.compare(b.exact) >= 0',
    'the last product of a bundle on a tie (R8.2)',
  ),
  of(
    'consumption.ts',
    'entitlement.capOn === null ? countProduct',
    'entitlement.capOn !== "" ? countProduct',
    "a cap by the vendor's counts (R8.8)",
  ),
  of('consumption.ts', 'if (consumed > entitled)', 'if (consumed >= entitled)', 'over at 100 % (R8.6)'),
  of(
    'consumption.ts',
    '(isClass ? row.class : row.source) === capOn',
    'row.class === capOn || row.source === capOn',
    'a cap on a class caps a source of its name (R8.8)',
  ),
  of(
    'entitlements.ts',
    'if (atTheEnd.length > 0) return atTheEnd',
    'if (inThePeriod.length > 0) return inThePeriod',
    'E of every line in force in the period (R8.4)',
  ),
  of('judged-resource.ts', '> rules.staleDays', '>= rules.staleDays', 'stale on the day itself (R8.7)'),
  of(
    'judged-resource.ts',
    'daysBetween(decommissionedOn, retiredOn) >',
    'daysBetween(decommissionedOn, retiredOn) >=',
    'retired late on the day itself (R8.7)',
  ),
  of(
    'judged-resource.ts',
    'addDays(resource.lastDay, 1 + rules.windowDays)',
    'addDays(resource.lastDay, rules.windowDays)',
    'a resource leaves the average a day early (R8.7)',
  ),
  of(
    'judged-resource.ts',
    'isRemovable: isStill(resource, rules) && ',
    'isRemovable: ',
    'what was retired late is removable (R8.7)',
  ),
  of(
    'judged-resource.ts',
    "order < 0 ? 'misclassified_over' : 'misclassified_under'",
    "order > 0 ? 'misclassified_over' : 'misclassified_under'",
    'overspend for risk (R8.7)',
  ),
  of(
    'judged-resource.ts',
    'const isKept = ratio === undefined || rules.isExcepted(resource, lineIds)',
    'const isKept = ratio === undefined',
    'no exception keeps a resource (R8.7)',
  ),
  of(
    'duplicates.ts',
    'compareText(a.id, b.id)',
    'compareText(b.id, a.id)',
    'of duplicates the largest id stays (R8.7)',
  ),
  of('networks.ts', 'Math.floor(at / size) * size', 'at', 'a network from the address that it is written with (R8.7)'),
  of('unit-findings.ts', 'share.compare(lowest) >= 0', 'share.compare(lowest) > 0', 'unmonitored at 0.6 (R8.9)'),
  of('unit-findings.ts', 'costOf && !isMisclassified', 'costOf', 'a wrong class is worth the whole resource (R8.7)'),
  of(
    'unit-weights.ts',
    'if (rows.some(({ unitId }) => unitId !== null))',
    'if (rows.length > 0)',
    "the vendor's counts weigh without a unit (R6.3)",
  ),
  of(
    'unit-weights.ts',
    "count === undefined || count.countedBy === 'resources'",
    "count?.countedBy === 'resources'",
    "a cap without resources by the vendor's counts (R8.8)",
  ),
  of(
    'resource-costs.ts',
    '({ weight }) => weight > 0n',
    '({ weight }) => weight >= 0n',
    'what does not count has a cost (R6.3)',
  ),
];
