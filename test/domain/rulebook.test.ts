import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byBaseCharges } from '../../lambdas/domain/money/bases.ts';
import type { InvoiceLine } from '../../lambdas/domain/money/contract.ts';
import {
  type Charge,
  chargeByWeights,
  chargeComposite,
  type LineTotal,
} from '../../lambdas/domain/money/divide-line.ts';
import { costOfLine } from '../../lambdas/domain/money/line-cost.ts';
import {
  allocate,
  allocateEvenly,
  convert,
  formatAmount,
  formatDecimal,
  parseRate,
  prorate,
} from '../../lambdas/domain/money/money.ts';
import { unusualAmount } from '../../lambdas/domain/money/unusual-amount.ts';
import { takersByUnit } from '../../lambdas/domain/money/weights.ts';
import { asOf, parseMonth } from '../../lambdas/domain/month.ts';
import { judgeQuoteLines } from '../../lambdas/domain/renewal/quotes.ts';
import { windowOf } from '../../lambdas/domain/seats/coverage.ts';
import { exposedSeats, seatTakers } from '../../lambdas/domain/seats/seat-pools.ts';
import { ROOT } from '../house/source-files.ts';
import { flatLine } from './flat-line.ts';
import { grounds, offer, seats } from './renewal/offers.ts';

const rulebook = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');

/** What the rulebook says below the heading of a rule. */
function sectionOf(rule: string): string {
  const [, section = ''] = rulebook.split(new RegExp(`^### ${rule} .*$`, 'm'));
  return section.split(/^#{2,3} /m)[0] as string;
}

const eur = (amount: bigint) =>
  formatAmount(amount, 'EUR')
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+\.)/g, ',');
const list = (amounts: Iterable<bigint>) => [...amounts].map(eur).join(', ');
const OCTOBER = parseMonth('2026-10');

function divided(total: bigint, ...weights: bigint[]): string {
  const shares = weights.map((weight, i) => ({ key: String(i), weight }));
  return `${eur(total)} over ${weights.join(', ')} is ${list(allocate(total, shares).values())}`;
}

/** The cost of the contract's year from 2025-10-15, month by month. */
const contractMonths = Array.from({ length: 12 }, (_, k) => {
  const month = parseMonth(k < 3 ? `2025-${10 + k}` : `2026-${String(k - 2).padStart(2, '0')}`);
  return { month, cost: costOfLine(flatLine, [], month)?.amount ?? 0n };
});
const higher = contractMonths.filter(({ cost }) => cost === contractMonths[0]?.cost);
const lower = contractMonths.filter(({ cost }) => cost !== contractMonths[0]?.cost);
const span = (months: typeof contractMonths) => `each of ${months[0]?.month} to ${months.at(-1)?.month}`;

function totalOf(amount: bigint): LineTotal {
  const currency = { originalCurrency: 'EUR', fxRate: null, fxDate: null };
  return { lineId: 'SN', status: 'final', original: amount, amount, ...currency, invoiceIds: [], ownerUnitId: 'IT' };
}

const paid = (charges: readonly Charge[], unit: string | null) =>
  eur(charges.find(({ unitId }) => unitId === unit)?.amount ?? 0n);

function seatsOf(ops: bigint, finance: bigint): Charge[] {
  const held = takersByUnit([
    ['OPS', ops],
    ['FIN', finance],
  ]);
  const takers = seatTakers(held, { purchased: 10n, billable: ops + finance }, 'IT');
  return chargeByWeights(totalOf(10_000n), { unitOfMeasure: 'seat', decimals: 0, takers });
}

const [spare, short] = [seatsOf(5n, 2n), seatsOf(9n, 3n)];
const exposure = exposedSeats({ purchased: 10n, billable: 12n });
const based = chargeByWeights(
  totalOf(25_000n),
  byBaseCharges(
    [
      { unitId: 'OPS', amount: 6_000n },
      { unitId: 'FIN', amount: 3_000n },
      { unitId: 'IT', amount: 600n },
      { unitId: null, amount: 400n },
    ],
    'EUR',
  ),
);
const actions = (weights: Readonly<Record<string, bigint>>) =>
  ({ unitOfMeasure: 'action', decimals: 0, takers: takersByUnit(Object.entries(weights)) }) as const;
const composite = chargeComposite(totalOf(10_001n), [
  { basis: 'actions', percent: 50, weights: actions({ OPS: 3n, FIN: 1n }) },
  { basis: 'headcount', percent: 50, weights: actions({ OPS: 10n, FIN: 15n }) },
]);
const seat = allocateEvenly(10_000n, 3);
const [quoted] = judgeQuoteLines(
  [{ ...offer, annualAmount: 508_800n, replacesLineId: 'FUL' }],
  grounds({ needs: { FUL: seats(2n) } }),
);
const hundredths = (value: bigint | null | undefined) => formatDecimal(value ?? 0n, 2);

