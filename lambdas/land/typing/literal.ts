/** Text as a literal of SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A list of literals. */
export function literals(texts: Iterable<string>): string {
  return [...texts].map(literal).join(', ');
}

/** No text at all. */
export const NOTHING = 'CAST(NULL AS VARCHAR)';
