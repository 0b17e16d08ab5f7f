import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { stringify } from 'yaml';
import { METERED_SOURCES, SETTINGS } from './settings.ts';
import type { EstateSize } from './size.ts';
import { MACROS, tablesOf } from './tables.ts';

/** The month that the estate is made for. */
export const MONTH = '2026-10';

/** Where the parts of a generated estate lie. */
export interface EstateFiles {
  readonly settings: string;
  readonly uploads: string;
  readonly activity: string;
  /** Of a metered estate. */
  readonly readings: string;
}

/** Where the parts of an estate lie that is made in `folder`. */
export function filesOf(folder: string): EstateFiles {
  const uploads = join(folder, 'uploads');
  return {
    settings: join(folder, 'estate.yaml'),
    uploads,
    activity: join(uploads, 'servicenow/activity/2026-10-31/activity.csv'),
    readings: join(uploads, 'servicenow/readings/2026-10-31/readings.csv'),
  };
}

function settingsOf({ metered }: EstateSize) {
  return metered ? { ...SETTINGS, sources: { ...SETTINGS.sources, ...METERED_SOURCES } } : SETTINGS;
}

/** Writes an estate of the size below `folder`: its settings and what people dropped. The same size is the same bytes. */
export async function makeEstate(folder: string, size: EstateSize): Promise<EstateFiles> {
  const files = filesOf(folder);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(MACROS);
  for (const [file, select] of Object.entries(tablesOf(size))) {
    const path = join(files.uploads, file);
    await mkdir(dirname(path), { recursive: true });
    await connection.run(`COPY (${select}\n) TO '${path.replaceAll("'", "''")}' (FORMAT csv, HEADER true)`);
  }
  connection.closeSync();
  instance.closeSync();
  await writeFile(files.settings, stringify(settingsOf(size)));
  return files;
}
