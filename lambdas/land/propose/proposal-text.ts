import { stringify } from 'yaml';
import type { DateOrder } from '../../layouts/layout.ts';
import type { Proposal, ProposedColumn } from './propose-columns.ts';
import type { SampledColumn } from './sample-file.ts';

/** How a file's dates and numbers are written, as far as its cells tell. */
export interface Written {
  readonly dateOrder: DateOrder | 'unproven' | undefined;
  readonly decimal: ',' | undefined;
}

/** What the cells of a file tell of its dates and numbers. */
export function writtenIn(columns: readonly SampledColumn[]): Written {
  const days = columns.flatMap(({ values }) =>
    values.flatMap((value) => (DAY.exec(value) ? [DAY.exec(value) as RegExpExecArray] : [])),
  );
  const isAbove = (group: number) => days.some((day) => Number(day[group]) > 12);
  const order = isAbove(1) ? 'dmy' : isAbove(2) ? 'mdy' : 'unproven';
  const hasComma = columns.some(({ values }) => values.some((value) => /^-?[0-9.]*[0-9],[0-9]{2}$/.test(value)));
  return { dateOrder: days.length === 0 ? undefined : order, decimal: hasComma ? ',' : undefined };
}

const DAY = /^([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{4}/;

/** The proposal as YAML below `sources` of the settings; a question is a comment where its answer belongs. */
export function proposalText(source: string, { feed, columns, unread }: Proposal, written: Written): string[] {
  return [
    'sources:',
    `  ${inline(source)}:`,
    `    feed: ${feed}`,
    ...dateLines(written),
    ...(written.decimal ? [`    decimal: ${inline(written.decimal)}`] : []),
    '    columns:',
    ...columns.flatMap(columnLines),
    ...(unread.length > 0 ? [`    # not read: ${unread.join(', ')}`] : []),
  ];
}

function dateLines({ dateOrder }: Written): string[] {
  if (dateOrder === undefined) return [];
  if (dateOrder !== 'unproven') return [`    date_order: ${dateOrder}`];
  return ['    # date_order: does the day stand first (dmy) or the month (mdy)? no date in the file proves it'];
}

function columnLines({ name, rule, question }: ProposedColumn): string[] {
  const asked = question === undefined ? [] : [`      # ${name}: ${question}`];
  return rule === undefined ? asked : [...asked, `      ${name}: ${inline(rule)}`];
}

function inline(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trimEnd();
}
