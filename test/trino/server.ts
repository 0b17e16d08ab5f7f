import { type ChildProcess, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const SUPERVISOR = fileURLToPath(new URL('./supervise.mjs', import.meta.url));

/** A program that answers on a port, and ends with the process that started it. */
export interface Server {
  stop(): Promise<void>;
}

export interface ServerCommand {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  /** What it is told besides this process's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it prints. */
  readonly log: string;
  readonly isReady: () => Promise<boolean>;
  readonly seconds: number;
}

/** Starts a server and waits until it is ready. @throws Error with the end of its log where it does not come up. */
export async function startServer(command: ServerCommand): Promise<Server> {
  const { name, program, args, env, log, isReady, seconds } = command;
  const out = openSync(log, 'w');
  const options = {
    stdio: ['pipe', out, out] as ['pipe', number, number],
    detached: true,
    env: { ...process.env, ...env },
  };
  const child = spawn(process.execPath, [SUPERVISOR, program, ...args], options);
  const server = { stop: () => stop(child) };
  for (const until = Date.now() + seconds * 1000; Date.now() < until && child.exitCode === null; await pause(250)) {
    if (await isReady().catch(() => false)) return server;
  }
  await server.stop();
  throw new Error(`${name} did not start within ${seconds} s: ${readFileSync(log, 'utf8').slice(-3000)}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.stdin?.end();
  await gone;
}

/** A port of this machine that is free at the moment. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
