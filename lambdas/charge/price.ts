import { MonthRefusedError } from '../domain/errors.ts';
import type { ContractLine, InvoiceLine } from '../domain/money/contract.ts';
import type { LineTotal } from '../domain/money/divide-line.ts';
import { type FxRate, toEstateCurrency } from '../domain/money/exchange.ts';
import { costOfLine, type LineCost } from '../domain/money/line-cost.ts';
import type { MinorUnits } from '../domain/money/money.ts';
import { type EarlierCost, type UnusualAmount, unusualAmount } from '../domain/money/unusual-amount.ts';
import type { Month } from '../domain/month.ts';
import { nearest } from '../domain/text/nearest.ts';
import { joinIds } from '../domain/text/text.ts';
import type { UnitBook } from '../domain/units.ts';
import { attempt } from '../run/figures/attempt.ts';
import type { Settings } from '../settings.ts';

/** What lines are priced with. */
export interface Prices {
  readonly period: Month;
  readonly settings: Pick<Settings, 'currency' | 'fx' | 'publish'>;
  readonly units: UnitBook;
  readonly invoices: ReadonlyMap<string, readonly InvoiceLine[]>;
  readonly rates: readonly FxRate[];
  /** Whether the month has these feeds at all: what they would answer is no fault of a line. */
  readonly hasUnits: boolean;
  readonly hasLines: boolean;
  /** What a line that prices overage costs without an invoice (R9.3); undefined for any other line. */
  readonly overageOf: (line: ContractLine) => MinorUnits | undefined;
  /** What lines cost in the month before. */
  readonly earlier: ReadonlyMap<string, EarlierCost>;
}

/** What a line costs, or every reason why that is not known. */
export interface PricedLine {
  /** Undefined where there are problems. */
  readonly total: LineTotal | undefined;
  /** Whether it may cost something: a line of amount 0 needs no seats (R4.2). */
  readonly mayCost: boolean;
  readonly problems: readonly string[];
  readonly warnings: readonly string[];
  readonly unusual: UnusualAmount | undefined;
}

/**
 * What a line costs in the month and who owns it (R5.3, R5.5, R5.6); undefined where it costs nothing. No price, no rate
 * and an owner that no longer answers are problems, each as a sentence that names the line and the fix.
 */
export function priceLine(line: ContractLine, prices: Prices): PricedLine | undefined {
  const problems: string[] = [];
  const cost = attempt(problems, () =>
    costOfLine(line, prices.invoices.get(line.lineId) ?? [], prices.period, prices.overageOf(line)),
  );
  if (!cost && problems.length === 0) return undefined;
  const ownerUnitId = prices.hasUnits ? attempt(problems, () => ownerOf(line, prices)) : undefined;
  const converted = cost && attempt(problems, () => inEstateCurrency(line, cost, prices));
  const total =
    cost && converted && ownerUnitId !== undefined
      ? {
          lineId: line.lineId,
          status: cost.status,
          original: cost.amount,
          originalCurrency: cost.currency,
          ...converted,
          invoiceIds: cost.invoiceIds,
          ownerUnitId,
        }
      : undefined;
  return {
    total,
    mayCost: cost?.amount !== 0n,
    problems,
    warnings: cost?.warnings ?? [],
    unusual: cost && unusualAmount(line, cost, prices.earlier.get(line.lineId), prices.period, prices.settings.publish),
  };
}

function inEstateCurrency({ lineId }: ContractLine, { amount, currency }: LineCost, prices: Prices) {
  return toEstateCurrency(
    { lineId, amount, currency },
    {
      currency: prices.settings.currency,
      period: prices.period,
      rates: prices.rates,
      maxAgeDays: prices.settings.fx.max_age_days,
    },
  );
}

/** Invoices of the period for lines that no contract has (R5.3), as sentences with the fix. */
export function strayInvoices(lines: readonly ContractLine[], { invoices, period, hasLines }: Prices): string[] {
  if (!hasLines) return [];
  const known = lines.map((line) => line.lineId);
  return [...invoices]
    .filter(([lineId]) => !known.includes(lineId))
    .map(([lineId, billed]) => [lineId, billed.filter((i) => i.periodFrom <= period && period <= i.periodTo)] as const)
    .filter(([, billed]) => billed.length > 0)
    .map(([lineId, billed]) => {
      const meant = nearest(lineId, known);
      const fix = meant ? `did you mean ${meant}? Else add the line` : 'add the line';
      return `line ${lineId}: invoice ${joinIds(billed.map((i) => i.invoiceId))} bills it for ${period}, but contract_lines does not have it; ${fix}`;
    });
}

function ownerOf(line: ContractLine, { units, period }: Prices): string {
  const unitId = units.answering(line.ownerUnitId);
  if (unitId !== null) return unitId;
  const meant = units.has(line.ownerUnitId) ? undefined : nearest(line.ownerUnitId, units.ids);
  throw new MonthRefusedError([
    `line ${line.lineId}: its owner ${line.ownerUnitId} does not answer at the end of ${period}${meant ? ` (did you mean ${meant}?)` : ''}; name an open unit in owner_unit_id, or a successor in units`,
  ]);
}
