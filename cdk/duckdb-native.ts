import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** DuckDB for Lambda, and what it loads. */
export const DUCKDB_PACKAGES = [
  '@duckdb/node-api',
  '@duckdb/node-bindings',
  '@duckdb/node-bindings-linux-arm64',
  'detect-libc',
];

/** Where the native part of a lockfile's DuckDB is kept: outside the repository, another folder for another lockfile. */
export function duckDbFolder(root: string): string {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
    .slice(0, 16);
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(cache, 'truedown', `duckdb-linux-arm64-${lock}`);
}

/** Copies DuckDB for Lambda beside a bundle. @returns whether it was there; `cdk/fetch-duckdb.ts` fetches it. */
export function copyDuckDb(root: string, bundle: string): boolean {
  const modules = join(duckDbFolder(root), 'node_modules');
  const isThere = DUCKDB_PACKAGES.every((name) => existsSync(join(modules, name, 'package.json')));
  if (!isThere) return false;
  for (const name of DUCKDB_PACKAGES) {
    cpSync(join(modules, name), join(bundle, 'node_modules', name), { recursive: true, filter: isNeeded });
  }
  return true;
}

function isNeeded(path: string): boolean {
  return !/\.(md|map|d\.ts)$/.test(path);
}
