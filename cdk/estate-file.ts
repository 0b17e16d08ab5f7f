import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readSettingsFile, type SettingsFile } from '../lambdas/settings-file.ts';
import { ROOT } from './bundle.ts';

const SAMPLE = join(ROOT, 'samples/estate.yaml');

/** The settings of the estate that is deployed, and whether they are the sample's, whatever their file is called. */
export interface EstateFile extends SettingsFile {
  readonly isSample: boolean;
}

/** Reads the settings of an estate, the sample's where no file is named. */
export function readEstateFile(path: string | undefined): EstateFile {
  const sample = readSettingsFile(SAMPLE);
  const file = path === undefined ? sample : readSettingsFile(path);
  return { ...file, isSample: isDeepStrictEqual(file.settings, sample.settings) };
}
