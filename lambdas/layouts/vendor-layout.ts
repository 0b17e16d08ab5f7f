import * as z from 'zod';
import { type ColumnRule, withHeaders } from '../domain/feeds/column-rule.ts';
import { columnProblem } from '../domain/feeds/feed-columns.ts';
import { FEED_NAMES } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import { columnRule } from '../settings-columns.ts';
import { headerName } from './cell-text.ts';
import type { FeedTable, Layout } from './layout.ts';

const texts = z.array(z.string()).optional();

const rows = z.strictObject({
  where: columnRule.optional(),
  split: z.strictObject({ from: z.string().transform(headerName), by: z.string().min(1), except: texts }).optional(),
  each: z.strictObject({ headers: z.string(), only: texts, except: texts }).optional(),
});

const table = z.strictObject({ columns: z.record(z.string(), columnRule), rows: rows.optional() });

/** A file of `layouts/vendors/`; its name is the layout's. */
const vendorLayout = z
  .strictObject({
    /** What a person should know before changing it. */
    notes: texts,
    version: z.int().min(1),
    platform: z.string().optional(),
    headers: z.array(z.union([z.string(), z.array(z.string()).min(2)])).min(1),
    /** Other names of a column: wherever its first name stands, each of them is meant. */
    aliases: z.record(z.string(), z.array(z.string()).min(1)).optional(),
    encoding: z.enum(['windows-1252']).optional(),
    date_order: z.enum(['dmy', 'mdy']).optional(),
    timezone: z.string().optional(),
    unknown: texts,
    never: texts,
    delivered: z
      .union([z.strictObject({ from: z.string().transform(headerName) }), z.strictObject({ title: z.string() })])
      .optional(),
    totals: z.boolean().optional(),
    concealed: z
      .strictObject({ from: z.string().transform(headerName), pattern: z.string(), fix: z.string() })
      .optional(),
    limits: z
      .array(
        z
          .strictObject({
            records: z.int().optional(),
            from: z.string().transform(headerName).optional(),
            below: z.int().optional(),
            say: z.string(),
          })
          .refine(({ from, below }) => (from === undefined) === (below === undefined), 'takes both from and below'),
      )
      .optional(),
    feeds: z.partialRecord(z.enum(FEED_NAMES), table),
  })
  .superRefine(({ feeds }, context) => {
    for (const feed of FEED_NAMES) {
      for (const column of Object.keys(feeds[feed]?.columns ?? {})) {
        const message = columnProblem(column, feed);
        if (message) context.addIssue({ code: 'custom', path: ['feeds', feed, 'columns', column], message });
      }
    }
  });

type VendorLayout = z.infer<typeof vendorLayout>;

/** Checks a layout as it is written. @throws where a word is not of the vocabulary, or a column of no feed. */
export function parseVendorLayout(name: string, raw: unknown): Layout {
  const { success, data, error } = vendorLayout.safeParse(raw);
  if (!success) throw new Error(`layouts/vendors/${name}.json: ${z.prettifyError(error)}`);
  return {
    name,
    vendor: true,
    version: data.version,
    headers: data.headers.map((header) =>
      typeof header === 'string' ? namesOf(header, data) : header.flatMap((one) => namesOf(one, data)),
    ),
    feeds: tablesOf(data),
    encoding: data.encoding,
    dateOrder: data.date_order,
    timezone: data.timezone,
    unknown: data.unknown,
    never: data.never,
    delivered: data.delivered,
    totals: data.totals,
    concealed: data.concealed,
    limits: data.limits,
  };
}

/** A header as it is compared; with its other names, a list. */
function namesOf(header: string, { aliases = {} }: Pick<VendorLayout, 'aliases'>): string | readonly string[] {
  const others = aliases[header];
  return others ? [header, ...others].map(headerName) : headerName(header);
}

function tablesOf(layout: VendorLayout): FeedTable[] {
  const { feeds, platform } = layout;
  const named = (rule: ColumnRule) => withHeaders(rule, (header) => namesOf(header, layout));
  return FEED_NAMES.flatMap((feed) => {
    const table = feeds[feed];
    if (!table) return [];
    const hasPlatform = platform !== undefined && FEEDS[feed].columns.some(({ name }) => name === 'platform');
    const columns: Record<string, ColumnRule> = hasPlatform ? { platform: { value: platform } } : {};
    for (const [column, rule] of Object.entries(table.columns)) columns[column] = named(rule);
    return [{ feed, columns, ...(table.rows ? { rows: rowsOf(table.rows, named) } : {}) }];
  });
}

function rowsOf(
  { where, split, each }: z.infer<typeof rows>,
  named: (rule: ColumnRule) => ColumnRule,
): NonNullable<FeedTable['rows']> {
  return {
    ...(where ? { where: named(where) } : {}),
    ...(split ? { split } : {}),
    ...(each ? { each } : {}),
  };
}
