import { describe, expect, it } from 'vitest';
import { placeOf } from '../../lambdas/layouts/upload-place.ts';
import { drop, estate, good } from '../land/drop.ts';

const settings = estate({ hr: {}, late: { period: 'previous' } });
const place = (file: string) => {
  const { period, deliveredOn } = placeOf(file, settings);
  return [period, deliveredOn];
};

describe('dates in paths (R12.3)', () => {
  it.each([
    ['hr/2026-10.csv', '2026-10', '2026-10-31'],
    ['hr/people-2026-10-05.csv', '2026-10', '2026-10-05'],
    ['hr/people_2026_10_05.csv', '2026-10', '2026-10-05'],
    ['hr/2026_10/people.csv', '2026-10', '2026-10-31'],
    ['hr/people.2026.10.05.csv', '2026-10', '2026-10-05'],
    ['hr/people.2026.10.csv', '2026-10', '2026-10-31'],
    ['hr/people-20261005.csv', '2026-10', '2026-10-05'],
    ['hr/people 202610.csv', '2026-10', '2026-10-31'],
    ['hr/people (05.10.2026).csv', '2026-10', '2026-10-05'],
    ['hr/2026/10/people.csv', '2026-10', '2026-10-31'],
    ['hr/x/2026/10/05/people.csv', '2026-10', '2026-10-05'],
    ['hr/year=2026/month=10/day=05/a.csv', '2026-10', '2026-10-05'],
    ['hr/year=2026/month=2/a.csv', '2026-02', '2026-02-28'],
  ])('reads %s as %s of %s', (file, period, day) => {
    expect(place(file)).toEqual([period, day]);
  });

  it.each([
    ['hr/2026-10/people-20261105.csv', '2026-10', '2026-11-05', 'the folder says the period, the name the day'],
    ['hr/2026/10/export_2026-11-02.csv', '2026-10', '2026-11-02', 'the same with folders of folders'],
    ['hr/20261105_202611/2026-10-01.csv', '2026-11', '2026-10-01', 'each of the two by its own first form'],
    ['hr/people_20260930_2026-10-05.csv', '2026-10', '2026-10-05', 'the first form of the list'],
    ['hr/2026/09/2026-10/people.csv', '2026-10', '2026-10-31', 'dashes before folders'],
    ['hr/people_2026-10-01_2026-10-31.csv', '2026-10', '2026-10-31', 'the last of one form'],
    ['hr/20261005_202611.csv', '2026-10', '2026-10-05', 'a day before a month'],
    ['late/2026-11-02/people.csv', '2026-10', '2026-11-02', 'pulled in the next month'],
    ['late/year=2027/month=01/a.csv', '2026-12', '2027-01-31', 'over the turn of the year'],
  ])('reads %s as %s of %s: %s', (file, period, day) => {
    expect(place(file)).toEqual([period, day]);
  });

  it.each([
    ['hr/people20261005.csv', 'a letter touches the digits'],
    ['hr/people-20261005T08.csv', 'a letter behind them'],
    ['hr/v2026-10.csv', 'part of a word'],
    ['hr/people-12026-10.csv', 'part of a number'],
    ['hr/1999-12.csv', 'before 2000'],
    ['hr/2100-01.csv', 'after 2099'],
    ['hr/2026-13/people.csv', 'no such month'],
    ['hr/people-2026-02-30.csv', 'no such day'],
    ['hr/people 2026-11-1.csv', 'neither a month nor a day'],
    ['hr/10/2026/people.csv', 'no form of the list'],
    ['hr/x2026/10/people.csv', 'no whole segment'],
    ['hr/31.02.2026.csv', 'no such day, day first'],
    ['hr/123456789.csv', 'a long number'],
    ['2026-10/people.csv', "the source's own name"],
  ])('finds no date in %s: %s', (file) => {
    expect(place(file)).toEqual([null, null]);
  });

  it.each([
    { feed: 'activity', period: null, why: 'a file of an appended feed is read for every period' },
    { feed: 'accounts', period: '2026-10', why: 'a snapshot serves its month' },
  ] as const)('$feed in a dated folder has period $period: $why', async ({ feed, period }) => {
    expect(await drop('s/2026-10/a.csv', good(feed, 3))).toMatchObject({ period });
  });
});
