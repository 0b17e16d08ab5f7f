import type { FeedName } from '../../domain/feeds/feeds.ts';

/** A rule about several columns of one row: `broken` is never NULL. */
export interface RowRule {
  readonly column: string;
  readonly broken: string;
  readonly reason: string;
}

function notBefore(from: string, to: string): RowRule {
  return {
    column: to,
    broken: `coalesce(r.${to} < r.${from}, false)`,
    reason: `${to} lies before ${from}; it is the last day or month on which the row holds`,
  };
}

/** An id names folders, mails and rows of every file: a text is none (F10). */
const LONGEST_ID = 200;

function notLonger(column: string): RowRule {
  return {
    column,
    broken: `coalesce(length(r.${column}) > ${LONGEST_ID}, false)`,
    reason: `${column} has more than ${LONGEST_ID} characters; give the unit a shorter id, in people too`,
  };
}

/** What a row of a feed must keep besides the types of its columns (feeds 1). */
export const ROW_RULES: Readonly<Partial<Record<FeedName, readonly RowRule[]>>> = {
  people: [notBefore('valid_from', 'valid_to')],
  units: [notBefore('valid_from', 'valid_to'), notLonger('unit_id')],
  contract_lines: [notBefore('starts_on', 'ends_on')],
  invoices: [notBefore('period_from', 'period_to')],
  aliases: [
    {
      column: 'person_id',
      broken: '(r.person_id IS NULL) = (r.unit_id IS NULL)',
      reason: 'exactly one of person_id and unit_id must be filled',
    },
  ],
  exceptions: [
    {
      column: 'account_id',
      broken: 'r.person_id IS NULL AND (r.platform IS NULL OR r.account_id IS NULL)',
      reason: 'an exception needs a platform and an account_id, or a person_id',
    },
  ],
};
