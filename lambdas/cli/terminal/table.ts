/** How a table stands at the terminal. */
export interface TableLook {
  /** The first column of figures: from here on cells stand to the right. */
  readonly figuresFrom: number;
  /** A rule below the header. */
  readonly hasRule?: true;
}

/** Rows as lines, the header first, each column as wide as its widest cell. */
export function tableLines(rows: readonly (readonly string[])[], { figuresFrom, hasRule }: TableLook): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const cell = (text: string, i: number) =>
    i < figuresFrom ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0);
  const [header = '', ...body] = rows.map((row) => row.map(cell).join('  ').trimEnd());
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [header, ...(hasRule ? [rule] : []), ...body];
}
