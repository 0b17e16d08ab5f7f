import { describe, expect, it } from 'vitest';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { poolKind } from '../../../lambdas/domain/pools/pool-lines.ts';
import { type PoolPart, poolParts, type UnitsByDay } from '../../../lambdas/domain/pools/pool-parts.ts';
import { day, drawn, monthly, overageLine, poolLine, poolOf } from './few-pools.ts';

/** The parts of a pool up to a month, those of that month last. */
function parts(lines: readonly ContractLine[], units: UnitsByDay, until: string, seats: readonly ContractLine[] = []) {
  const pool = poolOf(...lines);
  const period = parseMonth(until);
  const seatLine = (lineId: string) => seats.find((line) => line.lineId === lineId);
  return poolParts({ pool, kind: poolKind(pool, period), drawn: units, seatLine }, period);
}

const told = ({ pool, drawnToDate, overage }: PoolPart) => `${pool} pool, ${drawnToDate} drawn, ${overage} over`;
const last = (...[lines, units, until, seats]: Parameters<typeof parts>) =>
  told(parts(lines, units, until, seats).at(-1) as PoolPart);

describe('overage of a part = drawn to date - pool - burst - earlier overage (R9.3)', () => {
  const line = [poolLine('A', '2026-01-01..2026-12-31', 100)];
  const bursting = [poolLine('A', '2026-01-01..2027-12-31', 100, { burst: 15n })];
  it.each([
    {
      of: [poolLine('A', '2026-05-01..', 120000)],
      units: monthly('2026-05', '2026-10', 15000),
      is: '120000 pool, 90000 drawn, 0 over',
      why: 'worked: six months of 15,000',
    },
    { of: line, units: { '2026-10': 100 }, is: '100 pool, 100 drawn, 0 over', why: 'the last unit of the pool' },
    { of: line, units: { '2026-10': 101 }, is: '100 pool, 101 drawn, 1 over', why: 'the first beyond it' },
    {
      of: line,
      units: { '2026-09': 120, '2026-10': 5 },
      is: '100 pool, 125 drawn, 5 over',
      why: 'less what was over before',
    },
    {
      of: line,
      units: { '2026-10-01': 120, '2026-10-31': -30 },
      is: '100 pool, 90 drawn, 0 over',
      why: "a month's corrections are netted inside it",
    },
    {
      of: line,
      units: { '2026-09': 120, '2026-10': -30 },
      is: '100 pool, 90 drawn, 0 over',
      why: 'an overage once counted is not given back',
    },
    {
      of: line,
      units: { '2026-08': 120, '2026-09': -30, '2026-10': 25 },
      is: '100 pool, 115 drawn, 0 over',
      why: 'nor counted again',
    },
    {
      of: bursting,
      units: { '2026-09': 120, '2026-10': 5 },
      is: '100 pool, 125 drawn, 5 over',
      why: 'burst is spent once a contract year',
    },
    { of: bursting, units: { '2026-10': 115 }, is: '100 pool, 115 drawn, 0 over', why: 'and costs nothing' },
    { of: bursting, units: { '2026-10': 116 }, is: '100 pool, 116 drawn, 1 over', why: 'up to its last unit' },
    {
      of: bursting,
      units: { '2026-12': 115, '2027-02': 116 },
      until: '2027-02',
      is: '100 pool, 116 drawn, 1 over',
      why: 'and is there again in the next year',
    },
  ])('$why: $is', ({ of, units, until = '2026-10', is }) => expect(last(of, drawn(units), until)).toBe(is));
});

