/** White space of spreadsheets and web pages, no-break spaces among it, trimmed off. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u00a0\ufeff\u200b]+|[\s\u00a0\ufeff\u200b]+$/g, '');
}

const INSTRUCTION = / *\[(required|optional|read only|upload only)\]$/;

/** A header as it is compared: in lower case, without an instruction to who fills the column, such as [Required]. */
export function headerName(cell: string): string {
  return cellText(cell).toLowerCase().replace(INSTRUCTION, '');
}

/** What a cell says: the text of a `="…"`, trimmed. */
export function cellText(cell: string): string {
  return trimmed(cell.replace(/^="([^"]*)"$/, '$1'));
}

/** A text of a file within a sentence: one line, at most 60 characters. */
export function shown(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
}
