import { SaxesParser } from 'saxes';
import { FileRefusedError } from '../../file-refused.ts';

/** What a part of a workbook is made of, as it is read; names without their prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads XML piece by piece; after each piece the handlers have heard all of it. Entities beyond XML's own are an error.
 * @throws FileRefusedError for XML that is broken, or has a DOCTYPE (faults T33).
 */
export async function* readXml(
  content: AsyncIterable<Buffer>,
  part: string,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = parserOf(handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of content) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
  } catch (error) {
    throw isOfXml(error) ? damaged(part) : error;
  }
}

function parserOf({ open, close, text }: XmlHandlers): SaxesParser<Record<string, never>> {
  const parser = new SaxesParser({});
  parser.on('doctype', () => {
    throw new FileRefusedError(
      'the workbook has a DOCTYPE, which no spreadsheet program writes; export the table as CSV',
    );
  });
  parser.on('error', (error) => {
    throw new XmlError(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes));
  if (close) parser.on('closetag', ({ name }) => close(localName(name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return parser;
}

class XmlError extends Error {}

/** What the parser or the decoder says of the text: a mistake of ours is none of the file's. */
function isOfXml(error: unknown): boolean {
  return error instanceof XmlError || (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}

/** A part that is no XML as spreadsheets write it. */
export function damaged(part: string): FileRefusedError {
  return new FileRefusedError(`the workbook is damaged (${part}); export it again, or export the table as CSV`);
}

/** Reads a whole part whose size the archive bounds. */
export async function readWholeXml(content: AsyncIterable<Buffer>, part: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(content, part, handlers));
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute that says yes. */
export function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
