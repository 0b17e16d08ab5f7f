import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/source-files.ts';

type Kind = 'import-statement' | 'dynamic-import';

/** Every file that the command line loads by these kinds of import, from its first line on. */
function loadedBy(...kinds: readonly Kind[]): ReadonlySet<string> {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, 'lambdas/cli/main.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outdir: 'nowhere',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { path, kind } of metafile.inputs[file]?.imports ?? []) if (kinds.includes(kind as Kind)) load(path);
  };
  load('lambdas/cli/main.ts');
  return loaded;
}

const isAws = (file: string) => file.startsWith('@aws-sdk/') || file.startsWith('lambdas/adapters/aws/');

describe('the command line loads AWS only where a command needs it (on Node 20 a client prints a warning)', () => {
  it('npm start does not', () => {
    const loaded = [...loadedBy('import-statement')];
    expect(loaded).toContain('lambdas/cli/month/run-month.ts');
    expect(loaded.filter(isAws)).toEqual([]);
  });

  it.each(['saxes', 'yauzl', 'lossless-json'])('a run that reads CSV alone does not load %s', (library) => {
    expect([...loadedBy('import-statement')]).not.toContain(library);
    expect(loadedBy('import-statement', 'dynamic-import').has(library)).toBe(library !== 'saxes');
  });

  it('--deployed and doctor do', () => {
    const loaded = loadedBy('import-statement', 'dynamic-import');
    expect(loaded).toContain('lambdas/adapters/aws/estate/open-estate.ts');
    expect(loaded).toContain('@aws-sdk/client-sfn');
    expect(loaded).toContain('@aws-sdk/client-scheduler');
  });
});
