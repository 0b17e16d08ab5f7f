import { columnMeaning } from '../domain/feeds/column-words.ts';
import { type ColumnType, FEEDS, type FeedName } from '../domain/feeds/feeds.ts';

type Cells = Readonly<Record<string, string>>;

/** Two realistic rows of every feed; columns that are not named are empty. */
const EXAMPLES: Readonly<Record<FeedName, readonly [Cells, Cells]>> = {
  people: [
    {
      person_id: '004711',
      email: 'ann.byrne@harbour.example',
      user_name: 'ann.byrne',
      full_name: 'Ann Byrne',
      unit_id: 'OPS',
      employment: 'employee',
      valid_from: '2024-03-01',
    },
    {
      person_id: 'C0092',
      email: 'piotr.nowak@partner.example',
      full_name: 'Piotr Nowak',
      unit_id: 'EXT',
      employment: 'contractor',
      sponsor_unit_id: 'FIN',
      valid_from: '2026-01-15',
      valid_to: '2026-12-31',
    },
  ],
  units: [
    {
      unit_id: 'OPS',
      unit_name: 'Port operations',
      head_name: 'Mary Doyle',
      head_email: 'mary.doyle@harbour.example',
      cost_center: '0041200',
      company_code: 'HG01',
      valid_from: '2020-01-01',
    },
    {
      unit_id: 'YARD',
      unit_name: 'Container yard',
      parent_id: 'OPS',
      head_name: 'Tom Walsh',
      head_email: 'tom.walsh@harbour.example',
      cost_center: '0041210',
      company_code: 'HG01',
      valid_from: '2020-01-01',
      valid_to: '2026-09-30',
      successor_id: 'OPS',
    },
  ],
  accounts: [
    {
      platform: 'servicenow',
      account_id: 'ann.byrne',
      user_name: 'ann.byrne',
      email: 'ann.byrne@harbour.example',
      employee_number: '004711',
      display_name: 'Ann Byrne',
      status: 'active',
      kind: 'human',
      created_on: '2024-03-04',
      last_login_at: '2026-10-28T07:41:00Z',
    },
    {
      platform: 'servicenow',
      account_id: 'svc.monitoring',
      user_name: 'svc.monitoring',
      display_name: 'Monitoring',
      status: 'active',
      kind: 'service',
      owner_unit_id: 'OPS',
      created_on: '2023-11-20',
    },
  ],
  assignments: [
    { platform: 'servicenow', account_id: 'ann.byrne', assignment: 'itil', assigned_on: '2024-03-04' },
    {
      platform: 'microsoft365',
      account_id: 'ann.byrne@harbour.example',
      assignment: 'VISIOCLIENT',
      assigned_on: '2025-06-01',
      last_used_on: '2026-10-12',
      usage_known: 'true',
    },
  ],
  activity: [
    {
      platform: 'servicenow',
      account_id: 'ann.byrne',
      occurred_at: '2026-10-03T08:15:00Z',
      action: 'resolve',
      module: 'incident',
      object_id: 'INC0012345',
      quantity: '1',
      event_id: 'a1f0c9d2',
    },
    { platform: 'atlassian', account_id: '712020:5f1b', occurred_at: '2026-10', action: 'login' },
  ],
  contract_lines: [
    {
      line_id: 'SN-FUL',
      contract_id: 'SN-2025',
      vendor: 'ServiceNow',
      product: 'ITSM Professional Fulfiller',
      metric: 'per_user',
      platform: 'servicenow',
      seat_type: 'fulfiller',
      quantity: '40',
      annual_amount: '48000.00',
      currency: 'EUR',
      starts_on: '2025-10-15',
      ends_on: '2027-10-14',
      reducible_from: '2026-10-15',
      owner_unit_id: 'OPS',
      gl_account: '641000',
    },
    {
      line_id: 'SN-SUP',
      contract_id: 'SN-2025',
      vendor: 'ServiceNow',
      product: 'Premium support',
      metric: 'percentage',
      annual_amount: '7200.00',
      currency: 'EUR',
      starts_on: '2025-10-15',
      owner_unit_id: 'OPS',
      base_lines: 'SN-FUL',
      gl_account: '641000',
    },
  ],
  invoices: [
    {
      invoice_id: 'INV-88121',
      invoice_line: '1',
      vendor: 'ServiceNow',
      line_id: 'SN-FUL',
      period_from: '2026-10',
      period_to: '2026-10',
      amount: '4000.00',
      currency: 'EUR',
      status: 'final',
      issued_on: '2026-11-02',
    },
    {
      invoice_id: 'INV-88121',
      invoice_line: '2',
      vendor: 'ServiceNow',
      line_id: 'SN-SUP',
      period_from: '2026-10',
      period_to: '2027-09',
      amount: '7200.00',
      currency: 'EUR',
      status: 'final',
      issued_on: '2026-11-02',
    },
  ],
  aliases: [
    {
      platform: 'servicenow',
      account_id: 'abyrne.old',
      person_id: '004711',
      reason: 'old login kept for open records',
      author: 'Licence desk',
      expires_on: '2027-03-31',
    },
    {
      platform: 'atlassian',
      account_id: 'crane.kiosk',
      unit_id: 'YARD',
      reason: 'shared terminal in the yard',
      author: 'Licence desk',
      expires_on: '2027-06-30',
    },
  ],
  exceptions: [
    {
      platform: 'servicenow',
      account_id: 'legal.hold',
      line_id: 'SN-FUL',
      kind: 'legal',
      reason: 'litigation hold until the case ends',
      author: 'Legal',
      expires_on: '2027-06-30',
    },
    {
      person_id: '000002',
      kind: 'executive',
      reason: 'board member',
      author: 'Licence desk',
      expires_on: '2027-12-31',
    },
  ],
  fx_rates: [
    { rate_date: '2026-10-30', from_currency: 'USD', to_currency: 'EUR', rate: '0.92405' },
    { rate_date: '2026-10-30', from_currency: 'GBP', to_currency: 'EUR', rate: '1.1873' },
  ],
  budgets: [
    { period: '2026-10', unit_id: 'OPS', amount: '5200.00', currency: 'EUR' },
    { period: '2026-10', unit_id: 'FIN', amount: '1800.00', currency: 'EUR' },
  ],
};

