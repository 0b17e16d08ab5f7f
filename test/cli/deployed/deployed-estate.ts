import { rm } from 'node:fs/promises';
import type { Execution } from '../../../lambdas/adapters/aws/estate/month-machine.ts';
import type { OpenedEstate, QueueHandler } from '../../../lambdas/adapters/aws/estate/open-estate.ts';
import { keys } from '../../../lambdas/domain/keys.ts';
import { type EstateOutputs, OUTPUTS } from '../../../lambdas/environment.ts';
import type { Store } from '../../../lambdas/ports/store.ts';
import { writeReport } from '../../../lambdas/report/write-report.ts';
import type { RunInputs } from '../../../lambdas/run/revisions/run-inputs.ts';
import { canonicalJson } from '../../../lambdas/run/store/json.ts';
import { exampleRun, heldFigures } from '../../../templates/examples/figures.ts';
import { exampleSettings } from '../../../templates/examples/settings.ts';
import { temporaryStore } from '../../temporary-store.ts';

export const CODE = 'c0de'.repeat(16);
export const CALLER = 'arn:aws:sts::123456789012:assumed-role/Licences/maeve';

/** How the next execution ends, or those that are at work. */
export const execution = (change: Partial<Execution> = {}): Execution => ({
  arn: 'arn:aws:states:eu-west-1:123456789012:execution:Truedown:1',
  status: 'SUCCEEDED',
  input: { month: exampleRun.period },
  error: '',
  cause: '',
  ...change,
});

/** An estate with a store of this disk and a state machine that only remembers: no step runs, so nothing is mailed. */
export async function deployedEstate({
  ends = execution(),
  running = [],
  failure,
  failed = {},
}: {
  ends?: Execution;
  running?: readonly Execution[];
  failure?: Execution;
  /** The messages that lie with the failures of a queue. */
  failed?: Partial<Record<QueueHandler, readonly string[]>>;
}) {
  const started: unknown[] = [];
  const store = await temporaryStore();
  const machine = {
    start: async (input: unknown) => {
      started.push(JSON.parse(JSON.stringify(input)));
      return ends.arn;
    },
    follow: async (_: string, onStatus: (status: string) => void) => {
      onStatus('RUNNING');
      onStatus(ends.status);
      return ends;
    },
    running: async () => running,
    newestFailure: async () => failure,
  };
  const at = {
    ...(Object.fromEntries(Object.keys(OUTPUTS).map((name) => [name, `the ${name}`])) as EstateOutputs),
    estate: 'Harbour Group',
    uploadsBucket: 'harbour-uploads',
    estateBucket: 'harbour-estate',
    machine: 'arn:aws:states:eu-west-1:123456789012:stateMachine:Truedown',
    workgroup: 'Truedown',
    configurationSet: 'Truedown',
    identity: 'harbour.example',
    sender: 'truedown@harbour.example',
    code: CODE,
  };
  const left: Record<QueueHandler, readonly string[]> = { land: [], receipt: [], 'mail-events': [], ...failed };
  const failuresOf = (handler: QueueHandler) => ({
    count: async () => left[handler].length,
    look: async () => left[handler].slice(0, 10),
    redrive: async () => {
      const { length } = left[handler];
      left[handler] = [];
      return length;
    },
  });
  const estate: OpenedEstate = {
    at,
    store,
    machine,
    failed: { land: failuresOf('land'), receipt: failuresOf('receipt'), 'mail-events': failuresOf('mail-events') },
    letGo: async () => rm(await store.pathOf(keys.stop)),
    caller: async () => CALLER,
  };
  return { estate, store, started };
}

/** Claims the example's run in the store, as `open` does. */
export async function claim(store: Store, code = CODE): Promise<void> {
  const { id, period, revision } = exampleRun;
  const inputs: RunInputs = {
    run: id,
    period,
    revision,
    code,
    settings: exampleSettings,
    landings: [],
    missing_sources: [],
    problems: [],
    unused_files: [],
    unnamed_folders: [],
    earlier: null,
    published: null,
    untold: [],
    history: [],
  };
  await store.create(keys.inputs(exampleRun), canonicalJson(inputs));
}

/** A run that was computed and is held. */
export async function hold(store: Store, code = CODE): Promise<void> {
  await claim(store, code);
  await writeReport(exampleRun, heldFigures, exampleSettings, store, null);
}
