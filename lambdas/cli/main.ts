import { Command } from 'commander';
import { COMMAND } from '../domain/command.ts';
import { abandonCommand } from './abandon.ts';
import { complain } from './complain.ts';
import { doctorCommand } from './doctor.ts';
import { landCommand } from './land.ts';
import { releaseCommand } from './release.ts';
import { runCommand } from './run.ts';
import { settleCommand } from './settle.ts';
import { templateCommand } from './template.ts';
import { verifyCommand } from './verify.ts';
import { versionLine } from './version.ts';
import { withdrawCommand } from './withdraw.ts';

const isVersion = ['--version', '-V'].includes(process.argv[2] ?? '');

const program = new Command(COMMAND)
  .description('Charges every software licence to the business unit that uses it, and names what nobody uses.')
  .version(isVersion ? await versionLine() : '', '-V, --version', 'print the version and the build')
  .showHelpAfterError(`${COMMAND} --help lists the commands`)
  .exitOverride()
  .addCommand(runCommand())
  .addCommand(landCommand())
  .addCommand(releaseCommand())
  .addCommand(abandonCommand())
  .addCommand(settleCommand())
  .addCommand(verifyCommand())
  .addCommand(withdrawCommand())
  .addCommand(doctorCommand())
  .addCommand(templateCommand());

for (const command of program.commands) command.exitOverride();

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever has closed the pipe, as head does, has read enough.
    if (error.code !== 'EPIPE') process.exitCode = complain(error);
  });
}

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = complain(error);
}
