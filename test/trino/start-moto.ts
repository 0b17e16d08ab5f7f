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
  const venv = await motoFolder();
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const server = await startServer({
    name: 'moto',
    program: join(venv, 'bin', 'python'),
    args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
    env,
    log: join(folder, 'moto.log'),
    isReady: async () => (await fetch(`${endpoint}/moto-api/data.json`)).ok,
    seconds: 60,
  });
  return { endpoint, stop: server.stop };
}

/** Where moto is installed, with the programs of the packages that it needs, such as cfn-lint. */
export function motoFolder(): Promise<string> {
  return cached('moto', installMoto);
}

async function installMoto(folder: string): Promise<void> {
  const python = await findPython();
  await command(python, ['-m', 'venv', folder]);
  await command(join(folder, 'bin', 'python'), ['-m', 'pip', 'install', '--quiet', MOTO]);
}
