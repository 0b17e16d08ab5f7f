/**
 * Files that Truedown writes (feeds 4), by columns that no export of anybody else has together. Somebody may drop one
 * into a folder of uploads; read as a feed it would be charged again.
 */
const OWN_TABLES: readonly (readonly [file: string, columns: string])[] = [
  ['chargeback.csv', 'charge_type idle_amount answerable_unit explanation'],
  ['tie-out.csv', 'invoiced charged_to_units unattributed difference'],
  ['seats.csv', 'attribution state monthly_cost disposition'],
  ['unattributed.csv', 'platform account_id reason lines monthly_cost'],
  ['not-counted.csv', 'platform account_id assignment line_id reason'],
  ['journal.csv', 'journal_id line_no posting_date gl_account control_total run_id'],
  ['positions.csv', 'line_id purchased billable vendor_count exposure'],
  ['savings.csv', 'month kind unit_id line_id reversed_in value_to_date'],
  ['movements.csv', 'unit_id line_id cause seats amount currency'],
  ['six-months.csv', 'unit_id period idle_amount budget against_budget'],
  ['lines.csv', 'line_id metric cost cost_currency estate_cost'],
  ['changes.csv', 'unit_id line_id charge_type before after currency'],
  ['invoices.csv', 'invoice_id invoiced this_period earlier_periods later_periods'],
  ['line-costs.csv', 'line_id invoice_id share shares this_period'],
  ['weights.csv', 'line_id part_amount weight weight_total'],
  ['reallocation.csv', 'platform seat_type from_unit to_unit annual_value'],
  ['subscription-units.csv', 'product counted_by resource_days observed_days entitlement'],
  ['findings.csv', 'platform product finding resources units annual_amount'],
  ['pools.csv', 'platform meter kind year_from year_to drawn_to_date'],
  ['seat-cost.csv', 'platform seat_type seat_amount consumption_amount per_seat'],
  ['tiers.csv', 'platform product scope justified_tier advice over_tiered'],
  ['quote.csv', 'quote_id quote_line family unit_price agenda fit'],
  ['renewal.csv', 'line_id new_quantity as_is with_uplift right_sized right_tiered'],
  ['unattributed-usage.csv', 'line_id platform kind id reason monthly_cost'],
  ['resources.csv', 'line_id resource_id counted_days ratio monthly_cost'],
  ['consumption.csv', 'line_id account_id meter attribution monthly_cost'],
];

/** Which of Truedown's own files a table is; nothing where it is none. */
export function ownTable(headers: readonly string[]): string | undefined {
  const file = OWN_TABLES.find(([, columns]) => columns.split(' ').every((column) => headers.includes(column)))?.[0];
  return file && why(file);
}

const OWN_NAMES = /^(mail\.(html|txt)|.+-(report|estate|held)\.eml)$/;

/** Whether a file that is no table is a mail or a page of Truedown's. */
export function ownDocument(file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return OWN_NAMES.test(name) || /(^|\/)20[0-9]{2}-[0-9]{2}\/index\.html$/.test(file) ? why(name) : undefined;
}

function why(file: string): string {
  return `this is a file that Truedown itself writes (${file}), and no upload`;
}