describe('the pool of a contract year (R9.2)', () => {
  const base = poolLine('A', '2026-01-01..', 100);
  it.each([
    {
      of: [base, poolLine('B', '2026-10-31..', 50)],
      is: '150 pool, 0 drawn, 0 over',
      why: 'a line bought in mid-year brings all of it',
    },
    { of: [base, poolLine('B', '2026-11-01..', 50)], is: '100 pool, 0 drawn, 0 over', why: 'from its first day on' },
    {
      of: [base, poolLine('B', '2026-02-01..2026-02-28', 50)],
      is: '150 pool, 0 drawn, 0 over',
      why: 'a pack that ended still covers its year',
    },
    {
      of: [base, poolLine('B', '2026-02-01..2026-02-28', 50)],
      until: '2027-01',
      is: '100 pool, 0 drawn, 0 over',
      why: 'and not the next one',
    },
    {
      of: [poolLine('A', '2025-01-01..2026-01-01', 100), poolLine('B', '2025-06-01..', 10)],
      until: '2026-01',
      is: '10 pool, 0 drawn, 0 over',
      why: 'of a term that has begun on the day after the old one',
    },
  ])('$why: $is', ({ of, until = '2026-10', is }) => expect(last(of, drawn({}), until)).toBe(is));
});

describe('what is carried (R9.2)', () => {
  const carry = { pool: 'carry_forward' };
  const long = poolLine('A', '2024-01-01..2026-12-31', 100, carry);
  it.each([
    {
      of: [long],
      units: { '2024-05': 30, '2025-05': 90 },
      until: '2025-10',
      is: '170 pool, 90 drawn, 0 over',
      why: 'what a year left',
    },
    {
      of: [long],
      units: { '2024-05': 30, '2025-05': 90 },
      is: '180 pool, 0 drawn, 0 over',
      why: 'and of what was carried',
    },
    {
      of: [long],
      units: { '2024-05': 300 },
      until: '2025-10',
      is: '100 pool, 0 drawn, 0 over',
      why: 'nothing of a year that was short',
    },
    {
      of: [{ ...long, pool: 'annual_allowance' }],
      units: { '2024-05': 30 },
      until: '2025-10',
      is: '100 pool, 0 drawn, 0 over',
      why: 'nothing of an allowance',
    },
    {
      of: [{ ...long, pool: null }],
      units: { '2024-05': 30 },
      until: '2025-10',
      is: '100 pool, 0 drawn, 0 over',
      why: 'nothing where the contract is silent',
    },
    {
      of: [{ ...long, burst: 50n }],
      units: { '2024-05': 30 },
      until: '2025-10',
      is: '170 pool, 0 drawn, 0 over',
      why: 'no burst',
    },
    {
      of: [poolLine('A', '2025-01-01..2025-12-31', 100, carry), poolLine('B', '2026-01-01..', 100, carry)],
      units: { '2025-05': 30 },
      is: '100 pool, 0 drawn, 0 over',
      why: 'nothing over a renewal, which is a new term',
    },
  ])('$why: $is', ({ of, units, until = '2026-10', is }) =>
    expect(last(of, drawn(units as Record<string, number>), until)).toBe(is),
  );
});

describe('a month in which a contract year begins has two parts (R9.3)', () => {
  it.each([
    {
      of: [poolLine('A', '2025-10-15..', 100)],
      units: { '2026-10-01': 130, '2026-10-14': 5, '2026-10-15': 90, '2026-10-31': 20 },
      is: ['2026-10-14: 100 pool, 135 drawn, 35 over', '2026-10-31: 100 pool, 110 drawn, 10 over'],
      why: 'by the day',
    },
    {
      of: [poolLine('A', '2026-01-01..2026-10-10', 100), poolLine('B', '2026-10-21..', 50)],
      units: { '2026-10-10': 101, '2026-10-15': 999, '2026-10-21': 51 },
      is: ['2026-10-10: 100 pool, 101 drawn, 1 over', '2026-10-31: 50 pool, 51 drawn, 1 over'],
      why: 'a day without a line belongs to none',
    },
    {
      of: [poolLine('A', '2024-02-29..', 100)],
      until: '2026-02',
      units: { '2026-02-27': 110, '2026-02-28': 7 },
      is: ['2026-02-27: 100 pool, 110 drawn, 10 over', '2026-02-28: 100 pool, 7 drawn, 0 over'],
      why: 'from 29 February on the 28th',
    },
    {
      of: [poolLine('A', '2025-10-15..', 100, { pool: 'carry_forward' })],
      units: { '2026-10-01': 60, '2026-10-20': 1 },
      is: ['2026-10-14: 100 pool, 60 drawn, 0 over', '2026-10-31: 140 pool, 1 drawn, 0 over'],
      why: 'and carries inside the month',
    },
  ])('$why', ({ of, units, until = '2026-10', is }) => {
    const inMonth = parts(of, drawn(units as Record<string, number>), until).filter(({ month }) => month === until);
    expect(inMonth.map((part) => `${part.lastDay}: ${told(part)}`)).toEqual(is);
  });
});

