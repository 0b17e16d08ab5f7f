import { describe, expect, it } from 'vitest';
import { FAMILIES } from '../../lambdas/domain/metrics/index.ts';
import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import type { Charge } from '../../lambdas/domain/money/divide-line.ts';
import { formatDecimal } from '../../lambdas/domain/money/money.ts';
import { takersByUnit } from '../../lambdas/domain/money/weights.ts';
import { type Counted, invoice, line, october } from './few-lines.ts';

type Weight = readonly [unitId: string | null, weight: bigint];

const unitLine = (change: Partial<ContractLine> = {}) =>
  line({ metric: 'subscription_unit', platform: 'sn', module: 'visibility', quantity: 9n, basis: null, ...change });
const poolLine = (change: Partial<ContractLine> = {}) =>
  line({ metric: 'consumption', platform: 'sn', module: 'assists', quantity: 100n, basis: null, ...change });
const overage = (change: Partial<ContractLine> = {}) => poolLine({ pool: 'overage', quantity: null, ...change });

/** Days × ratio × 12 over 90 observed days. */
const counting = (...weights: readonly Weight[]): Counted => ({
  unitsOf: () => ({ by: 'resources', takers: takersByUnit(weights), scale: 12n, observedDays: 90 }),
});
const drawing = (...weights: readonly Weight[]): Counted => ({ drawnOf: () => takersByUnit(weights) });

const told = ({ unitId, chargeType, quantity, quantityDecimals, unitOfMeasure, amount }: Charge) =>
  `${unitId ?? '-'} ${chargeType} ${quantity === null ? '' : formatDecimal(quantity, quantityDecimals)} ${unitOfMeasure} ${amount}`;

function charged(one: ContractLine, counted: Counted, amount = 10000n): string[] {
  const { charged: lines, problems } = october([one], [invoice({ amount })], counted);
  expect(problems).toEqual([]);
  return lines.flatMap(({ charges }) => charges.map(told));
}

describe('a line of subscription units (R6.3)', () => {
  it.each([
    {
      of: counting(['OPS', 3240n], ['FIN', 360n], [null, 360n]),
      is: [
        'FIN used 0.3333 subscription_unit 909',
        'OPS used 3.0000 subscription_unit 8182',
        '- unattributed 0.3333 subscription_unit 909',
      ],
      why: 'days × ratio; the quantity is the average with four decimals',
    },
    {
      of: counting(['OPS', 0n], ['FIN', 1080n]),
      is: ['FIN used 1.0000 subscription_unit 10000'],
      why: 'a unit without a day pays nothing',
    },
    {
      of: counting(['OPS', 0n]),
      is: ['FIN unused  subscription_unit 10000'],
      why: 'nothing counted: the owner, unused',
    },
    { of: {}, is: ['FIN unused  subscription_unit 10000'], why: 'nobody to count: the owner, unused' },
    { of: counting([null, 1n]), is: ['- unattributed 0.0009 subscription_unit 10000'], why: "all of it is nobody's" },
  ])('$why', ({ of, is }) => expect(charged(unitLine(), of)).toEqual(is));

  it('mirrors a credit', () => {
    expect(charged(unitLine(), counting(['OPS', 1n], ['FIN', 2n]), -100n)).toEqual([
      'FIN used 0.0019 subscription_unit -67',
      'OPS used 0.0009 subscription_unit -33',
    ]);
  });
});

describe('a line of consumption (R6.4)', () => {
  const is = ['FIN used 50 drawn_unit 3333', 'OPS used 100 drawn_unit 6667'];
  it.each([
    { of: drawing(['OPS', 100n], ['FIN', 50n]), is, why: 'by units drawn' },
    { of: drawing(['OPS', 100n], ['FIN', 50n], ['HR', -30n]), is, why: 'a unit below zero weighs 0' },
    { of: drawing(['OPS', 100n], ['FIN', 50n], [null, -30n]), is, why: 'nobody below zero too' },
    {
      of: drawing(['OPS', -1n], ['FIN', 0n]),
      is: ['FIN unused  drawn_unit 10000'],
      why: 'nothing drawn: the owner, unused',
    },
    { of: {}, is: ['FIN unused  drawn_unit 10000'], why: 'nobody drew: the owner, unused' },
    { of: drawing([null, 7n]), is: ['- unattributed 7 drawn_unit 10000'], why: "nobody's" },
  ])('$why', ({ of, is }) => {
    expect(charged(poolLine(), of)).toEqual(is);
    expect(charged(overage(), of)).toEqual(is);
  });
});

