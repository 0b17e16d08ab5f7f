import { AsyncLocalStorage } from 'node:async_hooks';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';

/** What becomes of the process at a call of a port. */
export type Fault = (typeof FAULTS)[number];

/** At which call, counted from 1, what happens, and whether the call has done its work by then. */
export interface FaultAt {
  readonly call: number;
  readonly fault: Fault;
  readonly when: 'before' | 'after';
}

/** The calls whose work others see; what kills the process around any other leaves what the one before has left. */
const SEEN: readonly string[] = ['FolderStore.create', 'OutboxMailer.send'];

/** Every call of every port that a month on this machine makes. */
const PORTS: readonly (readonly [
  port: { readonly prototype: object; readonly name: string },
  calls: readonly string[],
])[] = [
  [FolderStore, ['read', 'list', 'create']],
  [DuckDbEngine as unknown as { readonly prototype: object; readonly name: string }, ['attach', 'build', 'close']],
  [OutboxMailer, ['send']],
];

type Call = (this: unknown, ...args: unknown[]) => unknown;

/** Whose call it is: a process that has died may still have work under way, beside the one that was started after it. */
const process = new AsyncLocalStorage<FaultyPorts>();

/** Stands between a month and its ports: counts their calls, and lets one of them go wrong. */
export class FaultyPorts {
  /** The calls of a run, in their order. */
  readonly calls: string[] = [];
  private readonly at: FaultAt | undefined;
  private readonly gone: Promise<void>;
  private go: () => void = () => undefined;
  private isGone = false;

  constructor(at?: FaultAt) {
    this.at = at;
    this.gone = new Promise((resolve) => {
      this.go = resolve;
    });
  }

  /** Does the work until it ends, or its process is gone; however it ends. */
  async run(work: () => Promise<unknown>): Promise<void> {
    const ended = process.run(this, () => work().then(ignore, ignore));
    await Promise.race([ended, this.gone]);
  }

  /** A call on its way to its port. Of a process that is gone no call comes back. */
  async around(name: string, call: () => unknown): Promise<unknown> {
    if (this.isGone) return never();
    this.calls.push(name);
    const isHere = this.calls.length === this.at?.call;
    if (isHere && this.at?.when === 'before') await this.fail();
    const answer = await call();
    if (isHere && this.at?.when === 'after') await this.fail();
    return answer;
  }

  private async fail(): Promise<void> {
    const fault = this.at?.fault;
    if (fault === 'throw') throw new Error('a fault of the test');
    // Of a process that hangs other calls go on until somebody ends it; of one that died none does.
    if (fault === 'crash') this.isGone = true;
    else
      setTimeout(() => {
        this.isGone = true;
      }, 20);
    setTimeout(this.go, fault === 'crash' ? 0 : 25);
    await never();
  }
}

const ignore = () => undefined;
const never = () => new Promise<never>(() => undefined);

for (const [{ prototype, name: port }, names] of PORTS) {
  const own = prototype as Record<string, Call>;
  for (const name of names) {
    const call = own[name] as Call;
    own[name] = function (this: unknown, ...args) {
      const ports = process.getStore();
      return ports ? ports.around(`${port}.${name}`, () => call.apply(this, args)) : call.apply(this, args);
    };
  }
}

/**
 * The faults of a run whose calls are known: every kind around every call, or, where the time is short, around each call
 * whose work others see one kind before and after it, and one of all six kinds at any other, in turn.
 */
export function faultsOf(calls: readonly string[], isWhole: boolean): FaultAt[] {
  return calls.flatMap((name, i) => {
    const call = i + 1;
    if (isWhole) return KINDS.map((kind) => ({ call, ...kind }));
    const fault = FAULTS[i % FAULTS.length] as Fault;
    if (SEEN.includes(name)) return WHEN.map((when) => ({ call, fault, when }));
    return [{ call, ...(KINDS[i % KINDS.length] as (typeof KINDS)[number]) }];
  });
}

const FAULTS = ['crash', 'throw', 'hang'] as const;
const WHEN = ['before', 'after'] as const;
const KINDS = FAULTS.flatMap((fault) => WHEN.map((when) => ({ fault, when })));
