import type { SeatCost } from '../../domain/metered-figures.ts';
import { compareAmounts, type MinorUnits, prorate, sum } from '../../domain/money/money.ts';
import { addMonths } from '../../domain/month.ts';
import { drawnKey, type PreviousMonth } from '../../domain/month-figures.ts';
import type { PoolRow } from '../../domain/pools/pool-row.ts';
import type { UnitFinding } from '../../domain/resources/unit-findings.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import { textKey } from '../../domain/text/text-key.ts';
import type { TierRow } from '../../domain/tiers/tier-row.ts';
import { perSeat } from '../files/seat-cost-csv.ts';
import type { MonthContext, UnitFigures } from '../month-context.ts';
import { monthName } from '../words/date-words.ts';
import { findingSentence } from '../words/finding-words.ts';
import { count, exactMoney, plural, roundMoney } from '../words/money-words.ts';
import { drawnChange, poolEnd } from '../words/pool-words.ts';
import { singleLine } from '../words/single-line.ts';
import { worthWords } from '../words/tier-words.ts';
import { drawnWords, unitCount } from '../words/unit-words.ts';

/** What a unit's mail says of its infrastructure and of what its people drew, a sentence each. */
export interface MeteredPart {
  readonly hasMetered: boolean;
  readonly metered: readonly string[];
}

/** The dearest finding (R8.7), the pools that the unit draws from (R9.4), what a seat costs with that (R6.6), and seats of a tier that nobody there needs (R10.1). */
export function meteredPart(month: MonthContext, unit: UnitFigures): MeteredPart {
  const metered = [
    ...dearestFinding(month, unit),
    ...draws(month, unit),
    ...seatCost(month, unit),
    ...overTieredSeats(month, unit),
  ];
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
  const total = figures.metered.unitTable.find(
    (one) => one.total && one.platform === finding.platform && one.product === finding.product && one.capOn === null,
  )?.total;
  const lines = new Set(total?.sharedBy);
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
  const drawn = figures.metered.pools.map((pool) => {
    const lines = new Set(pool.dividedLines);
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
    .sort((a, b) => compareAmounts(b.amount, a.amount) || compareText(a.pool.meter, b.pool.meter))
    .slice(0, MOST_POOLS)
    .map(({ pool, units }) => {
      const change = drawnChange(units, drawnBefore(figures.previous, pool, unit.unitId), before);
      const words = drawnWords(units, singleLine(pool.meter));
      return `${words} drawn in ${monthName(run.period)}${change}${poolEnd(pool, run.period)}.`;
    });
}

/** Every line of a pool is divided by the same units: none is added to another. */
function largest(units: readonly bigint[]): bigint {
  return [...units].sort(compareAmounts).at(-1) ?? 0n;
}

/** What the unit drew in the month before; null where that is not known. */
function drawnBefore(previous: PreviousMonth | null, pool: PoolRow, unitId: string): bigint | null {
  const known = pool.dividedLines.filter((lineId) => previous?.lines.has(lineId));
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

/** `12 of your 15 fulfiller seats of ITSM that are not idle need less than Pro: about €3,600 a year.` */
function overTieredSeats({ figures, settings: { currency } }: MonthContext, { unit }: UnitFigures): string[] {
  const own = figures.tiers.filter(({ scope, unitId, seats }) => scope === 'unit' && unitId === unit.unitId && seats);
  const pools = [...groupBy(own, ({ platform, product, pool }) => textKey(platform, product, pool)).values()]
    .map(overTieredPool)
    .filter(({ row, overTiered, saving }) => {
      const isComparable = saving !== null && row.currency === currency;
      return overTiered > 0n && (!isComparable || saving >= figures.findings.minimum);
    })
    .sort((a, b) => compareAmounts(b.saving ?? 0n, a.saving ?? 0n) || compareAmounts(b.overTiered, a.overTiered));
  return pools.slice(0, 1).map(overTieredWords);
}

/** The seats of a unit in one pool, whatever tier each of them justifies. */
interface OverTieredPool {
  readonly row: TierRow;
  readonly seats: bigint;
  readonly overTiered: bigint;
  /** Null where a price is unknown. */
  readonly saving: MinorUnits | null;
}

function overTieredPool(rows: readonly TierRow[]): OverTieredPool {
  const over = rows.filter(({ overTiered }) => overTiered);
  const isPriced = over.every(({ savingAnnual }) => savingAnnual !== null);
  return {
    row: rows[0] as TierRow,
    seats: sum(rows.map(({ seats }) => seats ?? 0n)),
    overTiered: sum(over.map(({ overTiered }) => overTiered ?? 0n)),
    saving: isPriced ? sum(over.map(({ savingAnnual }) => savingAnnual ?? 0n)) : null,
  };
}

function overTieredWords({ row, seats, overTiered, saving }: OverTieredPool): string {
  const held = `${singleLine(row.pool)} ${seats === 1n ? 'seat' : 'seats'} of ${singleLine(row.product)}`;
  const need = overTiered === 1n ? 'needs' : 'need';
  return `${count(overTiered)} of your ${count(seats)} ${held} that ${seats === 1n ? 'is' : 'are'} not idle ${need} less than ${singleLine(row.tier)}${worthWords(saving, row.currency)}.`;
}
