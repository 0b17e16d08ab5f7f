import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { copyDuckDb } from './duckdb-native.ts';
import { HANDLERS, type HandlerName } from './handlers.ts';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What the functions run: a folder each, with `index.mjs`, the step's `.sql` and `settings.json`. */
export interface Bundles {
  readonly folders: Readonly<Record<HandlerName, string>>;
  /** The hash of the program: every bundle and every model. A run stops where it changes (design 2). */
  readonly code: string;
  /** Whether `land` carries DuckDB's native part; without it `land` cannot be deployed. */
  readonly hasDuckDb: boolean;
}

/** Bundles every handler into its folder below `out`, which is empty. Needs no network. */
export function bundle(settings: unknown, out: string): Bundles {
  build(out);
  for (const name of HANDLERS) copyModels(name, join(out, name));
  const code = hashOf(out);
  for (const name of HANDLERS) writeFileSync(join(out, name, 'settings.json'), JSON.stringify(settings));
  const hasDuckDb = copyDuckDb(ROOT, join(out, 'land'));
  return { folders: foldersOf(out), code, hasDuckDb };
}

/** The source of a handler. */
export function entryOf(name: HandlerName): string {
  return join(ROOT, 'lambdas', name, `${name}.lambda.ts`);
}

function build(out: string): void {
  const entryPoints = HANDLERS.map((name) => ({ in: entryOf(name), out: `${name}/index` }));
  buildSync({ ...ESBUILD, entryPoints, outdir: out, outExtension: { '.js': '.mjs' } });
}

/** How every bundle is made: one ES module for Node.js 24 with all it needs, the AWS SDK too, but for DuckDB. */
export const ESBUILD = {
  absWorkingDir: ROOT,
  bundle: true,
  // Errors are matched by their names, which their classes spell out; everything else may be renamed.
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  external: ['@duckdb/*'] as string[],
  // What CommonJS libraries need inside an ES module.
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions;

function copyModels(name: HandlerName, to: string): void {
  const from = join(ROOT, 'lambdas', name);
  for (const file of readdirSync(from).filter((file) => file.endsWith('.sql'))) {
    copyFileSync(join(from, file), join(to, file));
  }
}

function hashOf(out: string): string {
  const hash = createHash('sha256');
  const files = HANDLERS.flatMap((name) => readdirSync(join(out, name)).map((file) => join(name, file)));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(out, file)));
  return hash.digest('hex');
}

function foldersOf(out: string): Record<HandlerName, string> {
  return Object.fromEntries(HANDLERS.map((name) => [name, join(out, name)])) as Record<HandlerName, string>;
}
