import type { UnattributedAccount } from '../../domain/figures.ts';
import { key, text, writeCsv } from '../../run/store/csv.ts';
import type { MonthContext } from '../month-context.ts';

/**
 * `aliases.csv` of a held month: a row of the `aliases` feed (feeds 1) for each account that nobody answers for, with
 * person_id or unit_id to fill in. Reason and author stand there already, so that one cell makes a row complete.
 */
export function aliasRows({ figures, run, settings: { owner } }: MonthContext): string {
  return writeCsv<UnattributedAccount>(
    [
      key('platform', (row) => row.platform),
      key('account_id', (row) => row.accountId),
      text('person_id', () => ''),
      text('unit_id', () => ''),
      text('reason', (row) => `${row.reason} in ${run.period}`),
      text('author', () => owner.name || owner.email),
      text('expires_on', () => ''),
    ],
    figures.unattributed,
  );
}
