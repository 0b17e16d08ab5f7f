import { type BuildResult, buildSync } from 'esbuild';
import { ESBUILD, entryOf } from '../../cdk/bundle.ts';
import { HANDLERS, type HandlerName } from '../../cdk/handlers.ts';
import { ROOT } from '../house/source-files.ts';

/** How esbuild bundles for Node.js if nobody says more: what the bare clients are measured with. */
const PLAIN = { bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node24', write: false } as const;

/** The bytes of a handler's bundle, and of the bare AWS clients that are in it, bundled as they come (goals P10). */
export function measure(name: HandlerName): { readonly bundle: number; readonly bare: number } {
  return { bundle: outputOf(name)?.bytes ?? 0, bare: bareClients(name).length };
}

/** The AWS clients that a handler uses, bundled without it. */
export function bareClients(name: HandlerName): Uint8Array {
  const kept = Object.entries(outputOf(name)?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const clients = new Set(kept.flatMap(([file]) => /@aws-sdk\/client-[a-z0-9]+/.exec(file)?.[0] ?? []));
  return bundled([...clients].sort());
}

function outputOf(name: HandlerName) {
  built ??= buildSync({ ...ESBUILD, entryPoints: HANDLERS.map(entryOf), outdir: 'none', write: false, metafile: true });
  return Object.values(built.metafile.outputs).find(({ entryPoint }) => entryPoint?.endsWith(`/${name}.lambda.ts`));
}

let built: BuildResult<{ metafile: true; write: false }> | undefined;
const bare = new Map<string, Uint8Array>();

/** Several handlers use the same clients: each set is bundled once. */
function bundled(clients: readonly string[]): Uint8Array {
  const contents = clients.map((client) => `export * from '${client}';`).join('\n');
  const known = bare.get(contents);
  if (known) return known;
  const [output] = buildSync({ ...PLAIN, stdin: { contents, resolveDir: ROOT } }).outputFiles;
  const bytes = output?.contents ?? new Uint8Array();
  bare.set(contents, bytes);
  return bytes;
}
