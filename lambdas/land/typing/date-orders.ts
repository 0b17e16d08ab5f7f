import type { DateOrder } from '../../layouts/layout.ts';
import type { Reading } from '../../layouts/reading.ts';
import type { LandingDatabase } from './duckdb.ts';
import type { FileColumns } from './file-cells.ts';
import { textsOfRows, writtenTexts } from './typed-rows.ts';

/** The order of day and month in each text of a date; one that is not named is as the reading says. */
export type DateOrders = ReadonlyMap<string, DateOrder>;

const FORM = "'^([0-9]{1,2})[./-]([0-9]{1,2})[./-][0-9]{4}([ T,].*)?$'";

/**
 * The orders that the cells of a column prove where nobody has declared one: a number above 12 in the first place is a day,
 * and so is one in the second. A column with both proves nothing.
 */
export async function provenOrders(
  database: LandingDatabase,
  reading: Reading,
  file: FileColumns,
  csv: string,
): Promise<DateOrders> {
  const texts = reading.dateOrder === 'ymd' ? writtenTexts(reading, file) : [];
  if (texts.length === 0) return new Map();
  const counts = texts.flatMap(({ name }) => [isDay(name, 1), isDay(name, 2)]);
  const [row = []] = await database.rows(`SELECT ${counts.join(', ')} FROM (${textsOfRows(reading, file, csv)})`);
  return new Map(
    texts.flatMap(({ name }, i): [string, DateOrder][] => {
      const [first, second] = [row[2 * i] === true, row[2 * i + 1] === true];
      return first === second ? [] : [[name, first ? 'dmy' : 'mdy']];
    }),
  );
}

function isDay(name: string, place: number): string {
  return `coalesce(bool_or(TRY_CAST(nullif(regexp_extract(t_${name}, ${FORM}, ${place}), '') AS INTEGER) > 12), false)`;
}
