import type { Month } from '../domain/month.ts';
import { canSeeLogins, type LoginRecord, type SeatPoolRule } from '../domain/seats/counting.ts';

/** The pools whose login rule could not be applied, because nobody could have seen a login (R4.2): their accounts count. */
export function loginRuleWarnings(
  rules: readonly SeatPoolRule[],
  records: ReadonlyMap<string, LoginRecord>,
  period: Month,
): string[] {
  return rules.flatMap(({ lineId, platform, loginWithinDays: days }) => {
    if (days === null || canSeeLogins(records.get(platform), days, period)) return [];
    return [
      `line ${lineId}: login_within_days ${days} could not be applied, so every account counts; no account of ${platform} states last_login_at, and its activity is not whole over ${days} days`,
    ];
  });
}
