import { describe, expect, it } from 'vitest';
import { scheduleProblem } from '../../cdk/exactly-once.ts';
import { daysBack, watchDay } from '../../cdk/watch-day.ts';

const today = new Date('2026-11-24T00:00:00Z');

describe('a schedule exists exactly once on each of its dates (faults T21)', () => {
  it.each([
    { timezone: 'Europe/Dublin', day: 3, time: '06:00', why: 'the default' },
    { timezone: 'Europe/Dublin', day: 3, time: '01:30', why: 'clocks change on last Sundays, never on the 3rd' },
    { timezone: 'Europe/Dublin', day: 28, time: '02:00', why: 'the gap ends before it' },
    { timezone: 'Asia/Kolkata', day: 14, time: '00:30', why: 'a zone without changes' },
    { timezone: 'Pacific/Kiritimati', day: 28, time: '23:59', why: '14 hours ahead of UTC' },
    { timezone: 'America/New_York', day: 14, time: '03:00', why: 'the first minute after the gap' },
    { timezone: 'Australia/Lord_Howe', day: 3, time: '02:30', why: 'its gap is half an hour' },
  ])('$timezone, day $day at $time: $why', ({ why: _, ...when }) => {
    expect(scheduleProblem(when, today)).toBeUndefined();
  });

  it.each([
    { timezone: 'Europe/Dublin', day: 28, time: '01:30', problem: /does not exist on 2027-03-28 in Europe\/Dublin/ },
    { timezone: 'America/New_York', day: 14, time: '02:30', problem: /does not exist on 2027-03-14/ },
    { timezone: 'America/New_York', day: 7, time: '01:30', problem: /exists twice on 2027-11-07/ },
    { timezone: 'America/Havana', day: 14, time: '00:30', problem: /does not exist on 2027-03-14 in America\/Havana/ },
    { timezone: 'Australia/Lord_Howe', day: 3, time: '02:15', problem: /does not exist on 2027-10-03/ },
    { timezone: 'Australia/Lord_Howe', day: 4, time: '01:45', problem: /exists twice on 2027-04-04/ },
    { timezone: 'Europe/Dublin', day: 29, time: '06:00', problem: /day 29 does not exist in every month/ },
  ])('$timezone, day $day at $time is refused', ({ problem, ...when }) => {
    expect(scheduleProblem(when, today)).toMatch(problem);
  });

  it('looks two years ahead of the day that it is given, no further', () => {
    const when = { timezone: 'Europe/Dublin', day: 28, time: '01:30' };
    expect(scheduleProblem(when, new Date('2027-03-29T00:00:00Z'))).toBeUndefined();
    expect(scheduleProblem(when, new Date('2030-11-24T00:00:00Z'))).toMatch(/2032-03-28/);
  });
});

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
