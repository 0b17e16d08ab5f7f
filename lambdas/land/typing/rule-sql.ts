import { BEFORE_DELIVERY, type ColumnRule, DELIVERY } from '../../domain/feeds/column-rule.ts';
import type { FileCells } from './file-cells.ts';
import { literal, NOTHING } from './literal.ts';

/** The day of the delivery and the one before; null where nobody has dated it. */
export type DeliveryDays = { readonly day: string; readonly before: string } | null;

/** The text that a rule gives, as SQL over the cells of a record; NULL where it gives nothing. */
export function ruleSql(rule: ColumnRule | undefined, cells: FileCells, days: DeliveryDays): string {
  if (rule === undefined) return NOTHING;
  const source = sourceSql(rule, cells, days);
  const part =
    rule.part === undefined ? source : `nullif(trim(regexp_extract(${source}, ${literal(rule.part)}, 1)), '')`;
  const text =
    rule.filled === undefined ? part : `CASE WHEN ${part} IS NOT NULL THEN ${constant(rule.filled, days)} END`;
  return rule.values === undefined && rule.otherwise === undefined ? text : mapped(rule, text, days);
}

function sourceSql(rule: ColumnRule, cells: FileCells, days: DeliveryDays): string {
  if (rule.value !== undefined) return constant(rule.value, days);
  const each = (rules: readonly ColumnRule[]) => rules.map((one) => ruleSql(one, cells, days));
  if (rule.first) return firstOf(each(rule.first));
  if (rule.join) return `nullif(concat_ws(' ', ${each(rule.join).join(', ')}), '')`;
  if (typeof rule.from === 'string') return cells.text(rule.from);
  return firstOf((rule.from ?? []).map((header) => cells.text(header)));
}

const firstOf = (texts: readonly string[]) => (texts.length === 0 ? NOTHING : `coalesce(${texts.join(', ')})`);

/** What the map does not know stays as it is, and is refused by the column's closed list. */
function mapped({ values = {}, otherwise }: ColumnRule, text: string, days: DeliveryDays): string {
  const cases = Object.entries(values).map(
    ([from, to]) => `WHEN ${literal(from.toLowerCase())} THEN ${constant(to, days)}`,
  );
  const other = otherwise === undefined ? text : constant(otherwise, days);
  const compared = '' in values ? `coalesce(lower(${text}), '')` : `lower(${text})`;
  return cases.length === 0 ? other : `CASE ${compared} ${cases.join(' ')} ELSE ${other} END`;
}

/** The day of a delivery that nobody has dated stays a word, and is refused with what to do. */
function constant(text: string, days: DeliveryDays): string {
  if (text === '') return NOTHING;
  if (days !== null && text === DELIVERY) return literal(days.day);
  return literal(days !== null && text === BEFORE_DELIVERY ? days.before : text);
}