/** What `truedown template` prints: the header of a feed and two rows that land as they are. */
export function templateOf(feed: FeedName): string {
  const columns = FEEDS[feed].columns.map(({ name }) => name);
  const rows = EXAMPLES[feed].map((cells) => columns.map((column) => cells[column] ?? ''));
  return [columns, ...rows].map((cells) => `${cells.join(',')}\n`).join('');
}

/** The header of a feed alone, for a file of one's own. */
export function headerOf(feed: FeedName): string {
  return FEEDS[feed].columns.map(({ name }) => name).join(',');
}

/** Every column of a feed as rows of a table: whether it must be there and filled, what it takes, what empty means, why. */
export function explainedRows(feed: FeedName): string[][] {
  const rows = FEEDS[feed].columns.map((column) => [
    column.name,
    column.filled ? 'filled' : column.required ? 'in the header' : '',
    column.values?.join(', ') ?? TAKES[column.type],
    column.empty ?? '',
    columnMeaning(feed, column.name) ?? '',
  ]);
  return [['column', 'must be', 'takes', 'empty means', 'meaning'], ...rows];
}

const TAKES: Readonly<Record<ColumnType, string>> = {
  text: 'text',
  date: 'a day, 2026-10-31',
  month: 'a month, 2026-10',
  instant: 'an instant or a day, 2026-10-03T08:15:00Z',
  moment: 'an instant, a day or a month',
  integer: 'a whole number',
  boolean: 'true, false',
  currency: 'a currency, EUR',
  amount: 'an amount, 1250.00',
  rate: 'a number above 0, 0.92405',
};
