import { type ContractLine, isInForce } from '../domain/contract.ts';
import { MonthRefusedError } from '../domain/errors.ts';
import { addDays, asOf, firstDay, lastDay, type Month } from '../domain/month.ts';
import { seatTypeRank } from '../domain/seat-types.ts';
import type { RowsLiteral } from '../run/render.ts';
import type { Settings } from '../settings.ts';

/**
 * Who is billable beyond R4.2's own conditions, as rows (platform, rank of the seat type, first day of a login). A rule
 * that one line of a pool states holds for the pool (R4.1).
 * @throws MonthRefusedError where two lines of one pool state different rules.
 */
export function countingRules(lines: readonly ContractLine[], settings: Settings, period: Month): RowsLiteral {
  const rules = new Map<string, { lineId: string; platform: string; rank: number; days: number }>();
  for (const line of lines) {
    const days = settings.counting[line.lineId]?.login_within_days;
    const rank = seatTypeRank(line, settings.seat_types);
    if (days === undefined || line.platform === null || rank === undefined) continue;
    if (!isInForce(line, firstDay(period), lastDay(period))) continue;
    const pool = JSON.stringify([line.platform, rank]);
    const before = rules.get(pool);
    if (before && before.days !== days) throw twoRules(before.lineId, line.lineId);
    rules.set(pool, { lineId: line.lineId, platform: line.platform, rank, days });
  }
  return {
    type: 'rows',
    columns: ['varchar', 'bigint', 'date'],
    rows: [...rules.values()].map(({ platform, rank, days }) => [platform, rank, addDays(asOf(period), -days)]),
  };
}

function twoRules(one: string, other: string): MonthRefusedError {
  return new MonthRefusedError([
    `lines ${one} and ${other} share one pool of seats but count it differently; give both the same login_within_days under counting`,
  ]);
}
