import type { Store } from '../../ports/store.ts';
import { stopWords } from '../../run/mails/sending-stop.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether somebody holds the sender (T45): a month is then published, and no mail of it leaves. */
export async function mailStop(store: Store, remedy: string): Promise<Finding> {
  const words = await stopWords(store);
  return words === undefined ? ready('nobody holds the sender') : inTheWay(words, remedy);
}
