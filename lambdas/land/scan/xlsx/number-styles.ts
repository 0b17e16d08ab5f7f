import { readWholeXml } from './xml.ts';

/** What a number's format says that it is. */
export type NumberStyle =
  | { readonly kind: 'number' | 'date' | 'moment' | 'time' | 'scientific' }
  /** An id that is shown with so many digits, zeros in front. */
  | { readonly kind: 'digits'; readonly digits: number };

const NUMBER: NumberStyle = { kind: 'number' };

/** The formats that every workbook has, by their ids. */
const BUILT_IN: readonly (readonly [from: number, to: number, kind: 'date' | 'moment' | 'time' | 'scientific'])[] = [
  [11, 11, 'scientific'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  [27, 31, 'date'],
  [32, 33, 'time'],
  [34, 36, 'date'],
  [45, 47, 'time'],
  [48, 48, 'scientific'],
  [50, 58, 'date'],
];

/** The styles of a workbook's numbers, by the number that a cell names. */
export async function readStyles(content: AsyncIterable<Buffer>): Promise<NumberStyle[]> {
  const formats = new Map<string, string>();
  const styles: NumberStyle[] = [];
  let isInCells = false;
  await readWholeXml(content, 'styles', {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      else if (name === 'cellXfs') isInCells = true;
      else if (name === 'xf' && isInCells) styles.push(styleOf(numFmtId, formats.get(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return styles;
}

function styleOf(id: string, format: string | undefined): NumberStyle {
  if (format !== undefined) return styleOfFormat(format);
  const found = BUILT_IN.find(([from, to]) => Number(id) >= from && Number(id) <= to);
  return found ? { kind: found[2] } : NUMBER;
}

/** What a format code says: `yyyy-mm-dd hh:mm:ss` a moment, `dd/mm/yyyy` a date, `0000000` an id of seven digits. */
export function styleOfFormat(format: string): NumberStyle {
  const first = format.replace(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').split(';')[0] as string;
  if (/^0{2,}$/.test(first)) return { kind: 'digits', digits: first.length };
  if (/^general$/i.test(first)) return NUMBER;
  if (/E[+-]/.test(first)) return { kind: 'scientific' };
  const letters = first.replace(/am\/pm|a\/p/gi, '');
  const hasTime = /[hs]/i.test(letters);
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime);
  if (hasDay) return { kind: hasTime ? 'moment' : 'date' };
  return hasTime ? { kind: 'time' } : NUMBER;
}
