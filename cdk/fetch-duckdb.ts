import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { duckDbFolder } from './duckdb-native.ts';

// Brings DuckDB's native part for Lambda (Linux, arm64, glibc) onto any machine, from the same lockfile.
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const OPTIONS = [
  '--os=linux',
  '--cpu=arm64',
  '--libc=glibc',
  '--omit=dev',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
];

const folder = duckDbFolder(ROOT);
mkdirSync(dirname(folder), { recursive: true });
const scratch = mkdtempSync(`${folder}-`);
try {
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(ROOT, file), join(scratch, file));
  execFileSync('npm', ['ci', ...OPTIONS], { cwd: scratch, stdio: 'inherit' });
  rmSync(folder, { recursive: true, force: true });
  renameSync(scratch, folder);
  console.log(`DuckDB for Lambda lies in ${folder}; npx --no-install cdk synth will find it.`);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
