import { nearest } from '../text/nearest.ts';

/** The encodings that real exports come in. Every other label of the WHATWG standard is known too, each by many names. */
const COMMON = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'iso-8859-2', 'iso-8859-15', 'macintosh'],
  ...['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256', 'windows-1257'],
  ...['windows-874', 'koi8-r', 'koi8-u', 'ibm866', 'shift_jis', 'euc-jp', 'iso-2022-jp', 'euc-kr', 'gbk', 'gb18030'],
  'big5',
];

/** Whether TextDecoder reads this encoding. */
export function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label, { fatal: true }).encoding !== 'replacement';
  } catch {
    return false;
  }
}

/** What is wrong with a label that names no encoding. */
export function encodingProblem(label: string): string {
  const meant = nearest(label.toLowerCase(), COMMON);
  return `"${label}" is not an encoding; write one such as windows-1252${meant ? `; did you mean ${meant}?` : ''}`;
}
