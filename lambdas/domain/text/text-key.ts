/**
 * A key of several texts for a `Map`: the same for the same texts in the same order, and for no others. Null is none of
 * the texts: `('a', null)` is `1:a-`.
 */
export function textKey(...texts: readonly (string | null)[]): string {
  let key = '';
  for (const text of texts) key += text === null ? '-' : `${text.length}:${text}`;
  return key;
}
