import type { CellSpec } from './workbook.ts';

/** Columns of accounts. */
export const HEADER = ['platform', 'account_id', 'display_name', 'status', 'created_on', 'last_login_at'];

/** A row of one account. */
export const account = (id: string, ...more: CellSpec[]): CellSpec[] => [
  'servicenow',
  id,
  `Ann ${id}`,
  'active',
  ...more,
];

/** Rows of good accounts. */
export const accounts = (count: number, from = 1) => Array.from({ length: count }, (_, i) => account(`a${from + i}`));

/** Columns of invoices. */
export const INVOICE = [
  'invoice_id',
  'invoice_line',
  'vendor',
  'line_id',
  'period_from',
  'period_to',
  'amount',
  'currency',
  'status',
  'issued_on',
];
