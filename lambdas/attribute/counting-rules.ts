import { addDays, asOf, type Month } from '../domain/month.ts';
import { canSeeLogins, type LoginRecord, type SeatPoolRule } from '../domain/seats/counting.ts';
import { type SeatTypes, seatTypeRank } from '../domain/seats/seat-types.ts';
import type { RowsLiteral } from '../run/steps/render.ts';

/** A day before every login: a rule that asks for none. */
const NO_LOGIN_ASKED = '0001-01-01';

/**
 * Counting rules as rows (platform, rank of the seat type, first day of a login, whether human and whether service
 * accounts count). Where nobody could have seen a login, none is asked for (R4.2).
 */
export function countingRules(
  rules: readonly SeatPoolRule[],
  records: ReadonlyMap<string, LoginRecord>,
  seatTypes: SeatTypes,
  period: Month,
): RowsLiteral {
  const rows = rules.flatMap((rule) => {
    const rank = seatTypeRank(rule, seatTypes);
    const days = rule.loginWithinDays;
    if (rank === undefined) return [];
    const asks = days !== null && canSeeLogins(records.get(rule.platform), days, period);
    const takes = (kind: 'human' | 'service') => (rule.kinds.includes(kind) ? 1 : 0);
    const from = asks ? addDays(asOf(period), -days) : NO_LOGIN_ASKED;
    return [[rule.platform, rank, from, takes('human'), takes('service')]];
  });
  return { type: 'rows', columns: ['varchar', 'bigint', 'date', 'bigint', 'bigint'], rows };
}
