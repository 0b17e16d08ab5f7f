import type { UnattributedAccount } from '../../domain/figures.ts';
import { formatAmount } from '../../domain/money/money.ts';
import { joinIds } from '../../domain/text/text.ts';
import { key, number, text, writeCsv } from '../../run/store/csv.ts';

/** `estate/unattributed.csv`: the accounts that nobody answers for, with the cost of their seats (R2.4). */
export function unattributedCsv(rows: readonly UnattributedAccount[], currency: string): string {
  return writeCsv<UnattributedAccount>(
    [
      key('platform', (r) => r.platform),
      key('account_id', (r) => r.accountId),
      text('reason', (r) => r.reason),
      text('lines', (r) => joinIds(r.lines)),
      number('monthly_cost', (r) => formatAmount(r.monthlyCost, currency)),
    ],
    rows,
  );
}
