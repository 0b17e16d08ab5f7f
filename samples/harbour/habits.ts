import type { IsoDate } from '../../lambdas/domain/month.ts';
import { day, isWorkday } from './calendar.ts';
import { chance } from './chance.ts';

/** A stretch of time in which an account is used on a share of the workdays. Who does not act only looks. */
interface Spell {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly share: number;
  readonly acts: boolean;
}

export type Habit = 'steady' | 'occasional' | 'looks' | 'gaveUp' | 'stopped' | 'paused' | 'seasonal' | 'never';

const FIRST = day('2025-06-02');
const LAST = day('2026-10-30');
/** Later than October: who worked in the same weeks a year earlier would be seasonal (R4, 6). */
const AUTUMN = day('2025-11-03');

const spell = (share: number, from = FIRST, to = LAST, acts = true): Spell => ({ from, to, share, acts });

const SPELLS: Readonly<Record<Habit, readonly Spell[]>> = {
  steady: [spell(0.2)],
  occasional: [spell(0.06)],
  // Worked here until midsummer and has only looked since.
  looks: [spell(0.15, AUTUMN, day('2026-06-19')), spell(0.12, day('2026-06-22'), LAST, false)],
  // Idle for 90 days since August.
  gaveUp: [spell(0.15, AUTUMN, day('2026-05-22'))],
  // Idle for 90 days since September, but not for 180.
  stopped: [spell(0.15, AUTUMN, day('2026-06-12'))],
  // Idle for 30 days but not for 90.
  paused: [spell(0.15, FIRST, day('2026-09-18'))],
  // The cruise season's helpers: their work came late this year.
  seasonal: [spell(0.25, day('2025-08-11'), day('2025-10-24'))],
  never: [],
};

/** What an account does on a day: `acts`, `looks`, or nothing. */
export function doesOn(habit: Habit, account: string, date: IsoDate): 'acts' | 'looks' | undefined {
  const now = SPELLS[habit].find(({ from, to }) => from <= date && date <= to);
  if (!now || !isWorkday(date) || chance('day', account, date) >= now.share) return undefined;
  return now.acts ? 'acts' : 'looks';
}

/** The habit of somebody of whom nothing is told: most work with what they have. */
export function usualHabit(account: string): Habit {
  const drawn = chance('habit', account);
  if (drawn < 0.62) return 'steady';
  if (drawn < 0.84) return 'occasional';
  if (drawn < 0.89) return 'looks';
  if (drawn < 0.94) return 'stopped';
  return drawn < 0.97 ? 'paused' : 'never';
}
