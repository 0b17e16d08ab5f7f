import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** What a person has to install before the lane can run. */
export class MissingToolError extends Error {
  override readonly name = 'MissingToolError';
}

/** Runs a program to its end and gives what it printed. @throws Error with the end of its output where it fails. */
export async function command(program: string, args: readonly string[]): Promise<string> {
  try {
    const { stdout, stderr } = await execute(program, [...args], { maxBuffer: 64 * 1024 * 1024 });
    return `${stdout}${stderr}`;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${program} failed: ${`${message}\n${stdout}\n${stderr}`.slice(-2000)}`, { cause: error });
  }
}

/** Whether a program can be called. */
export async function isThere(program: string, ...args: readonly string[]): Promise<boolean> {
  return execute(program, [...args]).then(
    () => true,
    () => false,
  );
}
