import { expect, it } from 'vitest';
import { discreet } from '../../lambdas/adapters/aws/discreet.ts';
import { QueryFailedError } from '../../lambdas/domain/errors.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { endFailed } from '../../lambdas/end/end-failed.ts';
import { endRun, readOutcome } from '../../lambdas/run/revisions/outcome.ts';
import { temporaryStore } from '../temporary-store.ts';

const run = { period: parseMonth('2026-10'), revision: 1, id: 'a'.repeat(64) };
const lambda = (name: string, message: string) => ({ Error: name, Cause: JSON.stringify({ errorMessage: message }) });

it.each([
  { error: lambda('QueryFailedError', 'model x: no'), reason: 'QueryFailedError: model x: no', why: "Lambda's cause" },
  { error: { Error: 'States.Timeout' }, reason: 'States.Timeout', why: 'nothing else is known' },
  { error: { Error: 'Lambda.Unknown', Cause: 'it died' }, reason: 'Lambda.Unknown: it died', why: 'no JSON' },
])('ends a run as failed with the reason: $why', async ({ error, reason }) => {
  const store = await temporaryStore();
  await endFailed({ run, more: true, error }, store);
  expect(await readOutcome(store, run)).toEqual({ status: 'failed', reasons: [reason] });
});

it('takes the sentences from where a step has left them (F15)', async () => {
  const store = await temporaryStore();
  const step = discreet(store, () => Promise.reject(new QueryFailedError('model x: mei.murphy')));
  const { name, message } = await step().catch((error: Error) => error);
  await endFailed({ run, error: lambda(name, message) }, store);
  expect(await readOutcome(store, run)).toEqual({
    status: 'failed',
    reasons: ['QueryFailedError: model x: mei.murphy'],
  });
});

it('leaves an end that is there, and ends nothing where no run was open', async () => {
  const store = await temporaryStore();
  await endRun(store, run, { status: 'refused', reasons: ['line X'] });
  expect(await endFailed({ run, error: lambda('MonthRefusedError', 'line X') }, store)).toMatchObject({
    status: 'refused',
  });
  const before = await store.list('');
  expect(await endFailed({ month: '2026-10', error: lambda('MonthRefusedError', 'no people') }, store)).toBeUndefined();
  expect(await store.list('')).toEqual(before);
});
