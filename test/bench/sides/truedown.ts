import { runProgram } from '../../../lambdas/cli/program.ts';

/** The command line itself, as a person calls it. */
export default async function truedown(...args: string[]): Promise<void> {
  const code = await runProgram(args);
  process.exitCode = 0;
  if (code !== 0) throw new Error(`truedown ${args.join(' ')} ended with ${code}`);
}
