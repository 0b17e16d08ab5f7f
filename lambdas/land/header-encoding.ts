import type { Recognition } from '../layouts/recognise.ts';
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
  for await (const chunk of new FileBytes(path).content()) {
    const head = new TextDecoder(ENCODING).decode(chunk.subarray(0, HEAD));
    const at = headerBelowTitle(head, (headers) => {
      const found = recognise(headers);
      return found.known && found.layout.encoding === ENCODING;
    });
    return at === undefined ? undefined : ENCODING;
  }
  return undefined;
}
