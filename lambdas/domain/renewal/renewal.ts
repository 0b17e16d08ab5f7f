import { Fraction, roundedHalfAway } from '../fraction.ts';
import type { ContractLine } from '../money/contract.ts';
import { allocate, type MinorUnits, prorate, sum } from '../money/money.ts';
import { groupBy } from '../text/group-by.ts';
import { byText } from '../text/text.ts';
import { missingProtections } from './missing.ts';
import type { FindNeed, FindTierAdvice, Need, TierAdvice } from './need.ts';
import { targetOf } from './target.ts';
import { unitPrice } from './unit-price.ts';

/** What a renewal comes to a year, in minor units of `currency`. */
export interface RenewalSums {
  readonly currency: string;
  /** As it is. */
  readonly asIs: MinorUnits;
  /** With the highest rise that is agreed, else the one of the settings. */
  readonly withUplift: MinorUnits;
  /** What is needed, at the price of today. */
  readonly rightSized: MinorUnits;
  /** The same at the price of the tier that the evidence justifies. */
  readonly rightTiered: MinorUnits;
}

/** A line of a contract at its renewal: one row of `renewal.csv` (feeds-metrics 5.3). */
export interface RenewalRow extends RenewalSums {
  readonly line: ContractLine;
  /** With four decimals, half away; null without a quantity. */
  readonly unitPrice: bigint | null;
  readonly needed: bigint | null;
  readonly target: bigint | null;
  readonly newQuantity: bigint | null;
  /** The tier that the evidence justifies where it is judged, else the one held. */
  readonly newTier: string | null;
  readonly missing: readonly string[];
}

/** What a renewal is worked out from. */
export interface RenewalQuestion {
  /** The contract's lines in force on the period's last day. */
  readonly lines: readonly ContractLine[];
  /** Every line of the estate in force then: a pool may have lines of several contracts. */
  readonly inForce: readonly ContractLine[];
  readonly yearlyCostOf: (line: ContractLine) => { readonly yearly: MinorUnits; readonly currency: string };
  readonly findNeed: FindNeed;
  readonly findAdvice: FindTierAdvice;
  /** `consumption.buffer_percent`. */
  readonly bufferPercent: number;
  /** `renewal.uncapped_percent`. */
  readonly uncappedPercent: number;
}

/** Decimals of a unit price. */
export const PRICE_DECIMALS = 4;

/**
 * What each line of a contract would be renewed for, sorted by its id. 4,400 units held at 220,000.00, 4,000 needed, a
 * cap of 8 % and a justified tier at 32.50: 237,600.00 with the uplift, 220,000.00 for 4,400 units, 143,000.00 in that tier.
 */
export function renewalRows(question: RenewalQuestion): RenewalRow[] {
  return question.lines.map((line) => renewalRow(line, question)).sort(byText(({ line }) => line.lineId));
}

/** The sums of each currency, in the order of its code. */
export function renewalTotals(rows: readonly RenewalRow[]): RenewalSums[] {
  const totals = [...groupBy(rows, ({ currency }) => currency)].map(([currency, own]) => ({
    currency,
    asIs: sum(own.map(({ asIs }) => asIs)),
    withUplift: sum(own.map(({ withUplift }) => withUplift)),
    rightSized: sum(own.map(({ rightSized }) => rightSized)),
    rightTiered: sum(own.map(({ rightTiered }) => rightTiered)),
  }));
  return totals.sort(byText(({ currency }) => currency));
}

function renewalRow(line: ContractLine, question: RenewalQuestion): RenewalRow {
  const { findNeed, findAdvice, bufferPercent, uncappedPercent, inForce } = question;
  const { yearly: asIs, currency } = question.yearlyCostOf(line);
  const need = findNeed(line.lineId);
  const advice = findAdvice(line.lineId);
  const needed = need?.needed ?? null;
  const quantity = quantityOf(line);
  const newQuantity = quantity === null ? null : newQuantityOf(line, quantity, need, question);
  const rightSized = quantity === null || newQuantity === null ? asIs : prorate(asIs, newQuantity, quantity);
  return {
    ...{ line, currency, asIs, rightSized, needed, newQuantity },
    unitPrice: quantity === null ? null : roundedHalfAway(unitPrice(asIs, currency, quantity), PRICE_DECIMALS),
    target: needed === null ? null : targetOf(needed, bufferPercent),
    newTier: advice?.tier ?? line.tier,
    withUplift: raised(asIs, line.upliftCap ?? uncappedPercent),
    rightTiered: tieredPrice(advice, newQuantity, currency === line.currency) ?? rightSized,
    missing: missingProtections(line, inForce),
  };
}

/** What a line has bought, if it can be divided by it. */
function quantityOf({ quantity }: ContractLine): bigint | null {
  return quantity !== null && quantity > 0n ? quantity : null;
}

/** Half away from zero: 220,000.00 and 8 % are 237,600.00. */
function raised(amount: MinorUnits, percent: string | number): MinorUnits {
  return roundedHalfAway(new Fraction(percent).add(100n).mul(amount).div(100n));
}

/** Null where nobody knows the tier's price in the currency of the sums. */
function tieredPrice(advice: TierAdvice | undefined, quantity: bigint | null, isSame: boolean): MinorUnits | null {
  if (!advice || advice.unitPrice === null || quantity === null || !isSame) return null;
  return roundedHalfAway(new Fraction(advice.unitPrice).mul(quantity));
}

/** The line's part of what all lines in force of its pool should have together, by what they have now. */
function newQuantityOf(
  line: ContractLine,
  quantity: bigint,
  need: Need | undefined,
  { inForce, findNeed, bufferPercent }: RenewalQuestion,
): bigint {
  if (!need || need.needed === null) return quantity;
  const shares = inForce
    .filter(({ lineId }) => findNeed(lineId)?.pool === need.pool)
    .map((other) => ({ key: other.lineId, weight: quantityOf(other) ?? 0n }));
  const held = sum(shares.map(({ weight }) => weight));
  return allocate(newTotal(held, need.needed, need.brought, bufferPercent), shares).get(line.lineId) ?? quantity;
}

/** The target where more is needed than held, else no more than is held; less what seats bring. */
function newTotal(held: bigint, needed: bigint, brought: bigint, bufferPercent: number): bigint {
  const target = notBelow0(targetOf(needed, bufferPercent) - brought);
  if (notBelow0(needed - brought) > held) return target;
  return target < held ? target : held;
}

function notBelow0(units: bigint): bigint {
  return units > 0n ? units : 0n;
}
