import { isUtf8 } from 'node:buffer';
import { FileRefusedError } from './file-refused.ts';

export type Encoding = 'utf-8' | 'windows-1252' | 'iso-8859-1' | 'utf-16le' | 'utf-16be';

/** The bytes are not text of the encoding that was tried. Another one may be declared. */
export class NotThisEncodingError extends FileRefusedError {}

/** The encoding that a byte order mark names, and its length. */
export function markOf(head: Buffer): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/**
 * The content as strict UTF-8 without byte order mark: a mark decides, else `encoding`.
 * What stands before a bad byte is still yielded, so that the header can say whose file it is.
 * @throws NotThisEncodingError that names the offset of the first bad byte, or of a NUL.
 */
export async function* utf8Text(content: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<Buffer> {
  let decoder: Decoder | undefined;
  for await (const chunk of content) {
    decoder ??= decoderFor(chunk, encoding);
    const { text, problem } = decoder.take(chunk);
    yield text;
    if (problem) throw problem;
  }
  decoder?.finish();
}

interface Decoded {
  readonly text: Buffer;
  readonly problem?: NotThisEncodingError;
}

function decoderFor(head: Buffer, encoding: Encoding): Decoder {
  const mark = markOf(head);
  return new Decoder(mark?.encoding ?? encoding, mark?.length ?? 0);
}

/** Decodes chunk by chunk; what a chunk leaves unfinished waits for the next. */
class Decoder {
  private readonly encoding: Encoding;
  private skip: number;
  private rest: Buffer = Buffer.alloc(0);
  /** Bytes that were decoded before `rest`. */
  private offset = 0;

  constructor(encoding: Encoding, skip: number) {
    this.encoding = encoding;
    this.skip = skip;
  }

  take(chunk: Buffer): Decoded {
    const fresh = this.skip > 0 ? chunk.subarray(this.skip) : chunk;
    this.offset += this.skip;
    this.skip = 0;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, fresh]) : fresh;
    const end = bytes.length - unfinished(bytes, this.encoding);
    this.rest = bytes.subarray(end);
    const decoded = this.decode(bytes.subarray(0, end));
    this.offset += end;
    return decoded;
  }

  finish(): void {
    if (this.rest.length > 0) throw notText(this.encoding, this.offset);
  }

  private decode(bytes: Buffer): Decoded {
    if (this.encoding === 'utf-16le' || this.encoding === 'utf-16be') return this.decodeWide(bytes);
    const nul = bytes.indexOf(0);
    const plain = nul < 0 ? bytes : bytes.subarray(0, nul);
    const problem = nul < 0 ? {} : { problem: nulAt(this.offset + nul) };
    if (this.encoding !== 'utf-8') return { text: decodeWestern(plain), ...problem };
    if (isUtf8(plain)) return { text: plain, ...problem };
    const bad = firstBadByte(plain);
    return { text: plain.subarray(0, bad), problem: notText('utf-8', this.offset + bad) };
  }

  private decodeWide(bytes: Buffer): Decoded {
    const text = (this.encoding === 'utf-16be' ? Buffer.from(bytes).swap16() : bytes).toString('utf16le');
    const bad = text.search(/[\0\p{Surrogate}]/u);
    if (bad < 0) return { text: Buffer.from(text, 'utf8') };
    const at = this.offset + bad * 2;
    const problem = text[bad] === '\0' ? nulAt(at) : notText(this.encoding, at);
    return { text: Buffer.from(text.slice(0, bad), 'utf8'), problem };
  }
}

/** How many of the last bytes are the beginning of a character. */
function unfinished(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'utf-8') return unfinishedUtf8(bytes);
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') return 0;
  const odd = bytes.length % 2;
  const high = bytes[bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)] ?? 0;
  return high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
}

function unfinishedUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

function lengthOf(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

/** Where the first character begins that is no UTF-8. */
function firstBadByte(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const end = at + lengthOf(bytes[at] as number);
    if (!isUtf8(bytes.subarray(at, end))) break;
    at = end;
  }
  return at;
}

/** What windows-1252 has at 0x80 to 0x9f. Its five free places stay the controls that they are in ISO 8859-1. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Both names mean windows-1252, as on the web: real files called Latin-1 are written so. */
function decodeWestern(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(
    text.replace(/[\x80-\x9f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80] as string),
    'utf8',
  );
}

function nulAt(offset: number): NotThisEncodingError {
  return new NotThisEncodingError(
    `there is a NUL byte at offset ${offset}: this is no UTF-8 text; export it as UTF-8 CSV, or declare the source's encoding`,
  );
}

function notText(encoding: Encoding, offset: number): NotThisEncodingError {
  return new NotThisEncodingError(
    `the byte at offset ${offset} is not ${encoding.toUpperCase()}; export the file as UTF-8, or declare the source's encoding`,
  );
}
