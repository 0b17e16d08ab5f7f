import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../lambdas/domain/month.ts';
import { isWhole, windowOf } from '../../lambdas/domain/seats/coverage.ts';

const AS_OF = '2026-11-01' as IsoDate;
const WINDOW = windowOf(30, AS_OF);
const TOLERANCES = { toleranceDays: 3, maxGapDays: 14, coverageFrom: undefined };

const days = (...dates: string[]) => dates.map((d) => ({ from: d as IsoDate, to: d as IsoDate }));

describe('a whole record (R3.8 c) over 2 to 31 October', () => {
  it.each([
    {
      record: days('2026-10-05', '2026-10-19', '2026-10-28'),
      whole: true,
      why: 'three days of tolerance at both ends',
    },
    { record: days('2026-10-06', '2026-10-19', '2026-10-28'), whole: false, why: 'begins four days late' },
    { record: days('2026-10-05', '2026-10-19', '2026-10-27'), whole: false, why: 'ends four days early' },
    { record: days('2026-10-01', '2026-10-16', '2026-10-30'), whole: false, why: 'a gap of 15 days' },
    { record: days('2026-10-02', '2026-10-16', '2026-10-30'), whole: true, why: 'gaps of 14 days' },
    {
      record: days('2026-09-01', '2026-10-02', '2026-10-16', '2026-10-30'),
      whole: true,
      why: 'a gap before the window',
    },
    {
      record: days('2026-09-01', '2026-10-03', '2026-10-16', '2026-10-30'),
      whole: false,
      why: 'a gap into the window',
    },
    { record: [{ from: '2026-10-01' as IsoDate, to: '2026-10-31' as IsoDate }], whole: true, why: "a month's row" },
    { record: [], whole: false, why: 'nothing at all' },
  ])('$whole: $why', ({ record, whole }) => {
    expect(isWhole(record, WINDOW, TOLERANCES)).toBe(whole);
  });

  it.each([
    { from: '2026-10-02', record: days('2026-10-30'), whole: true, why: 'replaces all but the row near the end' },
    { from: '2026-10-03', record: days('2026-10-30'), whole: false, why: 'begins after the first day' },
    { from: '2026-01-01', record: days('2026-10-20'), whole: false, why: 'cannot replace the end' },
  ])('coverage.from $from, $whole: $why', ({ from, record, whole }) => {
    expect(isWhole(record, WINDOW, { ...TOLERANCES, coverageFrom: from as IsoDate })).toBe(whole);
  });
});
