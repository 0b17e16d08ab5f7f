import { type ContractLine, isInForce } from '../money/contract.ts';
import { asOf, firstDay, lastDay, type Month } from '../month.ts';
import { compareText } from '../text/text.ts';
import { isWhole, type RecordDays, type Tolerances, windowOf } from './coverage.ts';
import { seatPoolName } from './seat-pools.ts';

export type AccountKind = 'human' | 'service';

/** Who is billable beyond R4.2's own conditions, as a line of the settings states it. */
export interface CountingRule {
  readonly login_within_days?: number | undefined;
  readonly kinds?: readonly AccountKind[] | undefined;
}

/** The counting rule of a pool, and the first of its lines that states it. */
export interface SeatPoolRule {
  readonly lineId: string;
  readonly platform: string;
  readonly seatType: string;
  readonly loginWithinDays: number | null;
  readonly kinds: readonly AccountKind[];
}

/** What can be known of logins to a platform (R4.2). */
export interface LoginRecord extends Tolerances {
  readonly statesLastLogin: boolean;
  /** All rows of its activity. */
  readonly activity: readonly RecordDays[];
}

/**
 * The counting rule of each pool that has one: what one of its lines states holds for the pool (R4.1). Two lines of a
 * pool that state different rules are a problem, as a sentence with its fix.
 */
export function seatPoolRules(
  lines: readonly ContractLine[],
  counting: Readonly<Record<string, CountingRule>>,
  period: Month,
): { rules: readonly SeatPoolRule[]; problems: readonly string[] } {
  const rules = new Map<string, SeatPoolRule>();
  const problems: string[] = [];
  for (const line of lines) {
    const rule = ruleOf(line, counting[line.lineId]);
    if (!rule || !isInForce(line, firstDay(period), lastDay(period))) continue;
    const before = rules.get(seatPoolName(line));
    if (before && termsOf(before) !== termsOf(rule)) problems.push(twoRules(before.lineId, line.lineId));
    rules.set(seatPoolName(line), before ?? rule);
  }
  return { rules: [...rules.values()], problems };
}

/**
 * Whether a missing login leaves an account out (R4.2): some account of the platform states when it last logged in, or
 * its activity is whole over those days. Else nobody could have been seen, and the account counts.
 */
export function canSeeLogins(record: LoginRecord | undefined, days: number, period: Month): boolean {
  if (!record) return false;
  return record.statesLastLogin || isWhole(record.activity, windowOf(days, asOf(period)), record);
}

function ruleOf(
  { lineId, platform, seatType }: ContractLine,
  stated: CountingRule | undefined,
): SeatPoolRule | undefined {
  if (!stated || platform === null || seatType === null) return undefined;
  if (stated.login_within_days === undefined && stated.kinds === undefined) return undefined;
  return {
    lineId,
    platform,
    seatType,
    loginWithinDays: stated.login_within_days ?? null,
    kinds: [...new Set(stated.kinds ?? ['human'])].sort(compareText) as AccountKind[],
  };
}

function termsOf({ loginWithinDays, kinds }: SeatPoolRule): string {
  return JSON.stringify([loginWithinDays, kinds]);
}

function twoRules(one: string, other: string): string {
  return `lines ${one} and ${other} share one pool of seats but count it differently; give both the same login_within_days and kinds under counting`;
}
