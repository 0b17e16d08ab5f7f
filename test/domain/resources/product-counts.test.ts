import { describe, expect, it } from 'vitest';
import { roundedUp } from '../../../lambdas/domain/fraction.ts';
import {
  type CountedProduct,
  countProduct,
  type ProductCount,
  peakOf,
} from '../../../lambdas/domain/resources/product-counts.ts';
import { daily, LAST_DAY, product, ratiosOf, vendor } from './few-resources.ts';

const count = (of: Partial<CountedProduct>, set = 'itom-2021-01') => countProduct(product(of), ratiosOf(set), LAST_DAY);
const told = (one: ProductCount | undefined) =>
  one && `${one.countedBy} ${one.observedDays} ${one.exact.toString()} ${roundedUp(one.exact)}`;

describe('what a product consumes (R8.4)', () => {
  it.each([
    { of: { daily: daily('server', 5000) }, is: 'resources 90 5000 5000', why: 'worked: 5,000 servers in visibility' },
    { of: { daily: daily('server', 3000) }, is: 'resources 90 3000 3000', why: 'worked: and 3,000 in health' },
    {
      of: { daily: daily('container', 4000) },
      is: 'resources 90 4000/3 1334',
      why: 'worked: 4,000 containers in 2021',
    },
    {
      of: { daily: daily('container', 4000) },
      set: 'itom-2024-02',
      is: 'resources 90 400 400',
      why: 'worked: 4,000 containers in 2024',
    },
    {
      of: { daily: [...daily('server', 12000), ...daily('container', 4000), ...daily('unresolved', 1200)] },
      is: 'resources 90 43600/3 14534',
      why: 'worked: 12,000 servers, 4,000 containers, 1,200 unresolved, rounded once',
    },
    {
      of: { daily: [...daily('server', 10200), ...daily('container', 4000)] },
      is: 'resources 90 34600/3 11534',
      why: 'worked: the same without 1,800 stale servers and the unresolved',
    },
    {
      of: { daily: [...daily('container', 1), ...daily('paas', 1)] },
      is: 'resources 90 2/3 1',
      why: 'two thirds are one unit and not two',
    },
    { of: { daily: daily('server', 2, '2026-10-31') }, is: 'resources 1 2 2', why: 'one observed day' },
    {
      of: { daily: [...daily('server', 1, '2026-10-22'), ...daily('server', 1, '2026-10-27')] },
      is: 'resources 10 3/2 2',
      why: 'observed from the first day on which one counts',
    },
    {
      of: { daily: [...daily('networking', 7), ...daily('server', 1, '2026-10-22')] },
      is: 'resources 10 1 1',
      why: 'a class without a ratio observes nothing',
    },
    {
      of: { daily: daily('server', 1, '2026-08-03').filter(({ on }) => on !== '2026-10-31') },
      is: 'resources 90 89/90 1',
      why: 'to the last day of the window, whether one counts then or not',
    },
    { of: { daily: daily('networking', 7) }, is: undefined, why: 'no observed day: not known, and not 0 (R3.5)' },
    { of: {}, is: undefined, why: 'nothing at all' },
  ])('$why: $is', ({ of, set, is }) => expect(told(count(of, set))).toBe(is));
});

describe('of counts, averages and resources the first that is there decides (R8.4)', () => {
  const average = (on: string, n: number) => vendor(on, n, { isAverage: true });
  it.each([
    {
      of: { vendor: [vendor('2026-10-05', 7), average('2026-10-31', 90)], daily: daily('server', 500) },
      is: 'counts 1 7 7',
      why: 'daily counts, and nothing is added',
    },
    {
      of: { vendor: [average('2026-10-05', 80), average('2026-10-31', 90)], daily: daily('server', 500) },
      is: 'aggregate 1 90 90',
      why: 'the newest average',
    },
    {
      of: { vendor: [average('2026-10-31', 90), vendor('2026-10-31', 3, { isAverage: true, class: 'paas' })] },
      is: 'aggregate 1 91 91',
      why: 'of each class',
    },
    {
      of: { vendor: [vendor('2026-10-05', 10), vendor('2026-10-06', 10), vendor('2026-10-06', 3, { class: 'paas' })] },
      is: 'counts 2 21/2 11',
      why: 'a class without a row on an observed day counted 0',
    },
    {
      of: { vendor: [vendor('2026-10-05', 10), vendor('2026-10-06', 9, { class: 'networking' })] },
      is: 'counts 2 5 5',
      why: 'a day with any row of the product is observed, of a class without a ratio too',
    },
    {
      of: { vendor: [vendor('2026-10-05', 4, { unitId: 'OPS' }), vendor('2026-10-05', 3, { unitId: 'FIN' })] },
      is: 'counts 1 7 7',
      why: 'rows of several units are added',
    },
    { of: { vendor: [vendor('2026-10-05', 0)] }, is: 'counts 1 0 0', why: 'a count of 0 is a count' },
  ])('$why: $is', ({ of, is }) => expect(told(count(of))).toBe(is));
});

describe('the days of a product (R8.5)', () => {
  const days = [vendor('2026-10-05', 7), vendor('2026-10-06', 9), vendor('2026-10-07', 9), vendor('2026-10-08', 1)];
  const peak = (rows: typeof days) => {
    const day = peakOf(count({ vendor: rows })?.days ?? []);
    return day && `${day.on} ${day.units.toString()}`;
  };

  it('peak on the first of equal days', () => expect(peak(days)).toBe('2026-10-06 9'));
  it('have no peak where there are none', () => expect(peak([])).toBeUndefined());
  it('are exact', () =>
    expect(peak([vendor('2026-10-05', 4, { class: 'paas' }), vendor('2026-10-05', 1)])).toBe('2026-10-05 7/3'));
  it('are none with an average', () =>
    expect(count({ vendor: [vendor('2026-10-05', 7, { isAverage: true })] })?.days).toEqual([]));
  it('are of their classes, those that count nothing left out', () => {
    const classes = count({ daily: [...daily('paas', 2), ...daily('iot', 2), ...daily('container', 0)] })?.classes;
    expect(classes?.map((one) => [one.class, one.ratio.toString(), one.days])).toEqual([['paas', '1/3', 180n]]);
  });
});
