import type { Mutant } from './mutant.ts';

const model = (file: string, from: string, to: string, why: string): Mutant => ({
  file: `lambdas/${file}`,
  ...{ from, to, why },
  tests: ['test/models'],
});

/** Lines of the SQL models of resources and meters. */
export const METERED_MODEL_MUTANTS: readonly Mutant[] = [
  model(
    'normalise/meter_days.sql',
    'w.valid_to >= r.read_on',
    'w.valid_to > r.read_on',
    'a weight does not hold on its last day (R9.1)',
  ),
  model('normalise/meter_days.sql', 'AND d.record IS NULL', '', 'a reading that was dropped twice draws twice (R9.1)'),
  model(
    'normalise/period_draws.sql',
    'r.read_on <= {{last_day}}',
    'r.read_on < {{last_day}}',
    'nothing is drawn on the last day (R6.4)',
  ),
  model(
    'normalise/normalised_resource_counts.sql',
    'c.counted_on >= {{window_from}}',
    'c.counted_on > {{window_from}}',
    'the first day of the window is not observed (R8.4)',
  ),
  model(
    'normalise/repeated_readings.sql',
    'ORDER BY r.upload, r.record) AS seen_as',
    'ORDER BY r.upload DESC, r.record) AS seen_as',
    'the last of equal readings counts (R9.1)',
  ),
  model(
    'normalise/normalised_benchmarks.sql',
    'lower(trim(b.product)) AS product',
    'b.product',
    'a range is another one where its product is spelled otherwise (R10.4)',
  ),
  model(
    'normalise/normalised_quotes.sql',
    'PARTITION BY q.quote_id, q.quote_line',
    'PARTITION BY q.quote_line',
    'lines of two quotes contradict each other (R10.4)',
  ),
  model(
    'attribute/counted_resources.sql',
    "coalesce(CAST(t.gone_on - INTERVAL '1' DAY AS date), {{last_day}})",
    'coalesce(t.gone_on, {{last_day}})',
    'a resource counts on the day it is retired (R8.3)',
  ),
  model(
    'attribute/counted_resources.sql',
    'WHEN r.retired_on IS NULL AND r.install_status',
    'WHEN r.install_status',
    'what is out ends with its discovery, whatever its date (R8.3)',
  ),
  model(
    'attribute/counted_resources.sql',
    "coalesce(r.last_discovered, DATE '0001-01-01')",
    'coalesce(r.last_discovered, {{last_day}})',
    'what is out and was never seen counts (R8.3)',
  ),
  model(
    'attribute/counted_resources.sql',
    "(r.class <> 'device' OR r.has_agent OR l.product",
    "(r.class <> 'device' OR l.product",
    'a device with its agent does not count (R8.1)',
  ),
  model('attribute/counted_resources.sql', 'WHERE r.duplicate_of IS NULL', 'WHERE 1 = 1', 'a duplicate counts (R8.3)'),
  model(
    'attribute/owned_resources.sql',
    'ORDER BY u.is_open DESC) AS choice',
    'ORDER BY u.is_open) AS choice',
    'the cost centre of a closed unit before that of an open one (R2.9)',
  ),
  model(
    'attribute/owned_resources.sql',
    'l.expires_on >= {{last_day}}',
    'l.expires_on > {{last_day}}',
    'an alias of a resource does not hold on its last day (R2.9)',
  ),
  model(
    'attribute/owned_resources.sql',
    "        WHEN t.owner_unit_id IS NOT NULL THEN 'unit'\n        WHEN p.person_id IS NOT NULL THEN p.reason\n",
    "        WHEN p.person_id IS NOT NULL THEN p.reason\n        WHEN t.owner_unit_id IS NOT NULL THEN 'unit'\n",
    'the owner as a person before the unit (R2.9)',
  ),
  model(
    'attribute/attributed_draws.sql',
    'a.on_day = d.read_on',
    'a.on_day = {{last_day}}',
    'readings in the unit of the last day (R2.2)',
  ),
  model(
    'normalise/period_capabilities.sql',
    'u.used_on >= {{seats_from}}',
    'u.used_from >= {{seats_from}}',
    'a month that the window cuts is not used (R3.4)',
  ),
  model(
    'normalise/period_capabilities.sql',
    'AND u.quantity > 0',
    '',
    'that somebody looked and found nothing is use (R10.1)',
  ),
  model(
    'attribute/used_capabilities.sql',
    'a.on_day = u.used_on',
    'a.on_day = {{last_day}}',
    'use in the unit of the last day (R2.2, R10.3)',
  ),
  model(
    'attribute/seat_capabilities.sql',
    "coalesce('person ' || s.person_id, 'account ' || s.account_id) = h.holder",
    's.account_id = h.account_id',
    'other accounts of the person do not count (R4.1, R10.1)',
  ),
  model(
    'attribute/daily_resources.sql',
    'w.on_day <= s.last_counted_day',
    'w.on_day < s.last_counted_day',
    'a resource does not count on its last day (R8.4)',
  ),
  model(
    'attribute/candidates.sql',
    "a.platform <> '' AND ",
    '',
    'owners of resources are listed as ambiguous accounts (R2.1)',
  ),
];
