import { describe, expect, it } from 'vitest';
import { daysBack, watchDay } from '../../cdk/watch-day.ts';

describe('the day on which somebody looks', () => {
  it.each([
    { day: 3, watch: 5 },
    { day: 26, watch: 28 },
    { day: 27, watch: 1 },
    { day: 28, watch: 2 },
  ])('is day $watch for a month that runs on day $day', ({ day, watch }) => {
    expect(watchDay(day)).toBe(watch);
  });
});

describe('F21: the month that somebody looks for', () => {
  const HOUR = 3_600_000;
  const days = Array.from({ length: 28 }, (_, i) => i + 1);

  /** The watch's local midnight in a month that ran on `day` of month `ran`, as UTC would have it. */
  function watchOf(year: number, ran: number, day: number): number {
    const watch = watchDay(day);
    return Date.UTC(year, watch > day ? ran : ran + 1, watch);
  }

  it.each([
    { hours: -14, why: 'Kiritimati, just after midnight' },
    { hours: 0, why: 'Greenwich' },
    { hours: 35, why: 'Pago Pago, just before midnight' },
  ])('is the one before the run, whatever its day, month and zone: $why', ({ hours }) => {
    for (const day of days) {
      for (let ran = 0; ran < 48; ran++) {
        const scheduled = watchOf(2026, ran, day) + hours * HOUR;
        const found = new Date(scheduled - daysBack(day) * 24 * HOUR).toISOString().slice(0, 7);
        expect(found).toBe(new Date(Date.UTC(2026, ran - 1, 15)).toISOString().slice(0, 7));
      }
    }
  });
});
