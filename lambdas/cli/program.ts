import { Command } from 'commander';
import { COMMAND } from '../domain/text/command.ts';
import { doctorCommand } from './estate/doctor.ts';
import { redriveCommand } from './estate/redrive.ts';
import { resumeCommand } from './estate/resume.ts';
import { stopCommand } from './estate/stop.ts';
import { whyCommand } from './estate/why.ts';
import { explainCommand } from './explain/explain.ts';
import { checkCommand } from './first-steps/check.ts';
import { initCommand } from './first-steps/init.ts';
import { landCommand } from './landing/land.ts';
import { layoutCommand } from './landing/layout.ts';
import { templateCommand } from './landing/template.ts';
import { withdrawCommand } from './landing/withdraw.ts';
import { abandonCommand } from './month/abandon.ts';
import { quoteCommand } from './month/quote.ts';
import { releaseCommand } from './month/release.ts';
import { renewalCommand } from './month/renewal.ts';
import { runCommand } from './month/run.ts';
import { settleCommand } from './month/settle.ts';
import { verifyCommand } from './month/verify.ts';
import { whatIfCommand } from './month/what-if.ts';
import { complain } from './terminal/complain.ts';
import { versionLine } from './terminal/version.ts';

/** Runs one command line, without the program's name. @returns the exit code; what went wrong has been told. */
export async function runProgram(args: readonly string[]): Promise<number> {
  const program = await programFor(args);
  try {
    process.exitCode = 0;
    await program.parseAsync(args, { from: 'user' });
    return Number(process.exitCode);
  } catch (error) {
    return complain(error);
  }
}

async function programFor([first]: readonly string[]): Promise<Command> {
  const isVersion = ['--version', '-V'].includes(first ?? '');
  const program = new Command(COMMAND)
    .description('Charges every software licence to the business unit that uses it, and names what nobody uses.')
    .version(isVersion ? await versionLine() : '', '-V, --version', 'print the version and the build')
    .showHelpAfterError(`${COMMAND} --help lists the commands`)
    .exitOverride();
  for (const command of COMMANDS) program.addCommand(command().exitOverride());
  return program;
}

const COMMANDS = [
  initCommand,
  checkCommand,
  runCommand,
  landCommand,
  releaseCommand,
  abandonCommand,
  settleCommand,
  verifyCommand,
  explainCommand,
  whatIfCommand,
  quoteCommand,
  renewalCommand,
  withdrawCommand,
  stopCommand,
  resumeCommand,
  redriveCommand,
  whyCommand,
  doctorCommand,
  layoutCommand,
  templateCommand,
] as const;
