import { describe, expect, it } from 'vitest';
import { watchDay } from '../../cdk/watch-day.ts';

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
