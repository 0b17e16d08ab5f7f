import { Command } from 'commander';
import { COMMAND } from '../domain/command.ts';
import { abandonCommand } from './abandon.ts';
import { complain } from './complain.ts';
import { doctorCommand } from './doctor.ts';
import { landCommand } from './land.ts';
import { redriveCommand } from './redrive.ts';
import { releaseCommand } from './release.ts';
import { resumeCommand } from './resume.ts';
import { runCommand } from './run.ts';
import { settleCommand } from './settle.ts';
import { stopCommand } from './stop.ts';
import { templateCommand } from './template.ts';
import { verifyCommand } from './verify.ts';
import { versionLine } from './version.ts';
import { whyCommand } from './why.ts';
import { withdrawCommand } from './withdraw.ts';

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
  runCommand,
  landCommand,
  releaseCommand,
  abandonCommand,
  settleCommand,
  verifyCommand,
  withdrawCommand,
  stopCommand,
  resumeCommand,
  redriveCommand,
  whyCommand,
  doctorCommand,
  templateCommand,
] as const;
