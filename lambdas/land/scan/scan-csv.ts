import { CanonicalFile } from './canonical-file.ts';
import { CsvScanner } from './csv-scanner.ts';
import { type Shape, shapeOf } from './header.ts';
import type { ScanOptions } from './scan-options.ts';
import type { ScannedFile } from './scanned-file.ts';
import { TableScan } from './table-scan.ts';

/**
 * Reads the text of a CSV file into the canonical text; nothing where it has no header.
 * @throws FileRefusedError for what no part of the file can be taken with.
 */
export async function scanCsv(texts: AsyncIterable<Buffer>, options: ScanOptions): Promise<ScannedFile | undefined> {
  let scan: CsvScan | undefined;
  try {
    for await (const { shape, text } of shaped(texts, options)) {
      scan ??= await CsvScan.begin(shape.delimiter, options);
      await scan.push(text);
    }
    return scan?.end();
  } finally {
    await scan?.close();
  }
}

/** The scanner of a text, the table that it finds and the file that takes it. */
class CsvScan {
  private readonly canonical: CanonicalFile;
  private readonly table: TableScan;
  private readonly scanner: CsvScanner;

  private constructor(canonical: CanonicalFile, delimiter: string, options: ScanOptions) {
    this.canonical = canonical;
    this.table = new TableScan(canonical, { ...options, delimiter });
    this.scanner = new CsvScanner(delimiter.charCodeAt(0), (record) => this.table.take(record));
  }

  static async begin(delimiter: string, options: ScanOptions): Promise<CsvScan> {
    return new CsvScan(await CanonicalFile.create(options.canonicalPath, delimiter), delimiter, options);
  }

  push(text: Buffer): Promise<void> {
    this.scanner.push(text);
    return this.canonical.flush();
  }

  end(): ScannedFile | undefined {
    this.scanner.end();
    return this.table.end(this.scanner);
  }

  close(): Promise<void> {
    return this.canonical.close();
  }
}

/** How much of a text `onHead` hears. */
const HEAD = 1 << 16;

/** The text from the header on, once the first lines have said how it is laid out. */
async function* shaped(
  texts: AsyncIterable<Buffer>,
  { skipLines, onHead }: ScanOptions,
): AsyncGenerator<{ readonly shape: Shape; readonly text: Buffer }> {
  let head: Buffer = Buffer.alloc(0);
  let shape: Shape | undefined;
  for await (const text of texts) {
    if (shape) yield { shape, text };
    else {
      head = Buffer.concat([head, text]);
      shape = shapeOf(head, false, skipLines);
      if (shape) yield begin(head, shape, onHead);
    }
  }
  if (shape) return;
  const last = shapeOf(head, true, skipLines);
  if (last && head.length > 0) yield begin(head, last, onHead);
}

function begin(head: Buffer, shape: Shape, onHead: ScanOptions['onHead']): { shape: Shape; text: Buffer } {
  onHead(head.toString('utf8', 0, HEAD));
  return { shape, text: head.subarray(shape.headerAt) };
}
