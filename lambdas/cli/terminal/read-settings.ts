import type { Settings } from '../../settings.ts';
import { readSettingsFile } from '../../settings-file.ts';

/** Reads and checks an `estate.yaml`. @throws InvalidInputError that names the file, and each key at fault with its line. */
export async function readSettings(path: string): Promise<Settings> {
  return readSettingsFile(path).settings;
}
