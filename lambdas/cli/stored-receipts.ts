import type { Store } from '../ports/store.ts';
import { type Receipt, receipt } from '../run/landing-records.ts';
import { requireJson } from '../run/read-json.ts';

/** Every receipt that a folder has. */
export async function storedReceipts(store: Store): Promise<Receipt[]> {
  const listed = await store.list('receipts/');
  return Promise.all(listed.map(({ key }) => requireJson(store, key, receipt)));
}
