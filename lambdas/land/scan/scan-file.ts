import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NoTableError } from '../file-refused.ts';
import { type FileBytes, headOf } from './bytes-of.ts';
import { isJson, isZip } from './file-kind.ts';
import { scanCsv } from './scan-csv.ts';
import type { ScanOptions } from './scan-options.ts';
import { scanRows } from './scan-rows.ts';
import type { ScannedFile } from './scanned-file.ts';
import { type Encoding, utf8Text } from './utf8-text.ts';

export type { RaggedRecord, ScannedFile } from './scanned-file.ts';

/**
 * Reads a file of any form: hashes its bytes, decodes them, checks the shape of every record and writes the canonical
 * text.
 * @throws FileRefusedError for what no part of the file can be taken with.
 */
export async function scanFile(file: FileBytes, options: ScanOptions): Promise<ScannedFile> {
  await rm(options.canonicalPath, { force: true });
  const scanned = isZip(await headOf(file.path))
    ? await scanZip(file, options)
    : await scanText(file.content(), () => file.again().content(), options);
  if (!scanned) throw new NoTableError('the file is empty; export it again');
  return scanned;
}

/** The text of a file from its beginning, as often as it is asked for. */
type Open = () => AsyncGenerator<Buffer>;

/** The readers of archives and of JSON load with the first file that needs them. */
async function scanZip(file: FileBytes, options: ScanOptions): Promise<ScannedFile | undefined> {
  await file.readAll();
  const { openArchive } = await import('./archive/archive.ts');
  const scratch = join(dirname(options.canonicalPath), 'workbook.xlsx');
  const archive = await openArchive(file.path, file.bytes, file.most, scratch);
  if (archive.workbook === undefined) return scanText(archive.content(), archive.content, options);
  const { workbookRows } = await import('./xlsx/workbook-rows.ts');
  return scanRows(workbookRows(archive.workbook, options.skipLines), options);
}

async function scanText(
  content: AsyncGenerator<Buffer>,
  again: Open,
  options: ScanOptions,
): Promise<ScannedFile | undefined> {
  const text = utf8Text(content, options.encoding, options.onDoubt);
  if (!(await beginsAsJson(again(), options.encoding))) return scanCsv(text, options);
  const { jsonRows } = await import('./json/json-rows.ts');
  const rows = jsonRows(text, () => utf8Text(again(), options.encoding), options.onHeader);
  return scanRows(rows, { ...options, skipLines: 0 });
}

async function beginsAsJson(content: AsyncGenerator<Buffer>, encoding: Encoding): Promise<boolean> {
  for await (const text of utf8Text(content, encoding)) return isJson(text.toString('utf8', 0, 512));
  return false;
}
