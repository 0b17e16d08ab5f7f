import { readFile } from 'node:fs/promises';
import { parseDocument } from 'yaml';
import { InvalidInputError } from '../domain/errors.ts';
import { parseSettings, type Settings } from '../settings.ts';

/** Reads and checks an `estate.yaml`. @throws InvalidInputError that names the file and each key at fault. */
export async function readSettings(path: string): Promise<Settings> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new InvalidInputError(`${path}: there is no such settings file`, { path });
  });
  const document = parseDocument(text);
  const error = document.errors[0];
  if (error) throw new InvalidInputError(`${path}: not YAML: ${error.message.split('\n')[0]}`, { path });
  try {
    return parseSettings(document.toJS());
  } catch (problem) {
    if (!(problem instanceof InvalidInputError)) throw problem;
    throw new InvalidInputError(`${path}:\n${problem.message}`, { path });
  }
}
