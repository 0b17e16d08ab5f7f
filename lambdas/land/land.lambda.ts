import { deployedQueue, deployedStore, deployedUploads } from '../adapters/aws/deployed.ts';
import { deployedSettings } from '../adapters/aws/deployed-settings.ts';
import { receiptVersion } from '../layouts/reading.ts';
import type { FeedVerdict } from '../run/landings/landing-records.ts';
import { type BatchAnswer, eachMessage } from '../run/mails/queue-batch.ts';
import { landVersion } from './land-version.ts';
import { parseUploadEvent } from './upload-event.ts';

const receipts = deployedQueue(process.env, 'receiptQueueUrl');
const deps = {
  store: deployedStore(process.env),
  uploads: deployedUploads(process.env),
  settings: deployedSettings(process.env),
  announce: (receipt: string) => receipts.put({ receipt }),
};

/** Called by the queue of uploads: an event of EventBridge a message. */
export async function handler(event: unknown): Promise<BatchAnswer> {
  return eachMessage(
    event,
    async ({ body }) => {
      const found = parseUploadEvent(body);
      if ('ignored' in found) return { ignored: found.ignored, count: 1 };
      const { records, verdicts } = await landVersion(found.upload, deps);
      return { records, verdicts: verdicts.map(countsOf) };
    },
    uploadOf,
  );
}

/** What the log may say: no name of a file, no reason with a cell in it (F22). */
function countsOf({ verdict, feed, records, accepted, refused }: FeedVerdict) {
  return { verdict, feed, records, accepted, refused };
}

/** The upload by the hash that its first receipt has for a name: a file's own name may be a person's. */
function uploadOf(body: unknown) {
  const found = parseUploadEvent(body);
  return 'ignored' in found ? {} : { upload: receiptVersion(found.upload.file, found.upload.version, 1) };
}
