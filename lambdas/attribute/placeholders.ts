import type { RowsLiteral } from '../run/steps/render.ts';
import type { Settings } from '../settings.ts';

/** Words that programs and people write where they know nothing (R2.1): they are no key, in any case. */
const PLACEHOLDERS = ['null', 'none', 'nil', 'n/a', 'na', 'nan', '#n/a', 'unknown', 'undefined', '-'];

/** The placeholders of R2.1 and those that the settings add, in lower case, as rows (word). */
export function placeholderWords({ attribution }: Pick<Settings, 'attribution'>): RowsLiteral {
  const added = attribution.placeholders.map((word) => word.trim().toLowerCase());
  return { type: 'rows', columns: ['varchar'], rows: [...new Set([...PLACEHOLDERS, ...added])].map((word) => [word]) };
}
