import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type AntlrNode, type SqlNode, sqlTree } from './sql-tree.ts';

/** A text as Trino's grammar reads it. With `errors` the tree is not to be trusted. */
export interface Parsed {
  readonly tree: SqlNode;
  readonly errors: readonly { readonly line: number; readonly message: string }[];
}

interface GrammarError {
  readonly startLine: number;
  readonly message: string;
}

interface Grammar {
  parse(sql: string, onError: (error: GrammarError) => void): AntlrNode;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GRAMMAR = 'dt-sql-parser/dist/parser/trino/index.js';

let loaded: Promise<Grammar> | undefined;

/** Gives the parser of Trino's grammar; the library is bundled once, because plain Node cannot load its modules. */
export async function loadTrinoParser(): Promise<(sql: string) => Parsed> {
  loaded ??= bundleGrammar();
  const grammar = await loaded;
  return (sql) => {
    const errors: Parsed['errors'][number][] = [];
    const tree = grammar.parse(sql, ({ startLine, message }) => errors.push({ line: startLine, message }));
    return { tree: sqlTree(tree), errors };
  };
}

async function bundleGrammar(): Promise<Grammar> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-grammar-'));
  try {
    const outfile = join(folder, 'grammar.mjs');
    const contents = `export { TrinoSQL } from '${GRAMMAR}'`;
    await build({
      stdin: { contents, resolveDir: ROOT },
      bundle: true,
      format: 'esm',
      platform: 'node',
      keepNames: true,
      outfile,
    });
    const { TrinoSQL } = (await import(pathToFileURL(outfile).href)) as { TrinoSQL: new () => Grammar };
    return new TrinoSQL();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
