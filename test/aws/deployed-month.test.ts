import { expect, it } from 'vitest';
import { inTime } from '../../lambdas/adapters/aws/in-time.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { attribute } from '../../lambdas/attribute/attribute.ts';
import { runSteps } from '../../lambdas/cli/month/run-steps.ts';
import { codeIdentity } from '../../lambdas/cli/terminal/code-identity.ts';
import { readSettings } from '../../lambdas/cli/terminal/read-settings.ts';
import { landVersion } from '../../lambdas/land/land-version.ts';
import { findReceipt } from '../../lambdas/layouts/receipts.ts';
import { normalise } from '../../lambdas/normalise/normalise.ts';
import { openMonth } from '../../lambdas/open/open-month.ts';
import { parseOpenRequest } from '../../lambdas/open/open-request.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import type { UploadedVersion } from '../../lambdas/ports/uploads.ts';
import { performStep } from '../../lambdas/run/steps/perform-step.ts';
import { travellingRun } from '../../lambdas/run/steps/step-event.ts';
import { fingerprints, withFolder } from '../month/run-estate.ts';
import { runSample, sample } from '../month/sample-month.ts';
import { FolderUploads } from './folder-uploads.ts';
import { openAthena } from './open-athena.ts';

const LASTING = ['manifests', 'rejects', 'reports', 'outbox'];

it('a month as it is deployed is the month of the laptop, byte by byte (design 2)', async () => {
  const settings = await readSettings(sample.settings);
  const uploads = new FolderUploads(sample.uploads);
  const code = await codeIdentity();
  const { store, openAgain, athena } = await openAthena();

  const queue: UploadedVersion[] = [];
  const deps = {
    store,
    uploads,
    settings,
    code,
    receiptOf: async (upload: UploadedVersion, from: Store) => (await findReceipt(upload, settings, from)).receipt,
    enqueue: async (upload: UploadedVersion) => void queue.push(upload),
    mayStillRun: async () => true,
  };
  const request = parseOpenRequest({ scheduled: '2026-11-03T06:00:00Z' }, settings.timezone);
  const waiting = await openMonth(request, deps);
  expect(waiting).toEqual({ month: '2026-10', waits: 1, more: true });
  for (const upload of queue) await landVersion(upload, { store, uploads, settings, announce: async () => undefined });
  const opened = await openMonth(parseOpenRequest(JSON.parse(JSON.stringify(waiting)), settings.timezone), deps);
  const run = travellingRun.parse(JSON.parse(JSON.stringify('run' in opened && opened.run)));

  const invocations = { normalise: 0, attribute: 0 };
  for (const [step, work] of [
    ['normalise', normalise],
    ['attribute', attribute],
  ] as const) {
    for (let more: { more?: true } = { more: true }; more.more; ) {
      let left = 2_000;
      const engine = openAgain(() => {
        left -= 200;
        return left;
      });
      invocations[step]++;
      more = await inTime(() => performStep(run, step, code, store, (inputs) => work(run, inputs, { engine, store })));
    }
  }
  expect(invocations.normalise).toBeGreaterThan(2);
  expect(invocations.attribute).toBeGreaterThan(1);
  expect(new Set(athena.executions.map(({ sql }) => sql)).size, 'each statement ran once').toBe(
    athena.executions.length,
  );
  expect(athena.mostAtOnce, 'three statements at once at most (T16)').toBeLessThanOrEqual(3);
  expect(athena.mostAtOnce).toBeGreaterThan(0);
  await runSteps(run, code, { store, engine: openAgain(), mailer: new OutboxMailer(store) }, () => undefined);

  await withFolder(async (out) => {
    await runSample({ settings, out });
    const laptop = await fingerprints(out, LASTING);
    expect(Object.keys(laptop).length).toBeGreaterThan(50);
    expect(await fingerprints(store.root, LASTING)).toEqual(laptop);
  });
});
