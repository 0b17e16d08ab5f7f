import { findReceipt } from '../../lambdas/layouts/receipts.ts';
import type { OpenMonthDeps } from '../../lambdas/open/open-month.ts';
import type { UploadedVersion } from '../../lambdas/ports/uploads.ts';

/** What `open` is given where it is deployed; what it wants to be landed is put into `queue`. */
export function openDeps(
  given: Pick<OpenMonthDeps, 'store' | 'uploads' | 'settings'>,
  queue: UploadedVersion[],
): OpenMonthDeps {
  return {
    ...given,
    code: 'c',
    receiptOf: async (upload, store) => (await findReceipt(upload, given.settings, store)).receipt,
    enqueue: async (upload) => void queue.push(upload),
    mayStillRun: async () => true,
  };
}
