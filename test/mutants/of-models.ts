import type { Mutant } from './mutant.ts';

/** Lines of the SQL models and of what fills them in. */
export const MODEL_MUTANTS: readonly Mutant[] = [
  {
    file: 'lambdas/attribute/attributed_accounts.sql',
    from: "        WHEN m.has_left THEN 'leaver'\n        WHEN m.is_contractor THEN 'contractor'",
    to: "        WHEN m.is_contractor THEN 'contractor'\n        WHEN m.has_left THEN 'leaver'",
    why: 'contractor before leaver (R2.7)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/claimed_accounts.sql',
    from: 'l.expires_on >= d.on_day',
    to: 'l.expires_on > d.on_day',
    why: 'an alias does not hold on its last day (R2.7)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/counted_accounts.sql',
    from: 'WHEN r.login_from > coalesce',
    to: 'WHEN r.login_from >= coalesce',
    why: 'a login on the first day of the counting window (R4.2)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/held_assignments.sql',
    from: 'min(t.type_rank) AS type_rank',
    to: 'max(t.type_rank) AS type_rank',
    why: 'the lowest seat type of an assignment (R4.1)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/left_out_assignments.sql',
    from: 'WHERE h.type_rank IS NULL OR c.left_out IS NOT NULL',
    to: 'WHERE c.left_out IS NOT NULL',
    why: 'an assignment that no seat type names is not listed (R4.2)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/memberships.sql',
    from: 'max(CASE WHEN p.valid_to < {{as_of}} THEN 1 ELSE 0 END) AS has_ended',
    to: 'max(CASE WHEN p.valid_to <= {{as_of}} THEN 1 ELSE 0 END) AS has_ended',
    why: 'a leaver whose last day is the 1st after',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/memberships.sql',
    from: 'p.valid_from END DESC NULLS LAST',
    to: 'p.valid_from END NULLS LAST',
    why: 'the first instead of the latest membership that ended',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/seat_usage.sql',
    from: "max(CASE WHEN j.grade <> 'use' THEN j.occurred_on END) AS last_login_on",
    to: 'max(j.occurred_on) AS last_login_on',
    why: 'last_used_on is told as a login (R3.6)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/attribute/seat_usage.sql',
    from: 'j.occurred_from < {{year_ago}}',
    to: 'j.occurred_from <= {{year_ago}}',
    why: 'the seasonal window is a day longer (R7.2)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/normalise/normalised_activity.sql',
    from: 'WHERE k.seen_as = 1',
    to: 'WHERE k.seen_as >= 1',
    why: 'an event id counts twice (R3.7)',
    tests: ['test/models'],
  },
  {
    file: 'lambdas/normalise/normalised_units.sql',
    from: 'WHERE u.delivered_on IS NULL OR u.delivered_on = n.delivered_on',
    to: 'WHERE true',
    why: 'an older delivery of units counts too (R12.3)',
    tests: ['test/models'],
  },
];
