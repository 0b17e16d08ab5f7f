import * as z from 'zod';
import { type ColumnRule, isHeaderPattern } from './domain/feeds/column-rule.ts';
import { NAMED_VALUES } from './domain/feeds/named-values.ts';
import { words } from './settings-words.ts';

const header = z.string().min(1);
const regularExpression = z
  .string()
  .refine(hasGroup)
  .register(words, { takes: 'a regular expression with one group, such as "^([0-9]+) "' });

/** One of them says where the text comes from. */
const SOURCES = ['from', 'first', 'join', 'newest', 'value'] as const;

const newest = header
  .refine(isNewest)
  .register(words, { takes: 'a header, or a regular expression of headers that begins with ^' });

const values = z
  .preprocess((raw) => NAMED_VALUES[raw as keyof typeof NAMED_VALUES] ?? raw, z.record(z.string(), z.string()))
  .register(words, { takes: `a map such as { "1": active }, or ${Object.keys(NAMED_VALUES).join(' or ')}` });

const rule: z.ZodType<ColumnRule> = z
  .strictObject({
    from: z.union([header, z.array(header).min(1)]).optional(),
    get first() {
      return z.array(columnRule).min(1).optional();
    },
    get join() {
      return z.array(columnRule).min(2).optional();
    },
    newest: z.array(newest).min(1).optional(),
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
export const columnRule = z.union([header.transform((from): ColumnRule => ({ from })), rule]).register(words, {
  takes: 'a header, or a rule such as { from: active, values: { "1": active }, otherwise: inactive }',
});

/** A header, or a regular expression of headers that can be one. */
function isNewest(entry: string): boolean {
  return !isHeaderPattern(entry) || isRegularExpression(entry);
}

function isRegularExpression(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

/** RE2, which reads it in SQL, knows no look-around and no reference back. */
function hasGroup(text: string): boolean {
  return isRegularExpression(text) && /\((?!\?)/.test(text) && !/\(\?<?[=!]|\\[1-9]/.test(text);
}
