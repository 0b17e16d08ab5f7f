import type { Reason } from '../figures.ts';
import type { UnitBook } from '../units.ts';

/** Where a row ends (R2.3): one unit, or nothing for unattributed, with one reason. */
export interface Attribution {
  readonly unitId: string | null;
  readonly reason: Reason;
}

/**
 * The second half of R2.7: the directory has named a unit, now the unit is looked at. An open one keeps the reason, a
 * closed one gives way to its successor, one without (or unknown to `units`) leaves the row unattributed.
 */
export function settleUnit(named: { unitId: string | null; reason: Reason }, units: UnitBook): Attribution {
  if (named.unitId === null) return { unitId: null, reason: named.reason };
  const answer = units.answer(named.unitId);
  if (answer.unitId === null) return { unitId: null, reason: 'unit_closed' };
  return { unitId: answer.unitId, reason: answer.through === 'itself' ? named.reason : 'successor' };
}
