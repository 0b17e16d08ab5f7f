import * as z from 'zod';
import { CHARGE_TYPES, type ChargeType, STATES, type State } from '../../domain/figures.ts';
import { METRICS, type Metric } from '../../domain/metrics/metric.ts';
import { type MinorUnits, parseAmount, parseRate, type Rate } from '../../domain/money/money.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';

/** A row of `finance/chargeback.csv`, as far as it is explained. */
export interface ChargedRow {
  /** Null where it belongs to no unit (R2.4). */
  readonly unitId: string | null;
  readonly unitName: string;
  readonly vendor: string;
  readonly product: string;
  readonly lineId: string;
  readonly metric: Metric;
  readonly chargeType: ChargeType;
  readonly quantity: string;
  readonly unitOfMeasure: string;
  readonly amount: MinorUnits;
  readonly idleAmount: MinorUnits;
  readonly currency: string;
  readonly fxRate: string;
  readonly fxDate: string;
  readonly answerableUnit: string;
  readonly explanation: string;
}

/** Reads a row of the chargeback. */
export function chargedRow(row: CsvRow): ChargedRow {
  const cell = cellsOf(row);
  const currency = cell('currency');
  return {
    unitId: cell('unit_id') || null,
    unitName: cell('unit_name'),
    vendor: cell('vendor'),
    product: cell('product'),
    lineId: cell('line_id'),
    metric: z.enum(METRICS).parse(cell('metric')),
    chargeType: chargeType.parse(cell('charge_type')),
    quantity: cell('quantity'),
    unitOfMeasure: cell('unit_of_measure'),
    amount: parseAmount(cell('amount'), currency),
    idleAmount: parseAmount(cell('idle_amount'), currency),
    currency,
    fxRate: cell('fx_rate'),
    fxDate: cell('fx_date'),
    answerableUnit: cell('answerable_unit'),
    explanation: cell('explanation'),
  };
}

/** A row of `finance/line-costs.csv`: what an invoice line, or the contract, gives to a line's month (R5.3). */
export interface CostRow {
  readonly lineId: string;
  readonly invoiceId: string;
  readonly invoiceLine: string;
  readonly status: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly whole: MinorUnits;
  readonly share: number;
  readonly shares: number;
  readonly amount: MinorUnits;
  readonly currency: string;
}

/** Reads a row of the line costs. */
export function costRow(row: CsvRow): CostRow {
  const cell = cellsOf(row);
  const currency = cell('currency');
  return {
    lineId: cell('line_id'),
    invoiceId: cell('invoice_id'),
    invoiceLine: cell('invoice_line'),
    status: cell('status'),
    periodFrom: cell('period_from'),
    periodTo: cell('period_to'),
    whole: parseAmount(cell('amount'), currency),
    share: count.parse(cell('share')),
    shares: count.parse(cell('shares')),
    amount: parseAmount(cell('this_period'), currency),
    currency,
  };
}

/** A row of `finance/lines.csv`: what a line comes to, in the currency of its invoices and in the estate's. */
export interface LineRow {
  readonly lineId: string;
  readonly cost: MinorUnits;
  readonly costCurrency: string;
  readonly estateCost: MinorUnits;
}

/** Reads rows of the lines of an estate in `currency`. */
export function lineRow(currency: string): (row: CsvRow) => LineRow {
  return (row) => {
    const cell = cellsOf(row);
    const costCurrency = cell('cost_currency');
    return {
      lineId: cell('line_id'),
      cost: parseAmount(cell('cost'), costCurrency),
      costCurrency,
      estateCost: parseAmount(cell('estate_cost'), currency),
    };
  };
}

/** A row of `finance/weights.csv`: what a taker's weight takes of a line, or of a part of it (R6). */
export interface WeightRow {
  readonly lineId: string;
  readonly basis: string;
  readonly unitId: string | null;
  readonly chargeType: ChargeType;
  /** Null where the line is divided at once. */
  readonly percent: number | null;
  readonly of: MinorUnits;
  readonly weight: Rate;
  readonly weightTotal: Rate;
  readonly unitOfMeasure: string;
  readonly amount: MinorUnits;
}

/** Reads a row of the weights. */
export function weightRow(row: CsvRow): WeightRow {
  const cell = cellsOf(row);
  const currency = cell('currency');
  return {
    lineId: cell('line_id'),
    basis: cell('basis'),
    unitId: cell('unit_id') || null,
    chargeType: chargeType.parse(cell('charge_type')),
    percent: cell('percent') ? z.coerce.number().parse(cell('percent')) : null,
    of: parseAmount(cell('part_amount'), currency),
    weight: parseRate(cell('weight')),
    weightTotal: parseRate(cell('weight_total')),
    unitOfMeasure: cell('unit_of_measure'),
    amount: parseAmount(cell('amount'), currency),
  };
}

/** A row of `estate/seats.csv` without the names of people (R13.1). */
export interface SeatCostRow {
  readonly lineId: string;
  readonly unitId: string | null;
  readonly platform: string;
  readonly accountId: string;
  readonly attribution: string;
  readonly state: State;
  readonly disposition: string;
  readonly monthlyCost: MinorUnits;
}

/** Reads rows of the seats of an estate in `currency`. */
export function seatCostRow(currency: string): (row: CsvRow) => SeatCostRow {
  return (row) => {
    const cell = cellsOf(row);
    return {
      lineId: cell('line_id'),
      unitId: cell('unit_id') || null,
      platform: cell('platform'),
      accountId: cell('account_id'),
      attribution: cell('attribution'),
      state: z.enum(STATES).parse(cell('state')),
      disposition: cell('disposition'),
      monthlyCost: parseAmount(cell('monthly_cost'), currency),
    };
  };
}

const chargeType = z.enum(CHARGE_TYPES);
const count = z.coerce.number().int().min(1).max(1200);

/** The cells of a row by column. @throws ZodError for a column that is not there. */
export function cellsOf(row: CsvRow): (column: string) => string {
  return (column) => z.string({ error: `it has no column ${column}` }).parse(row[column]);
}
