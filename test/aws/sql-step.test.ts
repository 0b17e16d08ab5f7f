import { describe, expect, it } from 'vitest';
import { MOST_SECONDS, type SqlStepResponse, sqlStep } from '../../lambdas/adapters/aws/athena/sql-step.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { SqlEngine } from '../../lambdas/ports/sql-engine.ts';
import { readOutcome } from '../../lambdas/run/revisions/outcome.ts';
import { readStep } from '../../lambdas/run/steps/step-output.ts';
import { canonicalJson } from '../../lambdas/run/store/json.ts';
import { RUN, table } from '../adapters/sql-engine-contract.ts';
import { openAthena } from './open-athena.ts';

const INPUTS = {
  code: 'c',
  settings: {},
  landings: [],
  missing_sources: [],
  problems: [],
  unused_files: [],
  unnamed_folders: [],
};
const NOTHING_BEFORE = { earlier: null, published: null, untold: [], history: [] };

/** A step of one model whose statement is looked at `looks` times, 5 s apart at last, on a clock of its own. */
async function step({ looks }: { readonly looks: number }) {
  let now = 0;
  const { openAgain, store, athena } = await openAthena(undefined, (milliseconds) => (now += milliseconds));
  athena.looksUntilEnd = looks;
  const { period, revision, id } = RUN;
  await store.create(keys.inputs(RUN), canonicalJson({ ...INPUTS, ...NOTHING_BEFORE, period, revision, run: id }));
  const work = async (run: Run, _: unknown, { engine }: { engine: SqlEngine }) => {
    await engine.attach(run, [], []);
    return { tables: { units: [...(await engine.build(run, table('units', 'unit_id'), "SELECT 'OPS' AS unit_id"))] } };
  };
  const invoke = (event: unknown): Promise<SqlStepResponse> => {
    const began = now;
    const invocation = { getRemainingTimeInMillis: () => 900_000 - (now - began) };
    return sqlStep(JSON.parse(JSON.stringify(event)), invocation, {
      ...{ step: 'normalise', code: 'c', store, openEngine: openAgain, work },
    });
  };
  return { invoke, store, athena, seconds: () => now / 1000 };
}

describe('a SQL step over its invocations (faults T16)', () => {
  it('works 13 minutes at a time and carries how long it has worked, until it ends', async () => {
    const { invoke, store, seconds } = await step({ looks: 240 });
    const first = await invoke({ run: RUN });
    expect(first).toEqual({ run: RUN, more: true, seconds: Math.ceil(seconds()) });
    expect(seconds()).toBeLessThanOrEqual(13 * 60);
    expect(seconds()).toBeGreaterThan(13 * 60 - 6);
    expect(await readStep(store, RUN, 'normalise')).toBeUndefined();
    expect(await invoke(first), 'the next step begins at nought').toEqual({ run: RUN });
    expect(await readStep(store, RUN, 'normalise')).toBeDefined();
  });

  it('fails after 30 minutes by a name of its own; the run stays open and a new execution goes on', async () => {
    const { invoke, store, athena, seconds } = await step({ looks: 500 });
    let answer: SqlStepResponse = { run: RUN };
    const error = await (async () => {
      for (let n = 0; n < 9; n++) answer = await invoke(answer);
    })().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'StepOverdueError', facts: { run: RUN.id, step: 'normalise', minutes: 30 } });
    expect(seconds()).toBeLessThanOrEqual(MOST_SECONDS);
    expect(seconds()).toBeGreaterThan(MOST_SECONDS - 20);
    expect(await readOutcome(store, RUN)).toBeUndefined();
    answer = await invoke({ run: RUN });
    expect(answer).toEqual({ run: RUN });
    expect(athena.executions, 'it was joined, not begun again').toHaveLength(1);
  });

  it('stops before anything where the program has changed (T18)', async () => {
    const { store } = await step({ looks: 1 });
    const { openAgain, athena } = await openAthena();
    const deps = { step: 'normalise', code: 'another', store, openEngine: openAgain, work: never } as const;
    const invocation = { getRemainingTimeInMillis: () => 900_000 };
    await expect(sqlStep({ run: RUN }, invocation, deps)).rejects.toMatchObject({ name: 'BuildChangedError' });
    expect(athena.executions).toEqual([]);
  });
});

async function never(): Promise<never> {
  throw new Error('a changed program works');
}
