import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { shellWord } from '../lambdas/cli/terminal/shell-word.ts';
import { PERIODS } from './harbour/calendar.ts';

/**
 * `npm start [-- OUT]`: runs the sample estate's months one after the other, as its licence desk did. An earlier month
 * says in a line what it came to, the last one says everything.
 */
const ROOT = fileURLToPath(new URL('../', import.meta.url));
const [out = 'out'] = process.argv.slice(2);

/** The command of a month as a person types it. */
const command = (month: string) => [
  ...['run', '--month', month, '--uploads', 'samples/uploads'],
  ...['--out', out, '--settings', 'samples/estate.yaml'],
];

function truedown(month: string, stdio: 'pipe' | 'inherit'): string {
  const words = ['lambdas/cli/truedown.mjs', ...command(month)];
  const ended = spawnSync(process.execPath, words, { cwd: ROOT, stdio, encoding: 'utf8' });
  if (ended.status !== 0) {
    process.stderr.write(`${ended.stdout ?? ''}${ended.stderr ?? ''}`);
    process.exit(ended.status ?? 1);
  }
  return ended.stdout;
}

for (const month of PERIODS.slice(0, -1)) {
  const total = /^.* = units .*$/m.exec(truedown(month, 'pipe'))?.[0];
  process.stdout.write(`${month}: ${total}\n`);
}
const last = PERIODS.at(-1) as string;
process.stdout.write(`\n$ truedown ${command(last).map(shellWord).join(' ')}\n`);
truedown(last, 'inherit');
