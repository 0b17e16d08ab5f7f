import type { TableOptions } from './table-scan.ts';
import type { Encoding, OnDoubt } from './utf8-text.ts';

/** How a scan is done. */
export interface ScanOptions extends Omit<TableOptions, 'delimiter'> {
  readonly encoding: Encoding;
  readonly canonicalPath: string;
  /** Lines above the header, as the source declares them. */
  readonly skipLines: number;
  /** Hears the first lines of the text, before `onHeader` hears the header. */
  readonly onHead: (head: string) => void;
  readonly onDoubt: OnDoubt;
}
