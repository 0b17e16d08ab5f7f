import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  csvFile,
  key,
  number,
  parseColumn,
  parseCsv,
  text,
  writeCsv,
  writeInOrder,
} from '../../lambdas/run/store/csv.ts';

interface Row {
  readonly name: string;
  readonly note: string;
  readonly amount: string;
}

const columns = [
  key<Row>('name', (r) => r.name),
  text<Row>('note', (r) => r.note),
  number<Row>('amount', (r) => r.amount),
];

const row = (name: string, note = '', amount = '1') => ({ name, note, amount });

describe('writeCsv (feeds 4)', () => {
  it('writes a BOM, CRLF and quotes only where RFC 4180 wants them', () => {
    expect(writeCsv(columns, [row('a', 'say "hi", please')])).toBe(
      '\uFEFFname,note,amount\r\na,"say ""hi"", please",1\r\n',
    );
  });

  it('sorts by the key columns by code point, empty first, whatever order the rows come in', () => {
    const rows = ['b', 'Ä', '', '\u{1F600}', '\uFF1D', 'B', 'a'].map((name) => row(name));
    const names = parseCsv(writeCsv(columns, rows)).map((r) => r.name);
    expect(names).toEqual(['', 'B', 'a', 'b', 'Ä', '\uFF1D', '\u{1F600}']);
    expect(writeCsv(columns, [...rows].reverse())).toBe(writeCsv(columns, rows));
  });

  it('keeps the order of a table that ends with totals', () => {
    expect(writeInOrder(columns, [row('b'), row('a', '=1'), row('total', '', '-2')])).toBe(
      "\uFEFFname,note,amount\r\nb,,1\r\na,'=1,1\r\ntotal,,-2\r\n",
    );
  });

  it.each([
    { cell: '=1+1', printed: "'=1+1", why: 'a formula' },
    { cell: '-12.50', printed: "'-12.50", why: 'a minus in a text column' },
    { cell: '+44 20', printed: "'+44 20", why: 'a plus' },
    { cell: '@SUM(A1)', printed: "'@SUM(A1)", why: 'an at sign' },
    { cell: '  =1', printed: "'  =1", why: 'a formula behind spaces' },
    { cell: `"=1`, printed: `"'""=1"`, why: 'a formula behind a quote' },
    { cell: '\t1', printed: "'\t1", why: 'a tab' },
    { cell: '\u0000=1', printed: "'\u0000=1", why: 'a NUL' },
    { cell: '＝1', printed: "'＝1", why: 'a full-width sign' },
    { cell: "'=1", printed: "''=1", why: 'what somebody guarded already' },
    { cell: "it's -5", printed: "it's -5", why: 'a sign inside is harmless' },
  ])('makes $why harmless in text (T32)', ({ cell, printed }) => {
    expect(writeCsv(columns, [row('a', cell)])).toBe(`\uFEFFname,note,amount\r\na,${printed},1\r\n`);
  });

  it('leaves a negative amount a number (T32)', () => {
    expect(writeCsv(columns, [row('a', '', '-12.50')])).toContain('a,,-12.50\r\n');
  });

  it('reads back exactly what was written', () => {
    const nasty = fc.string({ unit: fc.constantFrom(...`=+-@'"＝,\t\r\n\0 a;1é😀`) });
    const cell = fc.oneof(nasty, fc.string());
    const rows = fc.uniqueArray(fc.record({ name: cell, note: cell, amount: fc.constantFrom('', '0', '-1.50') }), {
      selector: (r) => r.name,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const { body, rows: kept } = csvFile(columns, given);
        const read = parseCsv(body);
        expect(body).toBe(writeCsv(columns, given));
        expect(kept).toEqual(read);
        expect(parseColumn(body, 'note')).toEqual(read.map(({ note }) => note));
        expect(new Set(read.map((r) => JSON.stringify(r)))).toEqual(new Set(given.map((r) => JSON.stringify(r))));
        expect(read).toHaveLength(given.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    { file: 'a,b\n1,2', column: 'b', cells: ['2'], why: 'a file of line feeds that ends without one' },
    { file: 'a,b\r\n"1\r\n1",2\r\n3,\r\n', column: 'b', cells: ['2', ''], why: 'a line break within quotes' },
    { file: 'a,b\r\n1,2\r\n', column: 'c', cells: [], why: 'a column that the file does not have' },
    { file: '', column: 'a', cells: [], why: 'an empty file' },
  ])('reads $why', ({ file, column, cells }) => expect(parseColumn(file, column)).toEqual(cells));

  it.each([
    { file: 'a,b\r\n1,"2\r\n', why: 'a quote that is not closed' },
    { file: 'a,b\r\n1\r\n', why: 'a record that is too short' },
    { file: 'a,b\r\n1,2,3\r\n', why: 'a record that is too long' },
    { file: 'a,b\r\n1\r2,3\r\n', why: 'a carriage return alone' },
    { file: 'a,b\r\n1,2"3"\r\n', why: 'a quote within a cell' },
  ])('does not read $why', ({ file }) => {
    expect(() => parseCsv(file)).toThrow(expect.objectContaining({ name: 'InvalidInputError' }));
  });
});
