import type { Budget } from '../../domain/memory/six-months.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import type { Basis, ContractLine, InvoiceLine } from '../../domain/money/contract.ts';
import type { FxRate } from '../../domain/money/exchange.ts';
import type { Month } from '../../domain/month.ts';
import type { SeatException } from '../../domain/seats/exceptions.ts';
import { byText, splitIds } from '../../domain/text/text.ts';
import type { UnitValidity } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';

/** The small normalised tables as the domain's types: what several steps read in the same words. */

const unitRow = {
  unit_id: column.text,
  unit_name: column.text,
  parent_id: column.textOrNull,
  head_name: column.textOrNull,
  head_email: column.textOrNull,
  cost_center: column.textOrNull,
  company_code: column.textOrNull,
  valid_from: column.date,
  valid_to: column.dateOrNull,
  successor_id: column.textOrNull,
};

function unitOf(r: RowOf<typeof unitRow>): UnitValidity {
  return {
    unitId: r.unit_id,
    unitName: r.unit_name,
    parentId: r.parent_id,
    headName: r.head_name ?? '',
    headEmail: r.head_email ?? '',
    costCenter: r.cost_center ?? '',
    companyCode: r.company_code ?? '',
    validFrom: r.valid_from,
    validTo: r.valid_to,
    successorId: r.successor_id,
  };
}

/** Every validity of every unit. */
export async function readUnits(store: Store, normalised: StepOutput): Promise<UnitValidity[]> {
  return (await readTable(store, normalised, 'normalised_units', unitRow)).map(unitOf);
}

const contractLineRow = {
  line_id: column.text,
  contract_id: column.text,
  vendor: column.text,
  product: column.text,
  metric: column.text,
  platform: column.textOrNull,
  seat_type: column.textOrNull,
  module: column.textOrNull,
  quantity: column.wholeOrNull,
  annual_amount_minor: column.wholeOrNull,
  currency: column.text,
  starts_on: column.date,
  ends_on: column.dateOrNull,
  reducible_from: column.dateOrNull,
  owner_unit_id: column.text,
  basis: column.textOrNull,
  base_lines: column.textOrNull,
  gl_account: column.textOrNull,
  ratio_set: column.textOrNull,
  cap_on: column.textOrNull,
  pool: column.textOrNull,
  burst: column.wholeOrNull,
  overage_rate: column.textOrNull,
  allowance: column.wholeOrNull,
  tier: column.textOrNull,
  uplift_cap: column.textOrNull,
  protections: column.textOrNull,
};

function contractLineOf(r: RowOf<typeof contractLineRow>): ContractLine {
  return {
    lineId: r.line_id,
    contractId: r.contract_id,
    vendor: r.vendor,
    product: r.product,
    metric: r.metric as Metric,
    platform: r.platform,
    seatType: r.seat_type,
    module: r.module,
    quantity: r.quantity,
    annualAmount: r.annual_amount_minor,
    currency: r.currency,
    startsOn: r.starts_on,
    endsOn: r.ends_on,
    reducibleFrom: r.reducible_from,
    ownerUnitId: r.owner_unit_id,
    basis: r.basis as Basis | null,
    baseLines: splitIds(r.base_lines),
    glAccount: r.gl_account,
    ratioSet: r.ratio_set,
    capOn: r.cap_on,
    pool: r.pool,
    burst: r.burst,
    overageRate: r.overage_rate,
    allowance: r.allowance,
    tier: r.tier,
    upliftCap: r.uplift_cap,
    protections: splitIds(r.protections),
  };
}

/** Every contract line of the estate, sorted by its id. */
export async function readContractLines(store: Store, normalised: StepOutput): Promise<ContractLine[]> {
  const lines = (await readTable(store, normalised, 'normalised_contract_lines', contractLineRow)).map(contractLineOf);
  return lines.sort(byText((line) => line.lineId));
}

const invoiceRow = {
  invoice_id: column.text,
  invoice_line: column.text,
  status: column.oneOf(['estimated', 'final']),
  vendor: column.text,
  line_id: column.text,
  period_from: column.text,
  period_to: column.text,
  amount_minor: column.whole,
  currency: column.text,
};

function invoiceOf(r: RowOf<typeof invoiceRow>): InvoiceLine {
  return {
    invoiceId: r.invoice_id,
    invoiceLine: r.invoice_line,
    status: r.status,
    vendor: r.vendor,
    lineId: r.line_id,
    periodFrom: r.period_from as Month,
    periodTo: r.period_to as Month,
    amount: r.amount_minor,
    currency: r.currency,
  };
}

/** Every invoice line that was ever dropped, each once, sorted by its key. */
export async function readInvoices(store: Store, normalised: StepOutput): Promise<InvoiceLine[]> {
  const invoices = (await readTable(store, normalised, 'normalised_invoices', invoiceRow)).map(invoiceOf);
  return invoices.sort(
    byText(
      (i) => i.invoiceId,
      (i) => i.invoiceLine,
      (i) => i.status,
    ),
  );
}

const rateRow = { rate_date: column.date, from_currency: column.text, to_currency: column.text, rate: column.text };

function rateOf(r: RowOf<typeof rateRow>): FxRate {
  return { rateDate: r.rate_date, from: r.from_currency, to: r.to_currency, rate: r.rate };
}

/** Every dated rate, sorted, so that of two texts of one number always the same is taken. */
export async function readRates(store: Store, normalised: StepOutput): Promise<FxRate[]> {
  const rates = (await readTable(store, normalised, 'normalised_fx_rates', rateRow)).map(rateOf);
  return rates.sort(
    byText(
      (r) => r.rateDate,
      (r) => r.from,
      (r) => r.to,
      (r) => r.rate,
    ),
  );
}

const budgetRow = { period: column.text, unit_id: column.text, amount_minor: column.whole, currency: column.text };

function budgetOf(r: RowOf<typeof budgetRow>): Budget {
  return { period: r.period as Month, unitId: r.unit_id, amount: r.amount_minor, currency: r.currency };
}

/** What units may spend, month by month. */
export async function readBudgets(store: Store, normalised: StepOutput): Promise<Budget[]> {
  return (await readTable(store, normalised, 'normalised_budgets', budgetRow)).map(budgetOf);
}

const exceptionRow = {
  platform: column.textOrNull,
  account_id: column.textOrNull,
  person_id: column.textOrNull,
  line_id: column.textOrNull,
  expires_on: column.dateOrNull,
};

function exceptionOf(r: RowOf<typeof exceptionRow>): SeatException {
  return {
    platform: r.platform,
    accountId: r.account_id,
    personId: r.person_id,
    lineId: r.line_id,
    expiresOn: r.expires_on,
  };
}

/** Every exception, in force or not. */
export async function readExceptions(store: Store, normalised: StepOutput): Promise<SeatException[]> {
  return (await readTable(store, normalised, 'resolved_exceptions', exceptionRow)).map(exceptionOf);
}
