import { tableLines } from '../terminal/table.ts';

/** A table of an explanation: a rule below the header, and a margin. */
export function table(rows: readonly (readonly string[])[], figuresFrom: number): string[] {
  return tableLines(rows, { figuresFrom, hasRule: true }).map((text) => `  ${text}`);
}
