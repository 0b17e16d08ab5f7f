import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { type Column, sortedRecords } from '../../run/store/csv.ts';

/**
 * A table as a workbook of one sheet, for people who open files by a double click: text stays text (an id 0041200 keeps
 * its zeros), numbers are numbers with the decimals that they are written with. Equal tables are equal bytes.
 */
export async function xlsxOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Uint8Array> {
  const zip = new ZipFile();
  // An archive writes the digits of a local time: read and written in the same zone they are the same everywhere.
  const mtime = new Date(2000, 0, 1);
  for (const [path, xml] of [
    ...FRAME,
    ['xl/workbook.xml', workbook(name)],
    ['xl/worksheets/sheet1.xml', sheet(columns, rows)],
  ] as const) {
    zip.addBuffer(Buffer.from(HEAD + xml), path, { mtime, forceDosTimestamp: true });
  }
  zip.end();
  return buffer(zip.outputStream);
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats by their place in the list: general, the header, text, numbers of 1, 2, 3 … decimals. */
const [HEADER, TEXT, DECIMALS] = [1, 2, 3];
const MOST_DECIMALS = 8;

const FRAME: readonly (readonly [path: string, xml: string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ['xl/styles.xml', styles()],
];

function styles(): string {
  const decimals = Array.from({ length: MOST_DECIMALS }, (_, i) => i + 1);
  const formats = decimals.map((n) => `<numFmt numFmtId="${163 + n}" formatCode="0.${'0'.repeat(n)}"/>`).join('');
  const xf = (format: number, font = 0) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" applyNumberFormat="1"/>`;
  const cells = [xf(0), xf(49, 1), xf(49), ...decimals.map((n) => xf(163 + n))];
  return `<styleSheet xmlns="${MAIN}"><numFmts count="${decimals.length}">${formats}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}

function workbook(name: string): string {
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function sheet<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const header = columns.map(({ name }) => textCell(name, HEADER)).join('');
  const records = sortedRecords(columns, rows).map((cells) =>
    cells.map((cell, i) => cellOf(cell, columns[i]?.kind)).join(''),
  );
  const body = [header, ...records].map((cells) => `<row>${cells}</row>`).join('');
  return `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${body}</sheetData></worksheet>`;
}

function cellOf(cell: string, kind: Column<never>['kind'] | undefined): string {
  if (cell === '') return '<c/>';
  return kind === 'number' ? numberCell(cell) : textCell(cell, TEXT);
}

function numberCell(cell: string): string {
  const decimals = Math.min((cell.split('.')[1] ?? '').length, MOST_DECIMALS);
  return `<c${decimals > 0 ? ` s="${DECIMALS + decimals - 1}"` : ''}><v>${cell}</v></c>`;
}

function textCell(text: string, style: number): string {
  return `<c s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

/** Characters that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (char) => ('\t\n\r'.includes(char) ? char : ''))
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
