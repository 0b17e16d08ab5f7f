import { CanonicalFile } from './canonical-file.ts';
import { COMMA, type FormRows, headLines, RowRecords } from './form-rows.ts';
import type { ScanOptions } from './scan-options.ts';
import type { ScannedFile } from './scanned-file.ts';
import { TableScan } from './table-scan.ts';

/** How far down a header is looked for. */
const HEAD_LINES = 30;

/**
 * Reads the rows of a workbook or of JSON into the canonical text; nothing where they have no header.
 * @throws FileRefusedError for what no part of the file can be taken with.
 */
export async function scanRows(rows: FormRows, options: ScanOptions): Promise<ScannedFile | undefined> {
  const canonical = await CanonicalFile.create(options.canonicalPath, COMMA);
  const table = new TableScan(canonical, { ...options, delimiter: COMMA });
  const records = new RowRecords(options.skipLines, (record) => table.take(record));
  try {
    let isFirst = true;
    let batch = await rows.next();
    for (; !batch.done; batch = await rows.next()) {
      if (isFirst) options.onHead(headLines(batch.value, HEAD_LINES));
      isFirst = false;
      for (const row of batch.value) records.push(row);
      await canonical.flush();
    }
    return table.end({ columnMarks: (width) => records.columnMarks(width), endMarks: 0, notes: batch.value });
  } finally {
    await rows.return([]);
    await canonical.close();
  }
}
