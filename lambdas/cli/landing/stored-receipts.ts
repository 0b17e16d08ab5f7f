import type { Store } from '../../ports/store.ts';
import { type Receipt, receiptsOf, uploadReceipt } from '../../run/landings/landing-records.ts';
import { atOnce } from '../../run/store/at-once.ts';
import { requireJson } from '../../run/store/read-json.ts';

const AT_ONCE = 20;

/** Every receipt that a store has. */
export async function storedReceipts(store: Store): Promise<Receipt[]> {
  const listed = await store.list('receipts/');
  const found = await atOnce(listed, AT_ONCE, ({ key }) => requireJson(store, key, uploadReceipt));
  return (found ?? []).flatMap(receiptsOf);
}
