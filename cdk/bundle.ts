import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';
import { copyDuckDb } from './duckdb-native.ts';
import { HANDLERS, type HandlerName } from './handlers.ts';

export const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** What the functions run: a folder each, with `index.mjs`, the step's `.sql`, the mails' templates and `settings.json`. */
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
  buildWorkbookReader(join(out, 'land'));
  for (const name of HANDLERS) copyModels(name, join(out, name));
  for (const name of HANDLERS) copyLayouts(join(out, name));
  const code = hashOf(out);
  for (const name of HANDLERS) writeFileSync(join(out, name, 'settings.json'), JSON.stringify(settings));
  const hasDuckDb = copyDuckDb(ROOT, join(out, 'land'));
  return { folders: foldersOf(out), code, hasDuckDb };
}

/** The source of a handler. */
export function entryOf(name: HandlerName): string {
  return join(ROOT, 'lambdas', name, `${name}.lambda.ts`);
}

/** Paths of what stays outside a bundle are told from the repository's root, as they then lie beside it. */
function build(out: string): void {
  const entryPoints = HANDLERS.map((name) => ({ in: entryOf(name), out: name }));
  const made = buildSync({ ...ESBUILD, entryPoints, outdir: ROOT, outExtension: { '.js': '.mjs' }, write: false });
  for (const { path, contents, text } of made.outputFiles) {
    const folder = join(out, basename(path, '.mjs'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.mjs'), contents);
    for (const [, template = ''] of text.matchAll(TEMPLATE)) copyTemplate(template, folder);
  }
}

/** The reader of workbooks runs in a worker of its own, and so is a module of its own beside `land`. */
function buildWorkbookReader(land: string): void {
  const reader = 'workbook-worker';
  const entryPoints = [join(ROOT, 'lambdas/land/scan/xlsx', `${reader}.ts`)];
  buildSync({ ...ESBUILD, entryPoints, outfile: join(land, `${reader}.mjs`) });
}

/** How a bundle asks for a template that lies beside it. */
const TEMPLATE = /from"\.\/(templates\/built\/[a-z-]+\.js)"/g;

function copyTemplate(path: string, folder: string): void {
  cpSync(join(ROOT, path), join(folder, path));
  writeFileSync(join(folder, dirname(path), 'package.json'), '{"type":"module"}');
}

/** How every bundle is made: one ES module for Node.js 24 with all it needs, the AWS SDK too, but for DuckDB and templates. */
export const ESBUILD = {
  absWorkingDir: ROOT,
  bundle: true,
  // Errors are matched by their names, which their classes spell out; everything else may be renamed.
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  mainFields: ['module', 'main'],
  external: ['@duckdb/*', './templates/built/*'] as string[],
  // What CommonJS libraries need inside an ES module.
  banner: { js: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);" },
  logLevel: 'warning',
} as const satisfies BuildOptions;

function copyModels(name: HandlerName, to: string): void {
  const from = join(ROOT, 'lambdas', name);
  for (const file of readdirSync(from).filter((file) => file.endsWith('.sql'))) {
    cpSync(join(from, file), join(to, file));
  }
}

/** The vendors' layouts lie beside each program that reads them. */
function copyLayouts(folder: string): void {
  if (!readFileSync(join(folder, 'index.mjs'), 'utf8').includes('"./vendors/"')) return;
  cpSync(join(ROOT, 'lambdas/layouts/vendors'), join(folder, 'vendors'), { recursive: true });
}

function hashOf(out: string): string {
  const hash = createHash('sha256');
  const files = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(out, join(parentPath, name)));
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(out, file)));
  return hash.digest('hex');
}

function foldersOf(out: string): Record<HandlerName, string> {
  return Object.fromEntries(HANDLERS.map((name) => [name, join(out, name)])) as Record<HandlerName, string>;
}
