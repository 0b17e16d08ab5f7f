import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';

/** More load than this on each core, and even ratios wander. */
export const MOST_LOAD = 1.5;

/** The load of the last minute on each core. */
export const loadPerCore = () => (loadavg()[0] ?? 0) / cpus().length;

/** The version of pandas in a Python; undefined where it has none. */
export function pandasVersion(python: string): string | undefined {
  try {
    const command = ['-c', 'import pandas; print(pandas.__version__)'];
    return execFileSync(python, command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** The machine, and what runs on it. */
export function machineWords(pandas: string | undefined): string {
  const [core] = cpus();
  const machine = `${cpus().length} × ${core?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  const versions = ['@duckdb/node-api', 'mjml', 'nodemailer', 'papaparse', 'csv-parse', 'html-to-text'].map(
    (name) => `${name} ${versionOf(name)}`,
  );
  return `${machine}, load ${loadPerCore().toFixed(1)} a core; Node.js ${process.versions.node}, ${versions.join(', ')}, pandas ${pandas ?? 'none'}`;
}

const { devDependencies, dependencies } = createRequire(import.meta.url)('../../package.json') as Record<
  'dependencies' | 'devDependencies',
  Record<string, string>
>;
const versionOf = (name: string) => dependencies[name] ?? devDependencies[name];
