// Runs a server and ends it when the process that started this one goes away, however it goes: its end of the pipe
// closes. The server has a process group of its own, so that what it starts ends with it.
import { spawn } from 'node:child_process';

const [program, ...args] = process.argv.slice(2);
const server = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

function signal(name) {
  try {
    process.kill(-server.pid, name);
  } catch {
    // It has ended already.
  }
}

function end() {
  signal('SIGTERM');
  setTimeout(() => signal('SIGKILL'), 5000).unref();
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, end);
process.stdin.resume().on('close', end);
server.on('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(127);
});
server.on('exit', (code) => {
  signal('SIGKILL');
  process.exit(code ?? 1);
});