describe('what a line that costs something needs (feeds-metrics 3.7, 4.3)', () => {
  const nothing = { hasResources: () => false, hasReadings: () => false };
  const problems = (one: ContractLine, amount: bigint, counted: Counted = nothing) =>
    october([one], [invoice({ amount })], counted).problems;
  const RESOURCES =
    'line L: nothing tells which resources sn has; drop its resources, unresolved_objects or resource_counts';
  const READINGS = 'line L: nothing tells what sn drew; drop its meter_readings';
  it.each([
    { of: unitLine(), amount: 1n, is: [RESOURCES], why: 'resources' },
    { of: unitLine({ capOn: 'server' }), amount: 1n, is: [RESOURCES], why: 'resources, of a cap with a price too' },
    { of: poolLine(), amount: -1n, is: [READINGS], why: 'readings, of a credit too' },
    { of: overage(), amount: 1n, is: [READINGS], why: 'readings, of an overage line too' },
    { of: unitLine(), amount: 0n, is: [], why: 'nothing where it is free' },
    { of: poolLine(), amount: 0n, is: [], why: 'nothing where it is free' },
  ])('$why', ({ of, amount, is }) => expect(problems(of, amount)).toEqual(is));

  it('asks for the platform of the line', () => {
    const only = (platform: string) => ({ hasResources: (p: string) => p === platform, hasReadings: () => false });
    expect([problems(unitLine(), 1n, only('sn')), problems(unitLine(), 1n, only('jira'))]).toEqual([[], [RESOURCES]]);
  });
});

describe('what an overage line costs (R9.3)', () => {
  const beyond = (amount: bigint): Counted => ({ ...drawing(['OPS', 3n]), overageOf: () => amount });
  const told = (one: ContractLine, counted: Counted, ...amounts: readonly bigint[]) => {
    const month = october(
      [one],
      amounts.map((amount) => invoice({ amount })),
      counted,
    );
    return [month.problems, month.charged.map(({ amount, status }) => `${amount} ${status}`)];
  };
  it.each([
    { of: overage(), counted: beyond(250n), amounts: [], is: '250 draft', why: 'its overage, as a draft' },
    { of: overage(), counted: beyond(250n), amounts: [900n], is: '900 final', why: 'what its invoice says' },
    { of: overage(), counted: beyond(0n), amounts: [900n], is: '900 final', why: 'also where nothing is over' },
    { of: overage(), counted: beyond(250n), amounts: [0n], is: '0 final', why: 'also nothing' },
  ])('$why: $is', ({ of, counted, amounts, is }) => expect(told(of, counted, ...amounts)).toEqual([[], [is]]));

  it('is not listed at 0', () => expect(told(overage(), beyond(0n))).toEqual([[], []]));

  it('is no contract month, which it has none of', () => {
    expect(told(overage(), beyond(0n))).toEqual([[], []]);
    expect(told(poolLine(), drawing(['OPS', 1n]))[0]).toEqual([
      'line L: no invoice and no price for 2026-10; drop its invoice or fill annual_amount in contract_lines',
    ]);
  });
});

describe('a cap (R8.8)', () => {
  it.each([
    { of: unitLine({ capOn: 'unresolved' }), is: [[], 0], why: 'needs no price' },
    { of: unitLine({ capOn: 'unresolved', annualAmount: 12000n }), is: [[], 1], why: 'is charged with one' },
    {
      of: unitLine(),
      is: [
        ['line L: no invoice and no price for 2026-10; drop its invoice or fill annual_amount in contract_lines'],
        0,
      ],
      why: 'is the only line that may be without',
    },
  ])('$why', ({ of, is }) => {
    const { problems, charged } = october([of], [], counting(['OPS', 1n]));
    expect([problems, charged.length]).toEqual(is);
  });
});

it('the sentences say average units and units drawn', () => {
  const part = { basis: null, percent: null, of: 100n, decimals: 0, unitOfMeasure: '' as const, amount: 1n };
  const explain = (metric: 'subscription_unit' | 'consumption', weights: object) =>
    FAMILIES[metric]?.explain({
      ...{ chargeType: 'used', method: '', seatType: '', currency: 'EUR', bases: [], states: {} },
      parts: [{ ...part, weight: 13500n, totalWeight: 151470n, ...weights }],
    });
  expect([explain('subscription_unit', { perUnit: 1080n }), explain('consumption', {})]).toEqual([
    '12.50 of 140.25 subscription units on average',
    '13500 of 151470 units drawn in the month',
  ]);
});
