import { type Month, parseMonth } from '../../lambdas/domain/month.ts';
import type { Row } from './csv.ts';

/** A contract line: what its register says, and what it costs a month in cents, each seat or the whole. */
export interface Line {
  readonly cells: Row;
  /** None where the line only says what another one is held to. */
  readonly price?: number;
  readonly seats?: number;
  /** From this month on there are so many seats: the contract was cut. */
  readonly cut?: { readonly from: Month; readonly seats: number };
}

const seats = (platform: string, seatType: string): Row => ({
  metric: 'per_user',
  platform,
  seat_type: seatType,
});

const units = (product: string, quantity: number): Row => ({
  metric: 'subscription_unit',
  platform: 'servicenow',
  module: product,
  quantity: String(quantity),
  ratio_set: 'itom-2024-02',
});

const assists: Row = { metric: 'consumption', platform: 'servicenow', module: 'assists' };

const flat = (basis: string): Row => ({ metric: 'flat', basis });

const servicenow: Row = {
  contract_id: 'SN-2023-117',
  vendor: 'ServiceNow',
  currency: 'EUR',
  starts_on: '2024-01-01',
  ends_on: '2026-12-31',
  reducible_from: '2027-01-01',
  owner_unit_id: 'IT',
  gl_account: '642100',
  uplift_cap: '7',
  protections: 'price_lock+true_down',
};

/** Now Assist was bought apart, in June. */
const nowAssist: Row = {
  ...servicenow,
  contract_id: 'SN-2026-204',
  starts_on: '2026-06-01',
  ends_on: '2029-05-31',
  reducible_from: '2029-06-01',
  uplift_cap: '',
  protections: '',
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

/** Every contract line of Harbour Group, by its id. */
export const LINES: Readonly<Record<string, Line>> = {
  'SN-FUL': {
    cells: {
      ...servicenow,
      product: 'ITSM',
      ...seats('servicenow', 'fulfiller'),
      allowance: '150',
      tier: 'Pro',
    },
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
  'SN-ITOM': {
    cells: { ...servicenow, product: 'ITOM Visibility', ...units('visibility', 260), tier: 'Pro' },
    price: 950000,
  },
  'SN-ITOH': {
    cells: { ...servicenow, product: 'ITOM Health', ...units('health', 300), tier: 'Pro' },
    price: 264000,
  },
  // The contract says how many nodes may be unknown; that costs nothing.
  'SN-UNRES': {
    cells: { ...servicenow, product: 'ITOM Health', ...units('health', 5), cap_on: 'unresolved' },
  },
  'SN-ASSIST': {
    cells: {
      ...nowAssist,
      product: 'Now Assist',
      ...assists,
      quantity: '180000',
      pool: 'annual_allowance',
      burst: '5000',
      base_lines: 'SN-FUL',
    },
    price: 180000,
  },
  'SN-OVER': {
    cells: { ...nowAssist, product: 'Now Assist overage', ...assists, pool: 'overage', overage_rate: '0.16' },
  },
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
