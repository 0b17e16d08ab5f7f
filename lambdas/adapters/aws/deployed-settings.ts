import { readFileSync } from 'node:fs';
import { readEnvironment } from '../../environment.ts';
import { parseSettings, type Settings } from '../../settings.ts';

/** The estate's settings, which lie beside the bundle. */
export function deployedSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const { settingsFile } = readEnvironment(env, 'settingsFile');
  return parseSettings(JSON.parse(readFileSync(new URL(settingsFile, import.meta.url), 'utf8')));
}
