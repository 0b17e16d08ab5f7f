import { join } from 'node:path';
import { cached } from './cache.ts';
import { command } from './command.ts';
import { findPython } from './find-java.ts';
import { freePort, type Server, startServer } from './server.ts';

const MOTO = 'moto[server]==5.2.5';

/** A server of S3, Glue and more, in memory. */
export interface Moto extends Server {
  readonly endpoint: string;
}

/** Starts moto; the first time it is fetched from PyPI into the cache. */
export async function startMoto(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Moto> {
  const { python: program } = await fetchMoto();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = await startServer({
    name: 'moto',
    program,
    args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
    env,
    log: join(folder, 'moto.log'),
    isReady: async () => (await fetch(`${endpoint}/moto-api/data.json`)).ok,
    seconds: 60,
  });
  return { endpoint, stop: server.stop };
}

/** Runs a program of a package that moto needs, such as cfn-lint, to its end, and gives what it printed. */
export async function motoProgram(name: string, args: readonly string[]): Promise<string> {
  const { python, folder } = await fetchMoto();
  // Called by its Python: its own first line names the folder in which the environment was made, before the cache moved it.
  return command(python, [join(folder, name), ...args]);
}

/** Where moto is; the first time it is fetched. */
export async function fetchMoto(): Promise<{ readonly python: string; readonly folder: string }> {
  const folder = join(await cached('moto', installMoto), 'bin');
  return { python: join(folder, 'python'), folder };
}

async function installMoto(folder: string): Promise<void> {
  const python = await findPython();
  await command(python, ['-m', 'venv', folder]);
  await command(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', MOTO]);
}
