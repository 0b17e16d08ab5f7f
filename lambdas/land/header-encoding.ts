import type { Recognition } from '../layouts/recognise.ts';
import { FileRefusedError } from './file-refused.ts';
import { FileBytes } from './scan/bytes-of.ts';
import { headerBelowTitle } from './scan/title-lines.ts';

/** The one encoding besides UTF-8 that layouts name. */
const ENCODING = 'windows-1252';

/** How much of a file is looked at. */
const HEAD = 1 << 16;

/**
 * The encoding that a layout names, of a file whose header cannot be read as UTF-8 itself (`Prénom`): where its header is
 * the layout's in that encoding. Nothing where it is not.
 */
export async function encodingOfHeader(
  path: string,
  recognise: (headers: readonly string[]) => Recognition,
): Promise<string | undefined> {
  const head = new TextDecoder(ENCODING).decode(await firstBytes(path));
  const at = headerBelowTitle(head, (headers) => {
    const found = recognise(headers);
    return found.known && found.layout.encoding === ENCODING;
  });
  return at === undefined ? undefined : ENCODING;
}

/** The first bytes of a plain or gzipped text; of an archive none. */
async function firstBytes(path: string): Promise<Uint8Array> {
  try {
    for await (const chunk of new FileBytes(path).content()) return chunk.subarray(0, HEAD);
  } catch (error) {
    if (!(error instanceof FileRefusedError)) throw error;
  }
  return new Uint8Array();
}
