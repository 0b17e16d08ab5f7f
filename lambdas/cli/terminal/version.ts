import { readFile } from 'node:fs/promises';
import { codeIdentity } from './code-identity.ts';

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** What `--version` prints: the release, and the beginning of the hash by which runs name the program (design 2). */
export async function versionLine(): Promise<string> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { readonly version: string };
  return `${version}, build ${(await codeIdentity()).slice(0, 12)}`;
}
