import { describe, expect, it } from 'vitest';
import {
  addMonthsToDate,
  asOf,
  aYearBefore,
  daysBetween,
  type IsoDate,
  lastDay,
  monthsBetween,
  parseChargedMonth,
  parseDate,
  parseMonth,
} from '../../lambdas/domain/month.ts';

const date = (text: string) => text as IsoDate;

describe('months and days (R1)', () => {
  it.each(['2026-1', '2026-13', '2026-00', '26-10', '2026-10-01', '2026-10 ', '../../etc'])('refuses "%s"', (text) => {
    expect(() => parseMonth(text)).toThrow('write it as 2026-10');
  });

  it.each([
    ['2024-02', '2024-02-29', '2024-03-01'],
    ['2026-02', '2026-02-28', '2026-03-01'],
    ['2025-12', '2025-12-31', '2026-01-01'],
  ])('%s ends on %s, as_of is %s (R1.1)', (month, last, after) => {
    expect(lastDay(parseMonth(month))).toBe(last);
    expect(asOf(parseMonth(month))).toBe(after);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28', 'on the last day where the month is shorter (R5.3)'],
    ['2026-10-15', 12, '2027-10-15', 'a year on'],
    ['2024-02-29', 12, '2025-02-28', 'no leap day'],
  ])('%s plus %i months is %s: %s', (from, months, to) => {
    expect(addMonthsToDate(date(from), months)).toBe(to);
  });

  it('finds the same day a year before, and counts days over a leap day', () => {
    expect(aYearBefore(date('2024-02-29'))).toBe('2023-02-28');
    expect(daysBetween(date('2024-02-28'), date('2024-03-01'))).toBe(2);
    expect(monthsBetween(parseMonth('2025-11'), parseMonth('2026-02'))).toBe(3);
  });

  it.each([
    {
      month: '9999-12',
      says: '9999-12 cannot be charged; a month from 1900-01 to 9998-12 can',
      why: 'no day follows it',
    },
    { month: '9999-01', says: '9999-01 cannot be charged', why: 'its next year has five digits' },
    { month: '0001-01', says: '0001-01 cannot be charged', why: 'a year that programs take for 1901' },
    { month: '2026-13', says: '"2026-13" is not a month', why: 'no month at all' },
  ])('refuses to charge $month: $why (F34)', ({ month, says }) => {
    expect(() => parseChargedMonth(month)).toThrow(says);
  });

  it.each(['1900-01', '2026-10', '9998-12'])('charges %s (F34)', (month) => {
    expect(parseChargedMonth(month)).toBe(month);
  });

  it('knows the calendar', () => {
    expect(parseDate('2026-02-30')).toBeUndefined();
    expect(parseDate('2026-2-3')).toBeUndefined();
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
  });
});
