import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { metered } from './meter.mjs';

/** One side of a comparison: a module of `sides/` whose default export does the work, told some words. */
export interface Side {
  /** Its file: TypeScript for ours, plain JavaScript or Python for the others, so that they start as fast as they can. */
  readonly module: string;
  readonly args?: readonly string[];
}

/** What a side took. */
export interface Usage {
  /** CPU seconds, user and system, of the whole process. */
  readonly cpu: number;
  /** Those of the work alone, once the process has loaded what it needs. */
  readonly work: number;
  readonly wall: number;
  /** The most memory that it held, in MB. */
  readonly rss: number;
  /** CPU seconds of each step of a month that it ran. */
  readonly steps: Readonly<Record<string, number>>;
  /** What the side itself counted. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Running {
  readonly python: string;
  /** Our sides in this process: nothing to compare, but two seconds less for each. */
  readonly isInline: boolean;
}

/** Runs a side, in a process of its own unless told otherwise. @throws Error with what it said last. */
export async function runSide({ module, args = [] }: Side, { python, isInline }: Running): Promise<Usage> {
  const path = fileURLToPath(new URL(`../sides/${module}`, import.meta.url));
  if (module.endsWith('.py')) return spawned(module, python, [path, ...args]);
  if (module.endsWith('.mjs')) return spawned(module, process.execPath, [RUNNER, path, ...args]);
  if (!isInline)
    return spawned(module, process.execPath, ['--import', import.meta.resolve('tsx'), RUNNER, path, ...args]);
  const { default: work } = await import(path);
  return quietly(() => metered(() => work(...args)));
}

const RUNNER = fileURLToPath(new URL('./run-side.mjs', import.meta.url));

async function spawned(name: string, command: string, args: readonly string[]): Promise<Usage> {
  const began = performance.now();
  const child = spawn(command, [...args], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
  const code = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  const [said, told, status] = await Promise.all([
    text(child.stderr as NodeJS.ReadableStream),
    text(child.stdio[3] as NodeJS.ReadableStream),
    code,
  ]);
  if (status !== 0 || told === '') throw new Error(`${name} ended with ${status}: ${said.trim().slice(-2000)}`);
  return { ...JSON.parse(told), wall: (performance.now() - began) / 1000 };
}

/** What a side of ours says belongs to nobody's table. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const streams = [process.stdout, process.stderr].map((stream) => ({ stream, write: stream.write }));
  for (const { stream } of streams) stream.write = () => true;
  try {
    return await work();
  } finally {
    for (const { stream, write } of streams) stream.write = write;
  }
}
