import type { LineTotal } from '../domain/charge-line.ts';
import type { ContractLine, InvoiceLine } from '../domain/contract.ts';
import { MonthRefusedError } from '../domain/errors.ts';
import { type FxRate, toEstateCurrency } from '../domain/exchange.ts';
import { costOfLine } from '../domain/line-cost.ts';
import type { Month } from '../domain/month.ts';
import { joinIds } from '../domain/text.ts';
import type { UnitBook } from '../domain/units.ts';
import type { Settings } from '../settings.ts';

/** What lines are priced with. */
export interface Prices {
  readonly period: Month;
  readonly settings: Pick<Settings, 'currency' | 'fx'>;
  readonly units: UnitBook;
  readonly invoices: ReadonlyMap<string, readonly InvoiceLine[]>;
  readonly rates: readonly FxRate[];
}

/**
 * What a line costs in the month and who owns it (R5.3, R5.5); nothing where it costs nothing.
 * @throws MonthRefusedError that names the line: no price, no rate, or an owner that no longer answers.
 */
export function priceLine(
  line: ContractLine,
  prices: Prices,
): { total: LineTotal; warnings: readonly string[] } | undefined {
  const cost = costOfLine(line, prices.invoices.get(line.lineId) ?? [], prices.period);
  if (!cost) return undefined;
  const { amount, fxRate, fxDate } = toEstateCurrency(
    { lineId: line.lineId, amount: cost.amount, currency: cost.currency },
    {
      currency: prices.settings.currency,
      period: prices.period,
      rates: prices.rates,
      maxAgeDays: prices.settings.fx.max_age_days,
    },
  );
  const total = {
    lineId: line.lineId,
    status: cost.status,
    original: cost.amount,
    originalCurrency: cost.currency,
    amount,
    fxRate,
    fxDate,
    invoiceIds: cost.invoiceIds,
    ownerUnitId: ownerOf(line, prices),
  };
  return { total, warnings: cost.warnings };
}

/** Invoices of the period for lines that no contract has (R5.3), as sentences with the fix. */
export function strayInvoices(lines: readonly ContractLine[], { invoices, period }: Prices): string[] {
  const known = new Set(lines.map((line) => line.lineId));
  return [...invoices]
    .filter(([lineId]) => !known.has(lineId))
    .map(([lineId, billed]) => [lineId, billed.filter((i) => i.periodFrom <= period && period <= i.periodTo)] as const)
    .filter(([, billed]) => billed.length > 0)
    .map(
      ([lineId, billed]) =>
        `line ${lineId}: invoice ${joinIds(billed.map((i) => i.invoiceId))} bills it for ${period}, but contract_lines does not have it; add the line`,
    );
}

function ownerOf(line: ContractLine, { units, period }: Prices): string {
  const { unitId } = units.answer(line.ownerUnitId);
  if (unitId === null) {
    throw new MonthRefusedError([
      `line ${line.lineId}: its owner ${line.ownerUnitId} does not answer at the end of ${period}; name an open unit in owner_unit_id, or a successor in units`,
    ]);
  }
  return unitId;
}
