import type { Month } from '../../lambdas/domain/month.ts';
import { delivered, PERIODS } from './calendar.ts';
import type { Row } from './csv.ts';

const seats = (platform: string, seatType: string, quantity: number, annual: string): Row => ({
  metric: 'per_user',
  platform,
  seat_type: seatType,
  quantity: String(quantity),
  annual_amount: annual,
});

const flat = (annual: string, basis: string): Row => ({ metric: 'flat', annual_amount: annual, basis });

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

const LINES: Readonly<Record<string, Row>> = {
  'SN-FUL': {
    ...servicenow,
    product: 'ITSM Professional Fulfiller',
    ...seats('servicenow', 'fulfiller', 66, '110880.00'),
  },
  'SN-STK': {
    ...servicenow,
    product: 'Business Stakeholder',
    ...seats('servicenow', 'business_stakeholder', 45, '18900.00'),
  },
  'SN-HRSD': {
    ...servicenow,
    product: 'HR Service Delivery',
    metric: 'module',
    platform: 'servicenow',
    module: 'hr_case',
    annual_amount: '62400.00',
    basis: 'actions',
    owner_unit_id: 'HR',
  },
  'SN-ITOM': { ...servicenow, product: 'IT Operations Management', ...flat('114000.00', 'headcount') },
  'SN-SUP': {
    ...servicenow,
    product: 'Premium Support',
    metric: 'percentage',
    annual_amount: '45927.00',
    base_lines: 'SN-FUL+SN-HRSD+SN-ITOM+SN-STK',
  },
  'AT-JSM': { ...atlassian, product: 'Jira Service Management Agent', ...seats('atlassian', 'agent', 18, '10152.00') },
  'AT-JSW': { ...atlassian, product: 'Jira and Confluence', ...seats('atlassian', 'user', 90, '15660.00') },
  'MS-E5': { ...microsoft, product: 'Microsoft 365 E5', ...seats('microsoft365', 'e5', 80, '52560.00') },
  'MS-E3': { ...microsoft, product: 'Microsoft 365 E3', ...seats('microsoft365', 'e3', 90, '38556.00') },
  'MS-F3': { ...microsoft, product: 'Microsoft 365 F3', ...seats('microsoft365', 'f3', 60, '5472.00') },
  'MS-COP': { ...microsoft, product: 'Microsoft 365 Copilot', ...seats('copilot', 'copilot', 45, '15174.00') },
  'AD-CC': {
    ...other('VIP-4410', 'Adobe', 'COM', '2027-03-31'),
    product: 'Creative Cloud',
    ...seats('adobe', 'creative_cloud', 14, '10498.32'),
  },
  'SAP-S4': {
    ...other('SAP-2024-IE', 'SAP', 'FIN', '2028-12-31'),
    product: 'S/4HANA Cloud',
    ...flat('432000.00', 'fixed'),
  },
  'WD-HCM': {
    ...other('WD-5521', 'Workday', 'HR', '2027-12-31'),
    product: 'Human Capital Management',
    ...flat('118800.00', 'headcount'),
  },
  'OK-WIC': {
    ...other('OKTA-9912', 'Okta', 'IT', '2027-06-30'),
    product: 'Workforce Identity',
    ...flat('31200.00', 'composite'),
  },
  'DS-SIGN': {
    ...other('DS-30771', 'DocuSign', 'FIN', '2026-12-31'),
    product: 'eSignature',
    ...flat('7200.00', 'even'),
  },
};

/** The register of contract lines. */
export function contractRows(): Row[] {
  return Object.entries(LINES).map(([line_id, line]) => ({ line_id, ...line }));
}

/** What the vendors bill a month, in the contract's currency, where the price is the plain twelfth. */
const MONTHLY: Readonly<Record<string, string>> = {
  'SN-FUL': '9240.00',
  'SN-STK': '1575.00',
  'SN-HRSD': '5200.00',
  'SN-ITOM': '9500.00',
  'SN-SUP': '3827.25',
  'AT-JSM': '846.00',
  'AT-JSW': '1305.00',
  'MS-E3': '3213.00',
  'MS-F3': '456.00',
  'MS-COP': '1264.50',
  'SAP-S4': '36000.00',
  'WD-HCM': '9900.00',
  'OK-WIC': '2600.00',
  'DS-SIGN': '600.00',
};

/** The invoices that came in a period: the monthly ones, and what is special about them. */
export function invoiceRows(period: Month): Row[] {
  const monthly = Object.entries(MONTHLY).map(([line, amount]) => invoice(line, period, amount, 'final'));
  return [
    ...monthly,
    invoice('AD-CC', period, '874.86', period === PERIODS.at(-1) ? 'estimated' : 'final'),
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
  const { vendor = '', currency = '' } = LINES[line] as Row;
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

/** E5 is paid for a year at a time: one invoice over twelve months. */
export function prepaidRows(): Row[] {
  return [
    {
      ...invoice('MS-E5', '2026-01' as Month, '52560.00', 'final'),
      invoice_id: 'MS-2026',
      period_to: '2026-12',
      issued_on: '2026-01-05',
    },
  ];
}
