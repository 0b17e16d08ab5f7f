/** A table of the page as a reader sees it: by its caption, each row as cells of text. */
export interface SeenTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The tables of one section of a page, in order. */
export function tablesOf(page: string, section: string): SeenTable[] {
  return (sectionOf(page, section).match(/<table>[\s\S]*?<\/table>/g) ?? []).map((table) => ({
    caption: textOf(/<caption>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? ''),
    columns: cellsOf(/<thead>([\s\S]*?)<\/thead>/.exec(table)?.[1] ?? ''),
    rows: (/<tbody>([\s\S]*?)<\/tbody>/.exec(table)?.[1] ?? '').split('</tr>').slice(0, -1).map(cellsOf),
  }));
}

/** One column of a table by the text of its first: `{ OPS: '120.00' }` for rows that are named `Operations OPS`. */
export function columnOf({ columns, rows }: SeenTable, column: string): Record<string, string> {
  const at = columns.indexOf(column);
  return Object.fromEntries(rows.map((row) => [row[0] ?? '', row[at] ?? '']));
}

/** A section's HTML; empty where the page has none. */
export function sectionOf(page: string, id: string): string {
  return new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(page)?.[0] ?? '';
}

/** What a reader sees of HTML, in one line. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

function cellsOf(row: string): string[] {
  return [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => textOf(cell));
}
