import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canonicalJson, sha256 } from '../../run/store/json.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PARTS = ['lambdas', 'templates'] as const;

let known: Promise<string> | undefined;

/**
 * The hash of the program: its code, SQL and templates, and the versions it was locked to (design 2). A process runs the
 * program that it began with, so it is worked out once.
 */
export function codeIdentity(): Promise<string> {
  known ??= hashOfProgram();
  return known;
}

async function hashOfProgram(): Promise<string> {
  const files = await Promise.all(PARTS.map((part) => filesBelow(part)));
  const names = ['package.json', ...files.flat()].sort();
  const hashes = await Promise.all(
    names.map(async (name) => [name, sha256(await readFile(join(ROOT, name)))] as const),
  );
  return sha256(canonicalJson(Object.fromEntries(hashes)));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(join(ROOT, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`])),
  );
  return found.flat();
}
