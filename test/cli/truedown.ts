import { join } from 'node:path';
import { vi } from 'vitest';
import { runProgram } from '../../lambdas/cli/program.ts';
import { ROOT } from '../house/source-files.ts';

export const PROGRAM = join(ROOT, 'lambdas/cli/truedown.mjs');

/** What a command printed, and its exit code. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line as `PROGRAM` does, in this process: a child would load the whole program again. */
export async function truedown(...args: readonly string[]): Promise<Ran> {
  const texts = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      texts[name] += String(text);
      return true;
    }),
  );
  const exitCode = process.exitCode;
  try {
    return { status: await runProgram(args), ...texts };
  } finally {
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
