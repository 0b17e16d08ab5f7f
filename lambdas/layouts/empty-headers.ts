/** How a file ends that holds a feed's header to be filled in, as `truedown init` writes it. */
export const EMPTY_HEADER = '.header.csv';

/** The same, in whatever form a person has saved it since. */
const FORM = /\.header\.\w+$/i;

/** Why a file without a record is nobody's upload: a header to be filled in, as it is called. Nothing where it may be one. */
export function emptyHeader(file: string, records: number): string | undefined {
  return records === 0 && FORM.test(file) ? 'a header that nobody has filled in yet' : undefined;
}
