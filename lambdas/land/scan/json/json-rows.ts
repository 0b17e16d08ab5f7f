import { parse } from 'lossless-json';
import { FileRefusedError } from '../../file-refused.ts';
import type { FormRow, FormRows } from '../form-rows.ts';
import { type JsonValue, jsonCell } from './json-cell.ts';
import { JsonRecords } from './json-records.ts';

type JsonRecord = Readonly<Record<string, JsonValue>>;

/**
 * The records of a JSON text as rows. It is read twice, because the header is every name that any record has, in the
 * order of first appearance. A text that is cut off is still told by its names.
 * @throws FileRefusedError for what is no JSON, or no list of records.
 */
export async function* jsonRows(
  text: AsyncIterable<Buffer>,
  again: () => AsyncIterable<Buffer>,
  onHeader: (header: readonly string[]) => unknown,
): FormRows {
  const names = new Set<string>();
  try {
    for await (const records of recordsOf(text, namesAlone)) for (const record of records) addNames(record, names);
  } catch (error) {
    if (names.size > 0) onHeader([...names]);
    throw error;
  }
  if (names.size === 0) throw new FileRefusedError('the JSON has no record, and so no column; export it again');
  const columns = [...names];
  yield [{ number: 1, cells: columns }];
  let number = 1;
  for await (const records of recordsOf(again(), digitsKept))
    yield records.map((record) => rowOf(record, columns, ++number));
  return [];
}

function addNames(record: JsonRecord, names: Set<string>): void {
  for (const name in record) names.add(name);
}

function rowOf(record: JsonRecord, columns: readonly string[], number: number): FormRow {
  const faults: { column: number; reason: string }[] = [];
  const cells = columns.map((name, column) => {
    const cell = jsonCell(Object.hasOwn(record, name) ? (record[name] as JsonValue) : null);
    if ('text' in cell) return cell.text;
    faults.push({ column, reason: cell.problem });
    return JSON.stringify(record[name]);
  });
  return faults.length > 0 ? { number, cells, faults } : { number, cells };
}

/** The records of each piece of the text. */
async function* recordsOf(
  content: AsyncIterable<Buffer>,
  parse: (text: string) => unknown,
): AsyncGenerator<JsonRecord[]> {
  const records = new JsonRecords();
  const decoder = new TextDecoder();
  let count = 0;
  for await (const chunk of content) {
    const whole = [...records.push(decoder.decode(chunk, { stream: true }))].map((text) =>
      parsed(text, parse, ++count),
    );
    if (whole.length > 0) yield whole;
  }
  records.end();
}

/** A number stays the text that it is: no digit of an id or an amount is lost. */
const digitsKept = (text: string) => parse(text, null, (number) => number);

/** Several times as fast, where the values are not looked at. */
const namesAlone = (text: string) => JSON.parse(text);

function parsed(text: string, parse: (text: string) => unknown, record: number): JsonRecord {
  try {
    return parse(text) as JsonRecord;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = error.message.replace(/[.]$/, '');
    throw new FileRefusedError(`record ${record} is no JSON (${why}); export it again`, record - 1);
  }
}
