import * as z from 'zod/mini';
import { deployedMailer, deployedStore, deployedUploads } from '../adapters/aws/deployed.ts';
import { deployedSettings } from '../adapters/aws/deployed-settings.ts';
import { findReceipt } from '../layouts/receipts.ts';
import type { OutgoingMail } from '../ports/mailer.ts';
import type { Store } from '../ports/store.ts';
import type { UploadedVersion } from '../ports/uploads.ts';
import { type BatchAnswer, eachMessage } from '../run/mails/queue-batch.ts';
import { mailReceipt } from './mail-receipt.ts';

const message = z.object({ receipt: z.string().check(z.regex(/^receipts\/[0-9a-f]{64}\.json$/)) });
const settings = deployedSettings(process.env);
const mailer = deployedMailer(process.env);
const store = deployedStore(process.env);
const deps = {
  settings,
  store,
  uploads: deployedUploads(process.env),
  receiptOf: async (upload: UploadedVersion, from: Store) => (await findReceipt(upload, settings, from)).receipt,
  deliver: (name: string, mail: Pick<OutgoingMail, 'from' | 'to' | 'mime'>) => mailer.deliver(name, mail),
};

/** Called by the queue of receipts: `{ "receipt": "receipts/….json" }` a message. */
export async function handler(event: unknown): Promise<BatchAnswer> {
  return eachMessage(
    event,
    async ({ body, sentAt }) => {
      const { receipt } = message.parse(body);
      return { receipt, told: await mailReceipt(receipt, sentAt, deps) };
    },
    message.parse,
  );
}
