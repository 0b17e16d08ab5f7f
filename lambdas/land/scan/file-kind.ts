/** Kinds of content by their first bytes, never by the file's name, and what to do about them. */
const MAGIC: readonly (readonly [bytes: string, what: string, fix: string])[] = [
  ['PK\x03\x04', 'an archive inside an archive', 'upload the file in it itself'],
  ['PK\x05\x06', 'an empty ZIP archive', 'export the table as CSV'],
  ['%PDF', 'a PDF', 'export the table as CSV'],
  ['\x89PNG', 'a picture', 'export the table itself as CSV'],
  ['\xff\xd8\xff', 'a picture', 'export the table itself as CSV'],
  ['GIF8', 'a picture', 'export the table itself as CSV'],
  ['PAR1', 'a Parquet file', 'export the table as CSV'],
  ['Rar!', 'a RAR archive', 'upload the CSV files one by one'],
  ['7z\xbc\xaf', 'a 7-Zip archive', 'upload the CSV files one by one'],
  ['BZh', 'a bzip2 archive', 'upload the CSV file as it is, or as .gz'],
  ['\xfd7zXZ', 'an xz archive', 'upload the CSV file as it is, or as .gz'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive', 'upload the CSV file as it is, or as .gz'],
];

const MARKUP = /^\s*<(!doctype|html|head|body|table|\?xml|[a-z]+[ >])/i;
const JSON_TEXT = /^\s*(\{\s*["}]|\[\s*[[{"\]])/;
const OLE = '\xd0\xcf\x11\xe0';

/** True for the magic bytes of a ZIP archive, which an XLSX workbook is too. */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Whether a text is JSON: CSV begins with a name. */
export function isJson(text: string): boolean {
  return JSON_TEXT.test(text.replace(/^\ufeff/, ''));
}

/** True for gzip's magic bytes. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Why the content is no CSV, in words that say what to do; nothing where it may be one. */
export function foreignKind(head: Buffer): string | undefined {
  const text = head.toString('latin1', 0, 512);
  const magic = MAGIC.find(([bytes]) => text.startsWith(bytes));
  if (magic) return `this is ${magic[1]}, not CSV; ${magic[2]}`;
  if (text.startsWith(OLE)) return officeKind(head);
  const plain = text.replace(/^\xef\xbb\xbf/, '');
  if (MARKUP.test(plain)) return 'this is a web page or XML, not CSV; export the table as CSV';
  return isBinary(head) ? 'this is no text, and so no CSV; export the table as CSV' : undefined;
}

/** Old Office files, and new ones with a password, are one kind of container; the names in it tell them apart. */
function officeKind(head: Buffer): string {
  const has = (name: string) => head.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage')) {
    return 'this is a workbook with a password; save it without one, or export the table as CSV';
  }
  const what = has('Workbook') || has('Book') ? 'an old Excel workbook (.xls)' : 'an old Office file';
  return `this is ${what}; save it as .xlsx, or export the table as CSV`;
}

/** Four control characters that no text has at its beginning; NUL is UTF-16's too. */
function isBinary(head: Buffer): boolean {
  const odd = head
    .subarray(0, 512)
    .filter((byte) => byte < 0x20 && byte !== 0 && (byte < 9 || byte > 13) && byte !== 0x1b);
  return odd.length >= 4;
}
