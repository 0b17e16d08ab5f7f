import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Entry } from 'yauzl';
import { shown } from '../../../layouts/cell-text.ts';
import { FileRefusedError, NoTableError } from '../../file-refused.ts';
import { SPLIT_IT, sizeWords } from '../../room.ts';
import { MAX_RATIO, refuseForeign } from '../bytes-of.ts';
import { isZip } from '../file-kind.ts';
import { Zip } from './zip.ts';

/** What a ZIP archive turns out to be. */
export type Archive =
  | { readonly workbook: string }
  | { readonly workbook: undefined; readonly content: () => AsyncGenerator<Buffer> };

/** What programs put into an archive beside the file that is meant. */
const BESIDE = /(^|\/)(__MACOSX\/.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** Other kinds of document that are ZIP archives, by a part that only they have. */
const DOCUMENTS: readonly (readonly [part: RegExp, what: string])[] = [
  [/^xl\/workbook\.bin$/i, 'a binary workbook (.xlsb); save it as .xlsx'],
  [/^content\.xml$/i, 'an OpenDocument file; save it as .xlsx'],
  [/^word\//i, 'a Word document; export the table as CSV or XLSX'],
  [/^ppt\//i, 'a presentation; export the table as CSV or XLSX'],
];

/** The part of a workbook that names its sheets. */
export const WORKBOOK_PART = /^xl\/workbook[^/]*\.xml$/i;

/**
 * Opens a ZIP archive: a workbook, or the one file in it. A workbook in an archive is unpacked to `scratch`.
 * @throws FileRefusedError for an archive that is neither, or inflates to more than `most` bytes or 200 times its size.
 */
export async function openArchive(path: string, size: number, most: number, scratch: string): Promise<Archive> {
  const zip = await Zip.open(path);
  try {
    const only = onlyFile(zip.entries);
    if (only === undefined) return { workbook: path };
    const content = () => contentOf(path, only, { most, size });
    if (!(await startsAsZip(content()))) return { workbook: undefined, content: () => checked(content()) };
    await pipeline(content(), createWriteStream(scratch));
    return { workbook: await workbookAt(scratch) };
  } finally {
    zip.close();
  }
}

/** The one file of an archive; nothing where it is a workbook. */
function onlyFile(all: readonly Entry[]): Entry | undefined {
  const names = all.map(({ fileName }) => fileName);
  if (names.some((name) => WORKBOOK_PART.test(name))) return undefined;
  const document = DOCUMENTS.find(([part]) => names.some((name) => part.test(name)));
  if (document) throw new NoTableError(`this is ${document[1]}`);
  const files = all.filter(({ fileName }) => !fileName.endsWith('/') && !BESIDE.test(fileName));
  const [first, second] = files;
  if (!first) throw new NoTableError('this is a ZIP archive without a file; export the table again');
  if (second) {
    const some = files.slice(0, 3).map(({ fileName }) => shown(fileName));
    throw new FileRefusedError(
      `the archive holds ${files.length} files, such as ${some.join(', ')}; upload them one by one`,
    );
  }
  return first;
}

async function* contentOf(
  path: string,
  entry: Entry,
  { most, size }: { readonly most: number; readonly size: number },
): AsyncGenerator<Buffer> {
  const zip = await Zip.open(path);
  try {
    let inflated = 0;
    for await (const chunk of zip.read(entry)) {
      inflated += chunk.length;
      if (inflated > size * MAX_RATIO) throw bomb();
      if (inflated > most)
        throw new FileRefusedError(`the archive inflates to more than ${sizeWords(most)}; ${SPLIT_IT}`);
      yield chunk;
    }
  } finally {
    zip.close();
  }
}

function bomb(): FileRefusedError {
  return new FileRefusedError(
    `the archive inflates to more than ${MAX_RATIO} times its size; upload the file in it itself`,
  );
}

async function startsAsZip(content: AsyncGenerator<Buffer>): Promise<boolean> {
  for await (const chunk of content) return isZip(chunk);
  return false;
}

async function* checked(content: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const chunk of content) {
    if (first) refuseForeign(chunk);
    first = false;
    yield chunk;
  }
}

async function workbookAt(path: string): Promise<string> {
  const zip = await Zip.open(path);
  zip.close();
  if (onlyFile(zip.entries) === undefined) return path;
  throw new FileRefusedError('this is an archive inside an archive; upload the file in it itself');
}
