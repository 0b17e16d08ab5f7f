import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../house/source-files.ts';
import { MUTANTS } from './list.ts';
import type { Mutant } from './mutant.ts';
import { staleness } from './staleness.ts';

// npm run test:mutants [WORD]: spoils one line at a time in a copy of the repository and prints which of them no test
// notices. WORD takes only the mutants whose file has it in its path.
const [word = ''] = process.argv.slice(2);
const chosen = MUTANTS.filter(({ file }) => file.includes(word));
const stale = MUTANTS.flatMap(staleness);
if (stale.length > 0) throw new Error(`the list is older than the code:\n${stale.join('\n')}`);
const copy = copyOfRepository();
const passing = new Set<string>();
let survivors = 0;
try {
  for (const mutant of chosen) {
    const survives = survivesIn(copy, mutant);
    if (survives) survivors++;
    console.log(`${survives ? 'SURVIVES' : 'noticed '}  ${mutant.file}: ${mutant.why}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${chosen.length - survivors} of ${chosen.length} are noticed`);
process.exitCode = survivors > 0 ? 1 : 0;

/** What tests need, and the installed packages by a link. */
function copyOfRepository(): string {
  const folder = mkdtempSync(join(tmpdir(), 'truedown-mutants-'));
  for (const name of readdirSync(ROOT)) {
    if (name === 'node_modules' || name === '.git' || name === 'out') continue;
    cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

function survivesIn(folder: string, { file, from, to, tests }: Mutant): boolean {
  requirePassing(folder, tests);
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const spoilt = text.replace(from, () => to);
  writeFileSync(path, spoilt);
  try {
    return passes(folder, tests);
  } finally {
    writeFileSync(path, text);
  }
}

/** @throws Error where the tests fail without any spoilt line, or are not there: they would seem to notice everything. */
function requirePassing(folder: string, tests: readonly string[]): void {
  const named = tests.join(' ');
  if (!passing.has(named) && !passes(folder, tests)) throw new Error(`these fail as they are: ${named}`);
  passing.add(named);
}

function passes(folder: string, tests: readonly string[]): boolean {
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--bail=1', '--reporter=dot', ...tests];
  return spawnSync(process.execPath, args, { cwd: folder, stdio: 'ignore' }).status === 0;
}
