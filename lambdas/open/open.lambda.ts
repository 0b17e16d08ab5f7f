import { deployedQueue, deployedStore, deployedUploads } from '../adapters/aws/deployed.ts';
import { deployedSettings } from '../adapters/aws/deployed-settings.ts';
import { discreet } from '../adapters/aws/discreet.ts';
import { keys } from '../domain/keys.ts';
import { readEnvironment } from '../environment.ts';
import { findReceipt } from '../layouts/receipts.ts';
import type { Store } from '../ports/store.ts';
import type { UploadedVersion } from '../ports/uploads.ts';
import { openMonth } from './open-month.ts';
import { parseOpenRequest } from './open-request.ts';

const { code } = readEnvironment(process.env, 'code');
const settings = deployedSettings(process.env);
const landing = deployedQueue(process.env, 'landQueueUrl');
const store = deployedStore(process.env);
const deps = {
  code,
  settings,
  store,
  uploads: deployedUploads(process.env),
  receiptOf: async (upload: UploadedVersion, from: Store) => (await findReceipt(upload, settings, from)).receipt,
  enqueue: (upload: UploadedVersion) => landing.put(uploadEvent(upload)),
  // Nobody can tell from here: it ends by its outcome, or by `truedown abandon`.
  mayStillRun: async () => true,
};

/** Called by the state machine with the schedule's time, a month or an open run, and again with its own answer while that says `more`. */
export const handler = discreet(store, async (event: unknown) =>
  openMonth(parseOpenRequest(event, settings.timezone), deps),
);

/** An upload in the words of the bucket's own events. */
function uploadEvent({ file, version }: UploadedVersion) {
  return {
    'detail-type': 'Object Created',
    detail: { object: { key: `${keys.uploads}${file}`, 'version-id': version } },
  };
}
