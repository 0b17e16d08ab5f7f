import type { FeedName } from '../../domain/feeds/feed-names.ts';
import { LINE_RULES } from './line-rules.ts';
import { aboveNothing, notBefore, notBelow, type RowRule } from './row-rule.ts';

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
  contract_lines: LINE_RULES,
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
  action_weights: [notBefore('valid_from', 'valid_to')],
  planned_growth: [notBelow('growth_percent', -100)],
  quotes: [aboveNothing('quantity')],
  benchmarks: [
    {
      column: 'high',
      broken: `coalesce(${digits('low')} >= ${digits('high')}, false)`,
      reason: 'high is not above low; low and high are the prices of one unit a year between which others buy',
    },
  ],
};

/** The digits of a rate, of 30 characters at most, so that texts stand in the order of the numbers. */
function digits(column: string): string {
  return `(lpad(split_part(r.${column}, '.', 1), 30, '0') || rpad(split_part(r.${column}, '.', 2), 30, '0'))`;
}
