import type { NotCounted } from '../../domain/figures.ts';
import { key, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/not-counted.csv`: the accounts and assignments that the counting rule leaves out, and why (R4.2). */
export function notCountedCsv(rows: readonly NotCounted[]): string {
  return writeCsv<NotCounted>(
    [
      key('platform', (r) => r.platform),
      key('account_id', (r) => r.accountId),
      key('assignment', (r) => r.assignment),
      key('line_id', (r) => r.lineId),
      text('reason', (r) => r.reason),
    ],
    rows,
  );
}
