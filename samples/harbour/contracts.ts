import { type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { delivered, PERIODS } from './calendar.ts';
import type { Row } from './csv.ts';

/** A contract line: what its register says, and what it costs a month in cents, each seat or the whole. */
interface Line {
  readonly cells: Row;
  readonly price: number;
  readonly seats?: number;
  /** From this month on there are so many seats: the contract was cut. */
  readonly cut?: { readonly from: Month; readonly seats: number };
}

const seats = (platform: string, seatType: string): Row => ({
  metric: 'per_user',
  platform,
  seat_type: seatType,
});

const flat = (basis: string): Row => ({ metric: 'flat', basis });

const servicenow: Row = {
  contract_id: 'SN-2023-117',
  vendor: 'ServiceNow',
  currency: 'EUR',
  starts_on: '2023-12-01',
  ends_on: '2026-11-30',
  reducible_from: '2026-12-01',
  owner_unit_id: 'IT',
  gl_account: '642100',
};

const atlassian: Row = {
  contract_id: 'AT-88213',
  vendor: 'Atlassian',
  currency: 'USD',
  starts_on: '2026-03-01',
  ends_on: '2027-02-28',
  owner_unit_id: 'IT',
  gl_account: '642100',
};

const microsoft: Row = {
  contract_id: 'EA-7741902',
  vendor: 'Microsoft',
  currency: 'EUR',
  starts_on: '2026-01-01',
  ends_on: '2028-12-31',
  reducible_from: '2029-01-01',
  owner_unit_id: 'IT',
  gl_account: '642200',
};

const other = (contract: string, vendor: string, owner: string, endsOn: string): Row => ({
  contract_id: contract,
  vendor,
  currency: 'EUR',
  starts_on: '2024-01-01',
  ends_on: endsOn,
  owner_unit_id: owner,
  gl_account: '642300',
});

const LINES: Readonly<Record<string, Line>> = {
  'SN-FUL': {
    cells: { ...servicenow, product: 'ITSM Professional Fulfiller', ...seats('servicenow', 'fulfiller') },
    price: 14000,
    seats: 156,
  },
  'SN-STK': {
    cells: { ...servicenow, product: 'Business Stakeholder', ...seats('servicenow', 'business_stakeholder') },
    price: 3500,
    seats: 112,
  },
  'SN-HRSD': {
    cells: {
      ...servicenow,
      product: 'HR Service Delivery',
      metric: 'module',
      platform: 'servicenow',
      module: 'hr_case',
      basis: 'actions',
      owner_unit_id: 'HR',
    },
    price: 520000,
  },
  'SN-ITOM': { cells: { ...servicenow, product: 'IT Operations Management', ...flat('headcount') }, price: 950000 },
  'SN-SUP': {
    cells: {
      ...servicenow,
      product: 'Premium Support',
      metric: 'percentage',
      base_lines: 'SN-FUL+SN-HRSD+SN-ITOM+SN-STK',
    },
    price: 606900,
  },
  'AT-JSM': {
    cells: { ...atlassian, product: 'Jira Service Management Agent', ...seats('atlassian', 'agent') },
    price: 4700,
    seats: 46,
  },
  'AT-JSW': {
    cells: { ...atlassian, product: 'Jira and Confluence', ...seats('atlassian', 'user') },
    price: 1450,
    seats: 180,
    cut: { from: parseMonth('2026-09'), seats: 165 },
  },
  'MS-E5': {
    cells: { ...microsoft, product: 'Microsoft 365 E5', ...seats('microsoft365', 'e5') },
    price: 5475,
    seats: 170,
  },
  'MS-E3': {
    cells: { ...microsoft, product: 'Microsoft 365 E3', ...seats('microsoft365', 'e3') },
    price: 3570,
    seats: 245,
  },
  'MS-F3': {
    cells: { ...microsoft, product: 'Microsoft 365 F3', ...seats('microsoft365', 'f3') },
    price: 760,
    seats: 130,
  },
  'MS-COP': {
    cells: { ...microsoft, product: 'Microsoft 365 Copilot', ...seats('copilot', 'copilot') },
    price: 2810,
    seats: 90,
    cut: { from: parseMonth('2026-10'), seats: 78 },
  },
  'AD-CC': {
    cells: {
      ...other('VIP-4410', 'Adobe', 'COM', '2027-03-31'),
      product: 'Creative Cloud',
      ...seats('adobe', 'creative_cloud'),
    },
    price: 6249,
    seats: 20,
  },
  'SAP-S4': {
    cells: { ...other('SAP-2024-IE', 'SAP', 'FIN', '2028-12-31'), product: 'S/4HANA Cloud', ...flat('fixed') },
    price: 3600000,
  },
  'WD-HCM': {
    cells: {
      ...other('WD-5521', 'Workday', 'HR', '2027-12-31'),
      product: 'Human Capital Management',
      ...flat('headcount'),
    },
    price: 1800000,
  },
  'OK-WIC': {
    cells: { ...other('OKTA-9912', 'Okta', 'IT', '2027-06-30'), product: 'Workforce Identity', ...flat('composite') },
    price: 540000,
  },
  'DS-SIGN': {
    cells: { ...other('DS-30771', 'DocuSign', 'FIN', '2026-12-31'), product: 'eSignature', ...flat('even') },
    price: 60000,
  },
  'ES-GIS': {
    cells: {
      ...other('ESRI-40718', 'Esri', 'OPS', '2027-09-30'),
      product: 'ArcGIS Enterprise',
      ...flat('active_users'),
      starts_on: '2026-10-01',
    },
    price: 390000,
  },
};

/** The register of contract lines at the end of a period: what begins later is not in it. */
export function contractRows(period: Month): Row[] {
  return Object.entries(LINES)
    .filter(([, line]) => isInForce(line, period))
    .map(([line_id, line]) => ({
      line_id,
      ...line.cells,
      ...quantityCell(line, period),
      annual_amount: annual(line, period),
    }));
}

const isInForce = ({ cells }: Line, period: Month) => (cells.starts_on ?? '') <= delivered(period);

const seatsIn = ({ seats, cut }: Line, period: Month) => (cut && cut.from <= period ? cut.seats : seats);

function quantityCell(line: Line, period: Month): Row {
  const quantity = seatsIn(line, period);
  return quantity === undefined ? {} : { quantity: String(quantity) };
}

const monthly = (line: Line, period: Month) => line.price * (seatsIn(line, period) ?? 1);
const annual = (line: Line, period: Month) => amount(12 * monthly(line, period));
const amount = (cents: number) => (cents / 100).toFixed(2);

/** Paid for a year at a time. */
const PREPAID = 'MS-E5';

/** The invoices that came in a period: the monthly ones, and what is special about them. */
export function invoiceRows(period: Month): Row[] {
  const isLast = period === PERIODS.at(-1);
  const billed = Object.entries(LINES).filter(([id, line]) => id !== PREPAID && isInForce(line, period));
  return [
    ...billed.map(([id, line]) => {
      const status = id === 'AD-CC' && isLast ? 'estimated' : 'final';
      return invoice(id, period, amount(monthly(line, period)), status);
    }),
    ...special(period),
  ];
}

/** Atlassian gave something back for October, and ServiceNow had guessed its own bill before it wrote it. */
function special(period: Month): Row[] {
  if (period !== '2026-10') return [];
  return [
    { ...invoice('AT-JSW', period, '-43.50', 'final'), invoice_id: 'AT-CN-0087', invoice_line: '1' },
    { ...invoice('SN-ITOM', period, '9750.00', 'estimated'), issued_on: '2026-10-02' },
  ];
}

function invoice(line: string, period: Month, amount: string, status: 'final' | 'estimated'): Row {
  const { vendor = '', currency = '' } = (LINES[line] as Line).cells;
  return {
    invoice_id: `${line.slice(0, line.indexOf('-'))}-${period}`,
    invoice_line: line.slice(line.indexOf('-') + 1),
    vendor,
    line_id: line,
    period_from: period,
    period_to: period,
    amount,
    currency,
    status,
    issued_on: delivered(period),
  };
}

/** One invoice over the twelve months of 2026. */
export function prepaidRows(): Row[] {
  const first = parseMonth('2026-01');
  const year = annual(LINES[PREPAID] as Line, first);
  return [
    {
      ...invoice(PREPAID, first, year, 'final'),
      invoice_id: 'MS-2026',
      period_to: '2026-12',
      issued_on: '2026-01-05',
    },
  ];
}
