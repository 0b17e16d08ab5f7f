import { printableName } from '../../domain/hidden-characters.ts';
import { keys } from '../../domain/keys.ts';
import type { Store } from '../../ports/store.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Enough of what somebody wrote into the switch to know who it was. */
const SHOWN = 300;

/** Whether somebody holds the sender (T45): a month is then published, and no mail of it leaves. */
export async function mailStop(store: Pick<Store, 'read'>, remedy: string): Promise<Finding> {
  const content = await store.read(keys.stop);
  if (content === undefined) return ready('nobody holds the sender');
  const says = printableName(new TextDecoder().decode(content).trim()).slice(0, SHOWN);
  return inTheWay(`${keys.stop} holds all mails${says === '' ? ', and does not say why' : `: ${says}`}`, remedy);
}
