import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileRefusedError } from '../../lambdas/land/file-refused.ts';
import { CsvScanner } from '../../lambdas/land/scan/csv-scanner.ts';
import { cellsOf } from '../../lambdas/land/scan/header.ts';

/** Scans a text in pieces of so many bytes; gives the records as cells. */
function scan(text: string, piece = 1 << 20): string[][] {
  const records: string[][] = [];
  const scanner = new CsvScanner(0x2c, ({ bytes, start, end, fields }) => {
    const cells = cellsOf(Buffer.from(bytes.subarray(start, end)).toString('utf8'), ',');
    expect(cells).toHaveLength(fields);
    records.push(cells);
  });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) scanner.push(bytes.subarray(at, at + piece));
  scanner.end();
  return records;
}

describe('CsvScanner (RFC 4180)', () => {
  it.each([
    {
      text: 'a,b\n1,2\n',
      records: [
        ['a', 'b'],
        ['1', '2'],
      ],
      why: 'LF',
    },
    {
      text: 'a,b\r\n1,2\r3,4',
      records: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      why: 'CRLF, CR and none at the end',
    },
    { text: '\n\na\n\r\n\rb\n\n', records: [['a'], ['b']], why: 'an empty line is no record' },
    { text: '"a,""b""\r\n",c\n', records: [['a,"b"\r\n', 'c']], why: 'quotes hold delimiters, quotes and line ends' },
    {
      text: ',\n"",\n',
      records: [
        ['', ''],
        ['', ''],
      ],
      why: 'empty cells',
    },
    { text: 'a', records: [['a']], why: 'one cell' },
    {
      text: '="a",b\n"x","="\n=1,="2"\r\nc,="é d"',
      records: [
        ['="a"', 'b'],
        ['x', '='],
        ['=1', '="2"'],
        ['c', '="é d"'],
      ],
      why: 'a bare ="…" is one cell and comes out quoted',
    },
    {
      text: 'a,b\n\ufeff"1",2\n\ufeff\n\ufeff3,4\n',
      records: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      why: 'a byte order mark before a record is none of it',
    },
    {
      text: 'a,b\n1,2\n\x1a\x1a',
      records: [
        ['a', 'b'],
        ['1', '2'],
      ],
      why: '1A ends a text',
    },
  ])('reads $text: $why', ({ text, records }) => {
    for (const piece of [1, 2, 3, 1000]) expect(scan(text, piece)).toEqual(records);
  });

  it.each([
    { text: 'a\nb"c\n', says: 'record 1 has a quote inside a field' },
    { text: 'a\n="b\n', says: 'record 1 has a quote inside a field' },
    { text: 'a\n="b"c\n', says: 'record 1 has a quote inside a field' },
    { text: 'a\nb\n\x1a\nc\n', says: 'record 2 has, or stands behind, the byte 1A' },
    { text: 'a\n"b"c\n', says: 'record 1 has text after a closing quote' },
    { text: 'a\n1\n"b\n', says: 'record 2 opens a quote that never closes' },
    { text: `a\n"${'x'.repeat(1_100_000)}`, says: 'record 1 is longer than 1 MiB' },
  ])('refuses: $says', ({ text, says }) => {
    for (const piece of [7919, 1 << 20]) {
      expect(() => scan(text, piece)).toThrow(FileRefusedError);
      expect(() => scan(text, piece)).toThrow(says);
    }
  });

  it('reads back what RFC 4180 writes, in whatever pieces it comes', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '=', '\n', '\r', 'é', '😀') });
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const written = (cells: string[]) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(',');
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 9 }), fc.constantFrom('\n', '\r\n', '\r'), (records, piece, end) => {
        expect(scan(records.map((cells) => written(cells) + end).join(''), piece)).toEqual(records);
      }),
      { numRuns: 500 },
    );
  });
});
