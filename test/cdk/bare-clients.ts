import { buildSync } from 'esbuild';
import { ESBUILD, entryOf } from '../../cdk/bundle.ts';
import type { HandlerName } from '../../cdk/handlers.ts';
import { ROOT } from '../house/source-files.ts';

/** How esbuild bundles for Node.js if nobody says more: what the bare clients are measured with. */
const PLAIN = { bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24', write: false } as const;

/** The bytes of a handler's bundle, and of the bare AWS clients that are in it, bundled as they come (goals P10). */
export function measure(name: HandlerName): { readonly bundle: number; readonly bare: number } {
  const entryPoints = [entryOf(name)];
  const { metafile } = buildSync({ ...ESBUILD, entryPoints, outdir: 'none', write: false, metafile: true });
  const [output] = Object.values(metafile.outputs);
  const kept = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const clients = new Set(kept.flatMap(([file]) => /@aws-sdk\/client-[a-z0-9]+/.exec(file)?.[0] ?? []));
  const contents = [...clients].map((client) => `export * from '${client}';`).join('\n');
  const [bare] = buildSync({ ...PLAIN, stdin: { contents, resolveDir: ROOT } }).outputFiles;
  return { bundle: output?.bytes ?? 0, bare: bare?.contents.length ?? 0 };
}
