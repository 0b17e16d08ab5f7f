import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';

/** What becomes of the process at a call of a port. */
export type Fault = 'crash' | 'throw' | 'hang';

/** At which call, counted from 1, what happens, and whether the call has done its work by then. */
export interface FaultAt {
  readonly call: number;
  readonly fault: Fault;
  readonly when: 'before' | 'after';
}

/** What the error of a fault says. */
export const FAULT = 'a fault of the test';

/** The calls that change the world; what kills the process around any other leaves what the one before has left. */
const CHANGING: readonly string[] = ['FolderStore.create', 'DuckDbEngine.build', 'OutboxMailer.send'];

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

/** Stands between a month and its ports: counts their calls, and lets one of them go wrong. */
export class FaultyPorts {
  /** The calls of a run, in their order. */
  readonly calls: string[] = [];
  /** Settles when a call hangs. */
  readonly hung: Promise<'hung'>;
  private hang: () => void = () => undefined;
  private isDead = false;
  private readonly at: FaultAt | undefined;
  private readonly restore: (() => void)[] = [];

  constructor(at?: FaultAt) {
    this.at = at;
    this.hung = new Promise((resolve) => {
      this.hang = () => resolve('hung');
    });
    for (const [port, names] of PORTS) for (const name of names) this.stand(port, name);
  }

  /** Gives the ports back as they were. What still runs behind a hanging call is dead. */
  end(): void {
    this.isDead = true;
    for (const restore of this.restore) restore();
  }

  private stand({ prototype, name: port }: { readonly prototype: object; readonly name: string }, name: string): void {
    const own = prototype as Record<string, Call>;
    const call = own[name] as Call;
    const ports = this;
    own[name] = function (this: unknown, ...args) {
      return ports.around(`${port}.${name}`, () => call.apply(this, args));
    };
    this.restore.push(() => {
      own[name] = call;
    });
  }

  private async around(name: string, call: () => unknown): Promise<unknown> {
    // A dead process closes what it had open, which its operating system does too.
    if (this.isDead && name !== 'DuckDbEngine.close') throw new Error(FAULT);
    this.calls.push(name);
    const isHere = this.calls.length === this.at?.call;
    if (isHere && this.at?.when === 'before') await this.fail();
    const answer = await call();
    if (isHere && this.at?.when === 'after') await this.fail();
    return answer;
  }

  private async fail(): Promise<void> {
    const fault = this.at?.fault;
    if (fault === 'hang') {
      this.hang();
      await new Promise(() => undefined);
    }
    this.isDead = fault === 'crash';
    throw new Error(FAULT);
  }
}

/**
 * The faults of a run whose calls are known: around each call that changes the world all six, of every other call one kind
 * in turn.
 */
export function faultsOf(calls: readonly string[]): FaultAt[] {
  const kinds = (['crash', 'throw', 'hang'] as const).flatMap((fault) =>
    (['before', 'after'] as const).map((when) => ({ fault, when })),
  );
  return calls.flatMap((name, i) => {
    const some = CHANGING.includes(name) ? kinds : [kinds[i % kinds.length] as (typeof kinds)[number]];
    return some.map((kind) => ({ call: i + 1, ...kind }));
  });
}
