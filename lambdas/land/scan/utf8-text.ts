import { isUtf8 } from 'node:buffer';
import { FileRefusedError } from '../file-refused.ts';

/** An encoding by the name that TextDecoder gives it. */
export type Encoding = string;

/** The encoding that a label such as `latin1` means. The settings know that it means one. */
export function encodingOf(label: string): Encoding {
  return new TextDecoder(label).encoding;
}

/** The bytes are not text of the encoding that was tried. Another one may be declared. */
export class NotThisEncodingError extends FileRefusedError {}

/** The encoding that a byte order mark names, and its length. */
export function markOf(head: Buffer): { readonly encoding: Encoding; readonly length: number } | undefined {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** Told of bytes that are no text of the encoding they were read in, though it gives each of them a meaning. */
export type OnDoubt = (places: number, firstOffset: number) => void;

/**
 * The content as strict UTF-8 without byte order mark: a mark decides, else `encoding`.
 * What stands before a bad byte is still yielded, so that the header can say whose file it is.
 * @throws NotThisEncodingError that names the offset of the first bad byte, or of a NUL.
 */
export async function* utf8Text(
  content: AsyncIterable<Buffer>,
  encoding: Encoding,
  onDoubt: OnDoubt = () => undefined,
): AsyncGenerator<Buffer> {
  let decoder: Decoder | undefined;
  for await (const chunk of content) {
    decoder ??= decoderFor(chunk, encoding, onDoubt);
    const { text, problem } = decoder.take(chunk);
    yield text;
    if (problem) throw problem;
  }
  const problem = decoder?.finish();
  if (problem) throw problem;
}

interface Decoded {
  readonly text: Buffer;
  readonly problem?: NotThisEncodingError;
}

interface Decoder {
  take(chunk: Buffer): Decoded;
  finish(): NotThisEncodingError | undefined;
}

function decoderFor(head: Buffer, declared: Encoding, onDoubt: OnDoubt): Decoder {
  const mark = markOf(head);
  const encoding = mark?.encoding ?? declared;
  if (OWN.has(encoding)) return new OwnDecoder(encoding, mark?.length ?? 0, onDoubt);
  return new OtherDecoder(encoding);
}

/** Encodings whose bad bytes are found here, each by its offset. */
const OWN = new Set(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']);

/** Decodes chunk by chunk; what a chunk leaves unfinished waits for the next. */
class OwnDecoder implements Decoder {
  private readonly encoding: Encoding;
  private readonly onDoubt: OnDoubt;
  private skip: number;
  private rest: Buffer = Buffer.alloc(0);
  /** Bytes that were decoded before `rest`. */
  private offset = 0;

  constructor(encoding: Encoding, skip: number, onDoubt: OnDoubt) {
    this.encoding = encoding;
    this.skip = skip;
    this.onDoubt = onDoubt;
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

  finish(): NotThisEncodingError | undefined {
    return this.rest.length > 0 ? notText(this.encoding, this.offset) : undefined;
  }

  private decode(bytes: Buffer): Decoded {
    if (this.encoding === 'utf-16le' || this.encoding === 'utf-16be') return this.decodeWide(bytes);
    const { plain, problem } = upToNul(bytes, this.offset);
    if (this.encoding !== 'utf-8') return { text: this.decodeWestern(plain), ...problem };
    if (isUtf8(plain)) return { text: plain, ...problem };
    const bad = firstBadByte(plain);
    return { text: plain.subarray(0, bad), problem: notText('utf-8', this.offset + bad) };
  }

  private decodeWestern(bytes: Buffer): Buffer {
    const text = bytes.toString('latin1');
    const odd = [...text.matchAll(NOT_WESTERN)];
    if (odd[0]) this.onDoubt(odd.length, this.offset + odd[0].index);
    return Buffer.from(
      text.replace(/[\x80-\x9f]/g, (char) => WESTERN[char.charCodeAt(0) - 0x80] as string),
      'utf8',
    );
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

/** Any other encoding that TextDecoder knows. A byte that is no text is found in the chunk in which it stands. */
class OtherDecoder implements Decoder {
  private readonly encoding: Encoding;
  private readonly decoder: InstanceType<typeof TextDecoder>;
  private offset = 0;

  constructor(encoding: Encoding) {
    this.encoding = encoding;
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  take(chunk: Buffer): Decoded {
    const { plain, problem } = upToNul(chunk, this.offset);
    const text = this.tryDecode(plain);
    if (text === undefined) return { text: Buffer.alloc(0), problem: notText(this.encoding, this.badIn(plain)) };
    this.offset += chunk.length;
    return { text: Buffer.from(text, 'utf8'), ...problem };
  }

  finish(): NotThisEncodingError | undefined {
    try {
      this.decoder.decode();
      return undefined;
    } catch {
      return notText(this.encoding, this.offset);
    }
  }

  private tryDecode(bytes: Buffer): string | undefined {
    try {
      return this.decoder.decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  }

  /** By halves: every beginning before the bad byte decodes. */
  private badIn(bytes: Buffer): number {
    let [good, bad] = [0, bytes.length];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (decodes(bytes.subarray(0, middle), this.encoding)) good = middle;
      else bad = middle;
    }
    return this.offset + good;
  }
}

function decodes(bytes: Buffer, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** A NUL is no text in any encoding but UTF-16. */
function upToNul(bytes: Buffer, offset: number): { plain: Buffer; problem: { problem?: NotThisEncodingError } } {
  const nul = bytes.indexOf(0);
  if (nul < 0) return { plain: bytes, problem: {} };
  return { plain: bytes.subarray(0, nul), problem: { problem: nulAt(offset + nul) } };
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

/** Both names, windows-1252 and ISO 8859-1, mean this, as on the web: what it has at 0x80 to 0x9f. Its five free places stay the controls that they are in ISO 8859-1. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * What no text in windows-1252 has: its free places; low quotes within a word (code pages 437 and 850); five accented
 * letters in a row (Cyrillic, Greek, Chinese); a capital Ÿ within a word (Macintosh); letters of UTF-8.
 */
const NOT_WESTERN =
  /[\x81\x8d\x8f\x90\x9d]|(?<=[A-Za-z])[\x82\x84\x9f](?=[a-z])|[\xc0-\xd6\xd8-\xf6\xf8-\xff]{5,}|\xc3[\xa1-\xbf]/g;

function nulAt(offset: number): NotThisEncodingError {
  return new NotThisEncodingError(`there is a NUL byte at offset ${offset}: this is no UTF-8 text`);
}

function notText(encoding: Encoding, offset: number): NotThisEncodingError {
  return new NotThisEncodingError(`the byte at offset ${offset} is not ${encoding.toUpperCase()}`);
}
