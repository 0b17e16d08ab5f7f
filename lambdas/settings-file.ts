import { readFileSync } from 'node:fs';
import { type Document, isCollection, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { InvalidInputError } from './domain/errors.ts';
import { parseSettings, type Settings } from './settings.ts';

/** The estate's settings: checked, and as they were written, for a deployment's handlers check them again. */
export interface SettingsFile {
  readonly raw: unknown;
  readonly settings: Settings;
}

/** Reads and checks an `estate.yaml`. @throws InvalidInputError that names the file, and each key at fault with its line. */
export function readSettingsFile(path: string): SettingsFile {
  const lines = new LineCounter();
  const document = parseDocument(textOf(path), { lineCounter: lines });
  const error = document.errors[0];
  if (error) throw new InvalidInputError(`${path}: not YAML: ${error.message.split('\n')[0]}`, { path });
  const raw = plain(document, path);
  const settings = parseSettings(raw, (key) => {
    const at = offsetOf(document.contents, key);
    return at === undefined ? path : `${path}, line ${lines.linePos(at).line}`;
  });
  return { raw, settings };
}

function textOf(path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InvalidInputError(`${path}: there is no such settings file`, { path });
    if (code === 'EISDIR') {
      throw new InvalidInputError(`${path} is a folder; name the settings file in it, such as ${path}/estate.yaml`);
    }
    if (error instanceof TypeError) throw new InvalidInputError(`${path} is not UTF-8; save it as UTF-8`, { path });
    throw error;
  }
}

/** @throws InvalidInputError where aliases would make the file a thousand times as large. */
function plain(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new InvalidInputError(`${path}: not YAML that can be read: ${error.message}; write it out without aliases`);
  }
}

/** Where a key stands in the text, or the nearest key around one that is missing. */
function offsetOf(contents: unknown, path: readonly PropertyKey[]): number | undefined {
  let found: number | undefined;
  let at = contents as Node | null | undefined;
  for (const step of path) {
    const child = childOf(at, String(step));
    if (!child) break;
    found = child.offset ?? found;
    at = child.node;
  }
  return found;
}

function childOf(node: Node | null | undefined, step: string) {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
    return pair && { offset: (pair.key as Node).range?.[0], node: pair.value as Node | null };
  }
  const item = isCollection(node) ? (node.items[Number(step)] as Node | undefined) : undefined;
  return item && { offset: item.range?.[0], node: item };
}
