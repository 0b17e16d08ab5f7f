/**
 * How a column of a feed is made of the columns of a file: the words of layouts and of `sources.*.columns`. Of `first`,
 * `from`, `join`, `newest`, `filled` and `value` it has one; `part`, then `values` work on what that gives. Headers are
 * compared in any case; behind `each` and `split`, `$header`, `$1` (a group of its pattern), `$cell` and `$part` stand for
 * what they found.
 */
export interface ColumnRule {
  /** The cell under a header, or under the first of several that is filled. */
  readonly from?: string | readonly string[] | undefined;
  /** The first of several rules that gives something. */
  readonly first?: readonly ColumnRule[] | undefined;
  /** What several rules give, joined by a blank. */
  readonly join?: readonly ColumnRule[] | undefined;
  /** The newest of several dates; a header that begins with ^ is a regular expression, and stands for each that fits it. */
  readonly newest?: readonly string[] | undefined;
  /** A constant. */
  readonly value?: string | undefined;
  /** A regular expression: its first group is what counts, and a cell that does not fit it is empty. */
  readonly part?: string | undefined;
  /**
   * What the cell must be, in any case, and what the column then is; an empty text is an empty cell. Any other cell stays
   * as it is, and is refused.
   */
  readonly values?: Readonly<Record<string, string>> | undefined;
  /** What the column is for any other cell, an empty one included; an empty text leaves the column empty. */
  readonly otherwise?: string | undefined;
  /** What the column is where the cell holds anything. */
  readonly filled?: string | undefined;
}

/** As a value: the day before the delivery, for who is gone by then and nobody knows since when. */
export const BEFORE_DELIVERY = '$before_delivery';

/** As a value: the day of the delivery, for a report that does not say of which day it is. */
export const DELIVERY = '$delivery';

/** Whether an entry of `newest` is a regular expression of headers and no header. */
export function isHeaderPattern(entry: string): boolean {
  return entry.startsWith('^');
}

/** The headers that a rule reads by their name. */
export function headersOfRule(rule: ColumnRule): string[] {
  const newest = (rule.newest ?? []).filter((entry) => !isHeaderPattern(entry));
  const own = typeof rule.from === 'string' ? [rule.from] : (rule.from ?? []);
  return [...own, ...newest, ...[...(rule.join ?? []), ...(rule.first ?? [])].flatMap(headersOfRule)];
}

/** The constants that a rule may give. */
function constantsOfRule({ value, values = {}, otherwise, filled, first = [], join = [] }: ColumnRule): string[] {
  const own = [value, ...Object.values(values), otherwise, filled].filter((text) => text !== undefined);
  return [...own, ...[...first, ...join].flatMap(constantsOfRule)];
}

/** Whether some of the rules need to know the day of the delivery. */
export function readsDelivery(rules: Iterable<ColumnRule>): boolean {
  return [...rules].flatMap(constantsOfRule).includes(DELIVERY);
}

/** The one header whose cell a rule takes as it is; undefined where it does more. */
export function plainHeader(rule: ColumnRule | undefined): string | undefined {
  if (rule === undefined || typeof rule.from !== 'string') return undefined;
  const { part, values, otherwise, filled } = rule;
  return [part, values, otherwise, filled].every((word) => word === undefined) ? rule.from : undefined;
}

/** A rule with every header changed, or replaced by several names of the same column. */
export function withHeaders(rule: ColumnRule, change: (header: string) => string | readonly string[]): ColumnRule {
  const { from, join, newest, first } = rule;
  const each = (headers: readonly string[]) => headers.flatMap(change);
  return {
    ...rule,
    ...(from === undefined ? {} : { from: typeof from === 'string' ? change(from) : each(from) }),
    ...(join === undefined ? {} : { join: join.map((one) => withHeaders(one, change)) }),
    ...(newest === undefined
      ? {}
      : { newest: newest.flatMap((entry) => (isHeaderPattern(entry) ? entry : change(entry))) }),
    ...(first === undefined ? {} : { first: first.map((one) => withHeaders(one, change)) }),
  };
}
