/** How much of a file has been read so far; whoever follows the landing looks at it. */
export interface Meter {
  /** Bytes of the file itself. */
  bytes: number;
  records: number;
}
