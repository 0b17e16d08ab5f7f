import * as z from 'zod';
import type { ColumnRule } from './domain/feeds/column-rule.ts';
import { NAMED_VALUES } from './domain/feeds/named-values.ts';
import { words } from './settings-words.ts';

const header = z.string().min(1);
const regularExpression = z
  .string()
  .refine(hasGroup)
  .register(words, { takes: 'a regular expression with one group, such as "^([0-9]+) "' });

/** One of them says where the text comes from. */
const SOURCES = ['from', 'first', 'join', 'newest', 'value'] as const;

const values = z.union([
  z.record(z.string(), z.string()),
  z.enum(Object.keys(NAMED_VALUES) as (keyof typeof NAMED_VALUES)[]).transform((name) => NAMED_VALUES[name]),
]);

const plain = header.transform((from): ColumnRule => ({ from }));

const rule: z.ZodType<ColumnRule> = z
  .strictObject({
    from: z.union([header, z.array(header).min(1)]).optional(),
    get first() {
      return z
        .array(z.union([plain, rule]))
        .min(1)
        .optional();
    },
    get join() {
      return z
        .array(z.union([plain, rule]))
        .min(2)
        .optional();
    },
    newest: z.array(header).min(1).optional(),
    value: z.string().optional(),
    part: regularExpression.optional(),
    values: values.optional(),
    otherwise: z.string().optional(),
    filled: z.string().optional(),
  })
  .superRefine((found, context) => {
    if (SOURCES.filter((name) => found[name] !== undefined).length === 1) return;
    context.addIssue({ code: 'custom', message: `takes one of ${SOURCES.join(', ')}` });
  });

/** A column as settings and layouts write it: a header by its name, or a rule. */
export const columnRule = z.union([plain, rule]).register(words, {
  takes: 'a header, or a rule such as { from: active, values: { "1": active }, otherwise: inactive }',
});

/** RE2, which reads it in SQL, knows no look-around and no reference back. */
function hasGroup(text: string): boolean {
  try {
    new RegExp(text);
  } catch {
    return false;
  }
  return /\((?!\?)/.test(text) && !/\(\?<?[=!]|\\[1-9]/.test(text);
}