describe('the worked numbers of docs/rules.md are those of the program', () => {
  it.each([
    ...[90, 30, 180].map((days) => ({ rule: 'R1.2', says: windowOf(days, asOf(OCTOBER)).from as string })),
    { rule: 'R5.2', says: divided(10_000n, 1n, 1n, 1n) },
    { rule: 'R5.2', says: divided(100n, 2n, 1n) },
    { rule: 'R5.2', says: divided(-100n, 1n, 1n, 1n) },
    { rule: 'R5.3', says: `1,000.00 for 2026-01 to 2026-03 costs ${list(allocateEvenly(100_000n, 3))}` },
    {
      rule: 'R5.3',
      says: `${eur(higher[0]?.cost ?? 0n)} in ${span(higher)}, ${eur(lower[0]?.cost ?? 0n)} in ${span(lower)}`,
    },
    {
      rule: 'R5.5',
      says: `4,417.82 EUR at 0.006118 is ${formatAmount(convert(441_782n, 'EUR', 'KWD', parseRate('0.006118')), 'KWD')} KWD`,
    },
    { rule: 'R5.5', says: `1.00 USD at 0.125 is ${eur(convert(100n, 'USD', 'EUR', parseRate('0.125')))} EUR` },
    { rule: 'R5.5', says: `−1.00 USD is ${eur(convert(-100n, 'USD', 'EUR', parseRate('0.125')))} EUR` },
    { rule: 'R6.1', says: `Ops ${paid(spare, 'OPS')}, Finance ${paid(spare, 'FIN')}, unassigned ${paid(spare, 'IT')}` },
    { rule: 'R6.1', says: `Ops ${paid(short, 'OPS')}, Finance ${paid(short, 'FIN')}, exposure ${exposure} seats` },
    { rule: 'R6.1', says: `100.00 over 3 seats is ${list(seat)}` },
    { rule: 'R6.1', says: `the second and third are dormant: ${eur((seat[1] ?? 0n) + (seat[2] ?? 0n))}` },
    { rule: 'R6.2', says: `= ${paid(composite, 'OPS')}. Finance` },
    { rule: 'R6.2', says: `= ${paid(composite, 'FIN')}. Together` },
    {
      rule: 'R6.5',
      says: `becomes ${['OPS', 'FIN', 'IT'].map((unit) => paid(based, unit)).join(', ')} and ${paid(based, null)}`,
    },
    { rule: 'R7.1', says: `one idle seat of ${eur(seat[0] ?? 0n)} is ${eur((seat[0] ?? 0n) * 12n)} a year` },
    {
      rule: 'R10.4',
      says: `score ${hundredths(quoted?.score)}, target ${quoted?.target}, ${quoted?.fit}, uplift ${hundredths(quoted?.upliftPercent)} %`,
    },
    { rule: 'R7.2', says: `3 seats of 7 at 10,000.00 a year are ${eur(prorate(1_000_000n, 3n, 7n))}` },
  ])('$rule: $says', ({ rule, says }) => expect(sectionOf(rule)).toContain(says));

  it('R5.3: a contract of twelve months costs its annual amount, and nothing in the thirteenth', () => {
    expect(contractMonths.reduce((sum, { cost }) => sum + cost, 0n)).toBe(100_000n);
    expect(costOfLine(flatLine, [], OCTOBER)).toBeUndefined();
  });

  it.each([
    { final: 40_000n, warnings: 1 },
    { final: 50_000n, warnings: 0 },
  ])('R5.3: final invoices of $final where 1,000.00 was estimated', ({ final, warnings }) => {
    const billed = {
      invoiceLine: '1',
      vendor: 'V',
      lineId: 'SN',
      periodFrom: OCTOBER,
      periodTo: OCTOBER,
      currency: 'EUR',
    };
    const invoices: InvoiceLine[] = [
      { ...billed, invoiceId: 'E', status: 'estimated', amount: 100_000n },
      { ...billed, invoiceId: 'F', status: 'final', amount: final },
    ];
    expect(costOfLine(flatLine, invoices, OCTOBER)?.warnings).toHaveLength(warnings);
    expect(sectionOf('R5.3')).toContain('400.00 where 1,000.00 was estimated is one, 500.00 is not');
  });

  it.each([
    { says: '750.00 is silent', amount: 75_000n, holds: undefined },
    { says: '750.01 is a finding', amount: 75_001n, holds: false },
    { says: '5,000.00 holds', amount: 500_000n, holds: true },
    { says: 'A credit is a finding', amount: -100n, holds: false },
  ])('R5.6: $says', ({ says, amount, holds }) => {
    const line = { ...flatLine, annualAmount: 600_000n };
    const cost = { amount, currency: 'EUR', invoiceIds: ['F'] };
    expect(unusualAmount(line, cost, undefined, OCTOBER, { max_change: 0.5, hold_factor: 10 })?.holds).toBe(holds);
    expect(sectionOf('R5.6')).toContain(says);
  });
});
