import type { Store } from '../ports/store.ts';
import { atOnce } from '../run/at-once.ts';
import { type Receipt, receipt } from '../run/landing-records.ts';
import { requireJson } from '../run/read-json.ts';

const AT_ONCE = 20;

/** Every receipt that a store has. */
export async function storedReceipts(store: Store): Promise<Receipt[]> {
  const listed = await store.list('receipts/');
  return (await atOnce(listed, AT_ONCE, ({ key }) => requireJson(store, key, receipt))) ?? [];
}
