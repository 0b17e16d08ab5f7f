import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Recognition, recognise } from '../../layouts/recognise.ts';
import { placeOf, type Upload } from '../../layouts/upload-place.ts';
import type { Settings } from '../../settings.ts';
import { UploadReader } from '../read-upload.ts';
import { MOST_BYTES } from '../scan/bytes-of.ts';
import { LandingDatabase } from '../typing/duckdb.ts';
import { canonicalText, readCsv } from '../typing/typed-select.ts';

/** A column of a file as a person would look at it. */
export interface SampledColumn {
  readonly title: string;
  /** The most frequent of its cells, at most 30, that are filled; the most frequent first. */
  readonly values: readonly string[];
}

/** What a file holds, by its first look. */
export interface SampledFile {
  readonly records: number;
  readonly found: Recognition;
  readonly columns: readonly SampledColumn[];
}

const MOST_VALUES = 30;

/** Reads a file as landing does, and of each column the values that are seen most. @throws FileRefusedError */
export async function sampleFile(upload: Upload, settings: Settings, scratch: string): Promise<SampledFile> {
  const place = placeOf(upload.file, settings);
  const canonical = join(scratch, 'canonical.csv');
  const reader = new UploadReader(upload, place, {
    canonical,
    most: MOST_BYTES,
    recognise: (headers) => recognise(headers, upload.file, place.settings),
    onHeader: () => undefined,
  });
  const { scanned } = await reader.read(await stat(upload.path));
  const file = canonicalText(scanned, canonical, false);
  const database = new LandingDatabase(scratch);
  try {
    await database.begin(0);
    await database.run(`CREATE TEMP TABLE records AS SELECT * FROM ${readCsv(file)}`);
    const columns = [];
    for (const [i, title] of file.titles.entries()) {
      const cell = `trim(c${i + 1})`;
      const rows = await database.rows(
        `SELECT ${cell} FROM records WHERE ${cell} <> '' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST_VALUES}`,
      );
      columns.push({ title, values: rows.map(([value]) => String(value)) });
    }
    return { records: scanned.records, found: reader.found as Recognition, columns };
  } finally {
    database.close();
  }
}
