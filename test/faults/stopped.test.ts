import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PROGRAM, truedown } from '../cli/truedown.ts';
import { ROOT } from '../house/source-files.ts';
import { temporaryStore } from '../temporary-store.ts';

const CUTS = '\x1b[?7l';
const WRAPS = '\x1b[?7h';
const PUBLISHED = { status: 0, stdout: expect.stringContaining('r1 of 2026-10 is published') };

/** util-linux's `script` runs a command at a terminal of its own and ends as it does. */
const hasTerminal = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') ?? false;

async function sampleRun(): Promise<{ readonly args: readonly string[]; readonly out: string }> {
  const out = join((await temporaryStore()).root, 'out');
  const [uploads, settings] = [join(ROOT, 'samples/uploads'), join(ROOT, 'samples/estate.yaml')];
  return { args: ['run', '--month', '2026-10', '--uploads', uploads, '--out', out, '--settings', settings], out };
}

/** Starts a program, calls `stop` once `seen` has been printed, and gives all that was printed and the exit code. */
function stopped(
  program: string,
  args: readonly string[],
  seen: () => boolean,
  stop: (child: ReturnType<typeof spawn>) => void,
): Promise<{ readonly printed: string; readonly code: number | null }> {
  const child = spawn(program, args, { stdio: 'pipe' });
  const chunks: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(String(chunk)));
  const look = setInterval(() => {
    if (!seen()) return;
    clearInterval(look);
    stop(child);
  }, 20);
  return new Promise((resolve) => child.once('close', (code) => resolve({ printed: chunks.join(''), code })));
}

describe('a run that is stopped says that the same command goes on', () => {
  it.each([
    { signal: 'SIGINT', exit: 130 },
    { signal: 'SIGTERM', exit: 143 },
  ] as const)('by $signal', async ({ signal, exit }) => {
    const { args, out } = await sampleRun();
    const isLanding = () => existsSync(join(out, 'receipts'));
    const { printed, code } = await stopped(process.execPath, [PROGRAM, ...args], isLanding, (child) =>
      child.kill(signal),
    );
    expect(printed).toMatch(/\nstopped; the same command goes on where it stopped\n$/);
    expect(code).toBe(exit);
    if (signal === 'SIGINT') expect(await truedown(...args)).toMatchObject(PUBLISHED);
  });

  it.runIf(hasTerminal)('by Ctrl-C at a terminal, which then wraps long lines as before', async () => {
    const { args, out } = await sampleRun();
    const command = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(' ');
    const isLanding = () => existsSync(join(out, 'receipts'));
    const ctrlC = (child: ReturnType<typeof spawn>) => child.stdin?.write('\x03');
    const { printed, code } = await stopped('script', ['-qefc', command, '/dev/null'], isLanding, ctrlC);
    expect(printed).toContain(CUTS);
    expect(printed.lastIndexOf(WRAPS)).toBeGreaterThan(printed.lastIndexOf(CUTS));
    expect(printed).toContain('stopped; the same command goes on where it stopped');
    expect(code).toBe(130);
  });
});

it('a check that is stopped leaves nothing behind (feeds 3)', async () => {
  const { root } = await temporaryStore();
  vi.stubEnv('TMPDIR', root);
  onTestFinished(() => void vi.unstubAllEnvs());
  const [uploads, settings] = [join(ROOT, 'samples/uploads'), join(ROOT, 'samples/estate.yaml')];
  const scratch = () => readdirSync(root).filter((name) => name.startsWith('truedown-check-'));
  const args = [PROGRAM, 'check', '--uploads', uploads, '--settings', settings];
  const { code } = await stopped(
    process.execPath,
    args,
    () => scratch().length > 0,
    (child) => child.kill('SIGINT'),
  );
  expect(code).toBe(130);
  expect(scratch()).toEqual([]);
});
