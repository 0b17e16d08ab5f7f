import { runProgram } from './program.ts';
import { complain } from './terminal/complain.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever has closed the pipe, as head does, has read enough.
    if (error.code !== 'EPIPE') process.exitCode = complain(error);
  });
}

process.exitCode = await runProgram(process.argv.slice(2));
