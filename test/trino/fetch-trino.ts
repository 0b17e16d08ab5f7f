import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CACHE, cached, TRINO_VERSION } from './cache.ts';
import { command, isThere, MissingToolError } from './command.ts';
import { findJava, findJavac } from './find-java.ts';

/** A Trino on disk: the folders of its classes, of its hive plugin and of the launcher, and the Java that runs it. */
export interface TrinoFiles {
  readonly java: string;
  readonly lib: string;
  readonly plugins: string;
  readonly launcher: string;
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Fetches Trino through Maven if the cache has none, and compiles its launcher once. */
export async function fetchTrino(): Promise<TrinoFiles> {
  const java = await findJava();
  const lib = await cached('lib', (folder) =>
    maven('dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`),
  );
  const plugins = await cached('plugin', (folder) =>
    maven('dependency:unpack', `-Dartifact=io.trino:trino-hive:${TRINO_VERSION}:zip`, `-DoutputDirectory=${folder}`),
  );
  const launcher = await cached('launcher', compileLauncher);
  return { java, lib, plugins, launcher };
}

/** Maven gets a repository of its own: what it brings for Trino is of no use elsewhere. */
async function maven(goal: string, ...options: readonly string[]): Promise<void> {
  if (!(await isThere('mvn', '--version'))) {
    throw new MissingToolError('the Trino lane needs Maven to fetch Trino: install maven, or fill the cache elsewhere');
  }
  await command('mvn', [
    '-q',
    '-B',
    '-f',
    here('pom.xml'),
    `-Dmaven.repo.local=${join(CACHE, 'm2')}`,
    goal,
    ...options,
  ]);
}

async function compileLauncher(folder: string): Promise<void> {
  await command(await findJavac(), ['--release', '17', '-d', folder, here('Launcher.java')]);
}
