import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compactJson } from '../../lambdas/run/store/json.ts';
import { packedRows, packRows } from '../../lambdas/run/store/packed-rows.ts';
import { wholeNumber } from '../../lambdas/run/store/whole-number.ts';

interface Seat {
  readonly unitId: string | null;
  readonly states: [string, string];
  readonly cost: bigint;
}

const shape = { unitId: z.string().nullable(), states: z.tuple([z.string(), z.string()]), cost: wholeNumber };
const seat = (unitId: string | null, cost: bigint): Seat => ({ unitId, states: ['active', 'new'], cost });
const written = (rows: readonly Seat[]) => JSON.parse(compactJson(packRows<Seat>(shape, rows)));

describe('rows that a document packs', () => {
  it.each([
    { rows: [], why: 'none' },
    { rows: [seat('OPS', 3n), seat(null, -3n), seat('OPS', 3n)], why: 'one that comes twice' },
    { rows: [seat('null', 3n), seat(null, 2n ** 80n), seat('', 0n)], why: 'text that looks like none' },
  ])('come back as they were: $why', ({ rows }) => {
    expect(packedRows<Seat>(shape).parse(written(rows))).toEqual(rows);
  });

  it('have each value of a column once', () => {
    const { states, cost } = written([seat('OPS', 3n), seat('FIN', 3n), seat('FIN', 4n)]);
    expect(states).toEqual({ values: [['active', 'new']], at: [0, 0, 0] });
    expect(cost).toEqual({ values: ['3', '4'], at: [0, 0, 1] });
  });

  it.each([
    { spoil: { cost: { values: ['3'], at: [1] } }, why: 'a value that is not there' },
    { spoil: { cost: { values: ['3'], at: [-1] } }, why: 'a place before the first' },
    { spoil: { cost: { values: ['3'], at: ['0'] } }, why: 'a place that is text' },
    { spoil: { cost: { values: [3], at: [0] } }, why: 'a number for text' },
    { spoil: { unitId: undefined }, why: 'a column that is gone' },
  ])('are refused with $why', ({ spoil }) => {
    const packed = { ...written([seat('OPS', 3n)]), ...spoil };
    expect(packedRows<Seat>(shape).safeParse(packed).success).toBe(false);
  });
});