describe('what seats bring (R9.6)', () => {
  const seat = (lineId: string, span: string): ContractLine => ({
    ...poolLine(lineId, span, 4),
    ...{ metric: 'per_user', allowance: 100n, pool: null },
  });
  const named = (baseLines: readonly string[], span = '2026-01-01..') => poolLine('A', span, 50, { baseLines });
  it.each([
    { of: [named(['S'])], seats: [seat('S', '2026-01-01..')], is: 450n, why: '50 and 4 seats at 100' },
    {
      of: [named(['S']), { ...named(['S']), lineId: 'B' }],
      seats: [seat('S', '2026-01-01..')],
      is: 500n,
      why: 'each line once',
    },
    {
      of: [named(['S', 'T'])],
      seats: [seat('S', '2026-01-01..'), seat('T', '2026-10-31..')],
      is: 850n,
      why: 'in force on the last day',
    },
    { of: [named(['S'])], seats: [seat('S', '2026-01-01..2026-10-30')], is: 50n, why: 'no longer in force' },
    { of: [named(['S'])], seats: [seat('S', '2026-11-01..')], is: 50n, why: 'not yet' },
    {
      of: [named(['S'])],
      seats: [{ ...seat('S', '2026-01-01..'), allowance: null }],
      is: 50n,
      why: 'without an allowance',
    },
    { of: [named(['X'])], seats: [], is: 50n, why: 'a line that is not there' },
    {
      of: [poolLine('A', '2026-01-01..', null, { baseLines: ['S'] })],
      seats: [seat('S', '2026-01-01..')],
      is: 400n,
      why: 'seats alone',
    },
    {
      of: [named([]), named(['S'], '2026-11-01..')],
      seats: [seat('S', '2026-01-01..')],
      is: 50n,
      why: 'of lines that have begun',
    },
  ])('$why: $is', ({ of, seats, is }) => expect(parts(of, drawn({}), '2026-10', seats).at(-1)?.pool).toBe(is));
});

describe('the line that prices a part (R9.3)', () => {
  const pool = poolLine('A', '2025-10-15..', 100);
  const pricing = (...lines: readonly ContractLine[]) =>
    parts([pool, ...lines], drawn({}), '2026-10')
      .slice(-2)
      .map(({ overageLine: line }) => line?.lineId ?? 'none')
      .join(' ');
  it.each([
    { lines: [overageLine('O', '2026-01-01..')], is: 'O O', why: 'is in force on both last days' },
    { lines: [overageLine('O', '2026-01-01..2026-10-14')], is: 'O none', why: 'on the first' },
    { lines: [overageLine('O', '2026-10-15..')], is: 'none O', why: 'on the second' },
    {
      lines: [overageLine('O', '2026-01-01..2026-10-20'), overageLine('P', '2026-10-21..')],
      is: 'O P',
      why: 'one after the other',
    },
    { lines: [], is: 'none none', why: 'is none' },
  ])('$why: $is', ({ lines, is }) => expect(pricing(...lines)).toBe(is));

  it('is not one of two', () => {
    expect(() => pricing(overageLine('O', '2026-01-01..'), overageLine('P', '2026-10-31..'))).toThrow(
      'lines O and P: both price what goes beyond pool assists of sn on 2026-10-31; let one of them end before',
    );
  });
});

it('the days of a part are those of its contract year so far', () => {
  const part = parts([poolLine('A', '2026-10-15..', 1)], drawn({}), '2026-11').at(-1);
  expect([part?.days.length, part?.days[0], part?.days.at(-1)]).toEqual([47, day('2026-10-15'), day('2026-11-30')]);
});
