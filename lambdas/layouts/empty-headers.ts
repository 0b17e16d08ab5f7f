/** How a file ends that holds a feed's header to be filled in, as `truedown init` writes it. */
export const EMPTY_HEADER = '.header.csv';

/** Why a file without a record is nobody's upload: a header to be filled in, which it is called. Nothing where it may be one. */
export function emptyHeader(file: string, records: number): string | undefined {
  if (records > 0 || !file.endsWith(EMPTY_HEADER)) return undefined;
  return 'a header that nobody has filled in yet';
}
