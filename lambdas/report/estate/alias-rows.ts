import type { UnattributedAccount } from '../../domain/figures.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { textKey } from '../../domain/text/text-key.ts';
import { key, text, writeCsv } from '../../run/store/csv.ts';
import type { MonthContext } from '../month-context.ts';
import { canHaveAlias, nobodysUsage } from './usage-tail.ts';

/** What an alias is asked for. */
type Nameless = Pick<UnattributedAccount, 'platform' | 'accountId' | 'reason'>;

/**
 * `aliases.csv` of a held month: a row of the `aliases` feed (feeds 1) for each account, resource and node that nobody answers
 * for, with person_id or unit_id to fill in. Reason and author stand there already, so that one cell makes a row complete.
 */
export function aliasRows({ figures, run, settings: { owner } }: MonthContext): string {
  return writeCsv<Nameless>(
    [
      key('platform', (row) => row.platform),
      key('account_id', (row) => row.accountId),
      text('person_id', () => ''),
      text('unit_id', () => ''),
      text('reason', (row) => `${row.reason} in ${run.period}`),
      text('author', () => owner.name || owner.email),
      text('expires_on', () => ''),
    ],
    nameless(figures),
  );
}

/** An account that holds a seat and draws is asked for once. */
function nameless({ unattributed, metered }: MonthFigures): Nameless[] {
  const usage = nobodysUsage(metered.tail)
    .filter(canHaveAlias)
    .map(({ platform, id, reason }) => ({ platform, accountId: id, reason }));
  const each = [...unattributed, ...usage].map((row) => [textKey(row.platform, row.accountId), row] as const);
  return [...new Map(each.reverse()).values()];
}
