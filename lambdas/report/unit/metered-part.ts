import type { SeatCost } from '../../domain/metered-figures.ts';
import { compareAmounts, prorate } from '../../domain/money/money.ts';
import { addMonths } from '../../domain/month.ts';
import { drawnKey, type PreviousMonth } from '../../domain/month-figures.ts';
import type { PoolMonth } from '../../domain/pools/pool-figures.ts';
import type { UnitFinding } from '../../domain/resources/unit-findings.ts';
import { compareText } from '../../domain/text/text.ts';
import { perSeat } from '../files/seat-cost-csv.ts';
import type { MonthContext, UnitFigures } from '../month-context.ts';
import { monthName } from '../words/date-words.ts';
import { findingSentence } from '../words/finding-words.ts';
import { exactMoney, plural, roundMoney } from '../words/money-words.ts';
import { drawnChange, poolEnd } from '../words/pool-words.ts';
import { singleLine } from '../words/single-line.ts';
import { drawnWords, unitCount } from '../words/unit-words.ts';

/** What a unit's mail says of its infrastructure and of what its people drew, a sentence each. */
export interface MeteredPart {
  readonly hasMetered: boolean;
  readonly metered: readonly string[];
}

/** The dearest finding (R8.7), the pools that the unit draws from (R9.4), and what a seat costs with that (R6.6). */
export function meteredPart(month: MonthContext, unit: UnitFigures): MeteredPart {
  const metered = [...dearestFinding(month, unit), ...draws(month, unit), ...seatCost(month, unit)];
  return { hasMetered: metered.length > 0, metered };
}

/** The dearest that somebody can act on and that is worth a mail (R7.3): what leaves the average by itself is not. */
function dearestFinding(month: MonthContext, unit: UnitFigures): string[] {
  const { figures, settings } = month;
  const own = figures.metered.unitFindings.filter(
    ({ unitId, finding, amount }) =>
      unitId === unit.unit.unitId && finding !== 'leaving' && amount * 12n >= figures.findings.minimum,
  );
  const [dearest] = own.sort((a, b) => compareAmounts(b.amount, a.amount) || compareText(a.finding, b.finding));
  if (dearest === undefined) return [];
  const money = roundMoney(dearest.amount, settings.currency);
  return [`${findingUnits(month, unit, dearest)}, ${money} a month: ${findingSentence(dearest)}.`];
}

/** `12 of your 140.25 units of ITOM Visibility`; what is counted too little is not among them. */
function findingUnits({ figures }: MonthContext, { charges }: UnitFigures, finding: UnitFinding): string {
  const entitlement = figures.consumptions.find(
    ({ entitlement: e }) => e.platform === finding.platform && e.product === finding.product && e.capOn === null,
  )?.entitlement;
  const lines = new Set(entitlement?.lines.map(({ lineId }) => lineId));
  const row = charges.find(({ lineId, chargeType }) => chargeType === 'used' && lines.has(lineId));
  const [units, product] = [unitCount(finding.units, 2), singleLine(row?.product ?? finding.product)];
  if (finding.finding === 'misclassified_under') return `${units} units of ${product} too few`;
  return row?.quantity
    ? `${units} of your ${unitCount(row.quantity, row.quantityDecimals)} units of ${product}`
    : `${units} units of ${product}`;
}

/** More pools than this would hide the one number of the mail; consumption.csv has them all. */
const MOST_POOLS = 2;

/** `4,100 assists drawn in October, 12 % more than in September; the pool lasts until 31 August 2027.` */
function draws({ figures, run }: MonthContext, { unit, charges }: UnitFigures): string[] {
  const drawn = figures.pools.map((pool) => {
    const lines = new Set(linesOf(pool));
    const own = charges.filter(({ lineId, chargeType }) => chargeType === 'used' && lines.has(lineId));
    return {
      pool,
      units: largest(own.map(({ quantity }) => quantity ?? 0n)),
      amount: own.reduce((a, r) => a + r.amount, 0n),
    };
  });
  const before = addMonths(run.period, -1);
  return drawn
    .filter(({ units }) => units > 0n)
    .sort((a, b) => compareAmounts(b.amount, a.amount) || compareText(a.pool.pool.meter, b.pool.pool.meter))
    .slice(0, MOST_POOLS)
    .map(({ pool, units }) => {
      const change = drawnChange(units, drawnBefore(figures.previous, pool, unit.unitId), before);
      const words = drawnWords(units, singleLine(pool.pool.meter));
      return `${words} drawn in ${monthName(run.period)}${change}${poolEnd(pool, run.period)}.`;
    });
}

function linesOf({ pool }: PoolMonth): string[] {
  return [...pool.lines, ...pool.overageLines].map(({ lineId }) => lineId);
}

/** Every line of a pool is divided by the same units: none is added to another. */
function largest(units: readonly bigint[]): bigint {
  return [...units].sort(compareAmounts).at(-1) ?? 0n;
}

/** What the unit drew in the month before; null where that is not known. */
function drawnBefore(previous: PreviousMonth | null, pool: PoolMonth, unitId: string): bigint | null {
  const known = linesOf(pool).filter((lineId) => previous?.lines.has(lineId));
  if (previous === null || known.length === 0) return null;
  return largest(known.map((lineId) => previous.drawn.get(drawnKey(unitId, lineId)) ?? 0n));
}

/** `30 full seats of servicenow cost €116.50 each with what their holders drew, €100.00 without.` */
function seatCost({ figures, settings: { currency } }: MonthContext, { unit }: UnitFigures): string[] {
  const [most] = figures.metered.seatCosts
    .filter(({ unitId, consumptionAmount }) => unitId === unit.unitId && consumptionAmount > 0n)
    .sort((a, b) => compareAmounts(b.consumptionAmount, a.consumptionAmount) || compareText(a.seatType, b.seatType));
  return most === undefined ? [] : [seatCostWords(most, currency)];
}

function seatCostWords(cost: SeatCost, currency: string): string {
  const { seats, seatAmount, platform, seatType } = cost;
  const name = singleLine(seatType);
  const held = `${plural(seats, `${name} seat`)} of ${singleLine(platform)}`;
  const [verb, whose] = seats === 1 ? ['costs', 'its holder'] : ['cost', 'their holders'];
  const [whole, bare] = [perSeat(cost), prorate(seatAmount, 1n, BigInt(seats))].map((a) => exactMoney(a, currency));
  return `${held} ${verb} ${whole} ${seats === 1 ? '' : 'each '}with what ${whose} drew, ${bare} without.`;
}
