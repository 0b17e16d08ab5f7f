import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HandlerName } from '../../../cdk/handlers.ts';
import { AWS } from '../../trino/start-trino.ts';

const RUNTIME = fileURLToPath(new URL('./runtime.mjs', import.meta.url));

/** A function as it is deployed. */
export interface Deployed {
  readonly name: HandlerName;
  /** The folder with `index.mjs`. */
  readonly folder: string;
  /** What the template tells it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly seconds: number;
  readonly megabytes: number;
}

/** What Lambda answers: JSON, and the name of the error where the handler threw one. */
export interface Answer {
  readonly payload: string;
  readonly error?: string;
}

/** One call of a function, as it is charged. */
export interface Invocation {
  readonly name: HandlerName;
  readonly milliseconds: number;
  readonly megabytes: number;
  /** The most memory that its process has had so far. */
  readonly peakMegabytes: number;
}

/** What a process answers: how a handler ended, and the most memory it ever had. */
type Ended = Answer & { readonly peak: number };

function outOfMemory({ name, megabytes }: Deployed, peak: number): Answer {
  const errorMessage = `${name} has ${megabytes} MB and needs ${peak}`;
  const error = 'Runtime.OutOfMemory';
  return { error, payload: JSON.stringify({ errorType: error, errorMessage, trace: [] }) };
}

/** Runs the synthesized bundles as Lambda does: a warm process for each function, told only what its template tells. */
export class Functions {
  readonly invocations: Invocation[] = [];
  /** Everything that any function printed. */
  readonly logs: string[] = [];
  private readonly endpoint: string;
  private readonly deployed = new Map<HandlerName, Deployed>();
  private readonly warm = new Map<HandlerName, Promise<ChildProcess>>();
  private readonly waiting = new Map<number, (answer: Ended) => void>();
  private calls = 0;

  constructor(endpoint: string) {
    this.endpoint = endpoint;
  }

  /** Puts a function there, or other code and settings in its place. */
  deploy(fn: Deployed): void {
    this.deployed.set(fn.name, fn);
    void this.end(fn.name);
  }

  /** A function as it is deployed at the moment. */
  get(name: HandlerName): Deployed {
    const found = this.deployed.get(name);
    if (!found) throw new Error(`${name} is not deployed`);
    return found;
  }

  /** Calls a function, for at most as long as its timeout; with more memory than it has it dies. */
  async invoke(name: HandlerName, event: unknown): Promise<Answer> {
    const { seconds, megabytes } = this.get(name);
    const child = await this.start(name);
    const id = this.calls++;
    const begun = performance.now();
    const { peak, ...answer } = await new Promise<Ended>((resolve) => {
      this.waiting.set(id, resolve);
      child.send({ id, event, milliseconds: seconds * 1000 });
    });
    const milliseconds = performance.now() - begun;
    this.invocations.push({ name, milliseconds, megabytes, peakMegabytes: peak });
    return peak > megabytes ? outOfMemory(this.get(name), peak) : answer;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.warm.keys()].map((name) => this.end(name)));
  }

  private start(name: HandlerName): Promise<ChildProcess> {
    const running = this.warm.get(name) ?? this.load(this.get(name));
    this.warm.set(name, running);
    return running;
  }

  /** As on Lambda, the heap may be as large as what the function has. */
  private async load({ name, folder, environment, megabytes }: Deployed): Promise<ChildProcess> {
    const env = {
      PATH: process.env.PATH,
      ...environment,
      AWS_REGION: AWS.region,
      AWS_ENDPOINT_URL: this.endpoint,
      AWS_ACCESS_KEY_ID: name,
      AWS_SECRET_ACCESS_KEY: AWS.secret,
    };
    const heap = `--max-old-space-size=${Math.floor(megabytes * 0.9)}`;
    const args = ['--no-warnings', heap, RUNTIME, join(folder, 'index.mjs')];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => this.logs.push(String(data)));
    child.on('message', (message: Ended & { readonly id?: number }) => {
      if (message.id !== undefined) this.waiting.get(message.id)?.(message);
    });
    child.once('exit', () => this.warm.delete(name));
    await Promise.race([once(child, 'message'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`${name} does not load: ${this.logs.join('')}`);
    return child;
  }

  private async end(name: HandlerName): Promise<void> {
    const child = await this.warm.get(name)?.catch(() => undefined);
    this.warm.delete(name);
    child?.kill();
  }
}
