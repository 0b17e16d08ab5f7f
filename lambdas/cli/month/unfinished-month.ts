import type { Month } from '../../domain/month.ts';
import { localTime } from '../../run/steps/local-time.ts';

/**
 * A warning where the month is not over at `now` in the estate's zone: what happens in its last days is not in yet. The
 * only place that looks at a clock, and it decides nothing.
 */
export function unfinishedMonth(month: Month, now: Date, timezone: string): string[] {
  const { date, month: current } = localTime(now, timezone);
  if (current > month) return [];
  return [
    `${month} is not over: this machine's clock says ${date} in ${timezone}; run it again when all files of the month are there`,
  ];
}
