import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { parseSettings, type Settings } from '../lambdas/settings.ts';

/** The estate's settings: checked, and as they were written, for the handlers check them again. */
export interface DeployedSettings {
  readonly raw: unknown;
  readonly settings: Settings;
}

/** Reads an `estate.yaml` for a deployment. @throws Error with one sentence for each key at fault. */
export function readSettings(path: string): DeployedSettings {
  const document = parseDocument(textOf(path));
  const error = document.errors[0];
  if (error) throw new Error(`${path}: not YAML: ${error.message.split('\n')[0]}`);
  const raw: unknown = document.toJS();
  return { raw, settings: parseSettings(raw) };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Error(`${path}: there is no such settings file; name one with -c settings=FILE`);
  }
}
