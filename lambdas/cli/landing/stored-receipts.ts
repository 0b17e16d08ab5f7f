import type { Store } from '../../ports/store.ts';
import { type Receipt, receipt } from '../../run/landings/landing-records.ts';
import { atOnce } from '../../run/store/at-once.ts';
import { requireJson } from '../../run/store/read-json.ts';

const AT_ONCE = 20;

/** Every receipt that a store has. */
export async function storedReceipts(store: Store): Promise<Receipt[]> {
  const listed = await store.list('receipts/');
  return (await atOnce(listed, AT_ONCE, ({ key }) => requireJson(store, key, receipt))) ?? [];
}
