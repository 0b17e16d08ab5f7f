import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A cell as text, as a number, or with its XML's own words. */
export type CellSpec =
  | string
  | number
  | null
  | {
      readonly v?: string | number;
      readonly t?: string;
      readonly s?: number;
      readonly f?: string;
      readonly r?: string;
    };

export type RowSpec =
  | readonly CellSpec[]
  | { readonly r?: number; readonly hidden?: boolean; readonly cells: readonly CellSpec[] };

export interface SheetSpec {
  readonly name?: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly RowSpec[];
  readonly merged?: readonly string[];
  readonly hiddenColumns?: number;
}

export interface BookSpec {
  readonly date1904?: boolean;
  /** Number formats, by the number that a cell names as `s`: a code, or the id of a built-in one. */
  readonly formats?: readonly (string | number)[];
  /** Texts that cells of type `s` name. */
  readonly strings?: readonly string[];
  /** Parts in place of the ones that would be written. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Writes a ZIP archive. */
export function zip(files: Readonly<Record<string, string | Buffer>>, mtime = new Date(0)): Promise<Buffer> {
  const archive = new ZipFile();
  for (const [name, content] of Object.entries(files)) archive.addBuffer(Buffer.from(content), name, { mtime });
  archive.end();
  return buffer(archive.outputStream);
}

/** Writes a workbook as Apache POI does: a dimension of one cell, texts in their cells, no shared strings. */
export function workbook(sheets: readonly SheetSpec[], book: BookSpec = {}): Promise<Buffer> {
  const named = sheets.map((sheet, i) => ({ name: `Page ${i + 1}`, ...sheet }));
  const relations = named.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`));
  return zip({
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${XML}<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${relations.join('')}${relation('s', 'styles', 'styles.xml')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/workbook.xml': `${XML}<workbook ${NAMESPACES}><workbookPr date1904="${book.date1904 ?? false}"/><sheets>${named.map(sheetEntry).join('')}</sheets></workbook>`,
    'xl/styles.xml': stylesOf(book.formats ?? []),
    'xl/sharedStrings.xml': `${XML}<sst>${(book.strings ?? []).map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(named.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(sheet)])),
    ...book.parts,
  });
}

/** A workbook with one sheet of a header and rows. */
export function table(rows: readonly RowSpec[], book: BookSpec = {}): Promise<Buffer> {
  return workbook([{ rows }], book);
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
}

function sheetEntry({ name, state }: { readonly name: string; readonly state?: string }, i: number): string {
  return `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="rId${i + 1}"/>`;
}

function stylesOf(formats: readonly (string | number)[]): string {
  const codes = formats.map((format, i) =>
    typeof format === 'string' ? `<numFmt numFmtId="${164 + i}" formatCode="${escaped(format)}"/>` : '',
  );
  const cells = formats.map((format, i) => `<xf numFmtId="${typeof format === 'string' ? 164 + i : format}"/>`);
  return `${XML}<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
}

/** The XML of a sheet. */
export function sheetXml({ rows, merged = [], hiddenColumns = 0 }: SheetSpec): string {
  const columns = hiddenColumns > 0 ? `<cols><col min="1" max="${hiddenColumns}" hidden="1"/></cols>` : '';
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `${XML}<worksheet ${NAMESPACES}><dimension ref="A1"/>${columns}<sheetData>${rows.map(rowXml).join('')}</sheetData><mergeCells>${areas}</mergeCells></worksheet>`;
}

function rowXml(row: RowSpec, i: number): string {
  const { r = i + 1, hidden = false, cells } = 'cells' in row ? row : { cells: row };
  return `<row r="${r}"${hidden ? ' hidden="1"' : ''}>${cells.map((cell, column) => cellXml(cell, `${letters(column)}${r}`)).join('')}</row>`;
}

function cellXml(cell: CellSpec, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const { v, t, s, f, r = place } = cell;
  const type = t ? ` t="${t}"` : '';
  const style = s === undefined ? '' : ` s="${s}"`;
  return `<c r="${r}"${type}${style}>${f === undefined ? '' : `<f>${escaped(f)}</f>`}${v === undefined ? '' : `<v>${escaped(String(v))}</v>`}</c>`;
}

function letters(column: number): string {
  return (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
