import { describe, expect, it } from 'vitest';

import { scheduleProblem } from '../../lambdas/domain/exactly-once.ts';

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
