import { temporaryStore } from '../temporary-store.ts';
import { csv, drop, estate, type GOOD, rowsOf } from './drop.ts';
import { readLanded } from './read-landed.ts';

/** Lands one row of a feed, changed in some columns, in Dublin: what stands in the lake, or why it was refused. */
export async function landRow(
  feed: keyof typeof GOOD,
  changes: Record<string, string>,
  source: Record<string, unknown> = {},
): Promise<Record<string, unknown>> {
  const store = await temporaryStore();
  const settings = estate({ s: source });
  const receipt = await drop('s/file.csv', csv(feed, [{ ...rowsOf(feed, 1)[0], ...changes }]), { settings, store });
  const { warnings } = receipt;
  if (receipt.landing === null) return { reason: receipt.reasons.at(-1)?.reason };
  return { ...(await readLanded(store, receipt)).rows[0], warnings };
}
