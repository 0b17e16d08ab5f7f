import type { Listener } from '../../adapters/aws/estate/alarm-topic.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether alarms reach somebody: an address gets no alarm until its owner has confirmed that it wants to (L4). */
export function alarmCalls(listeners: readonly Listener[]): readonly Finding[] {
  if (listeners.length === 0) {
    return [inTheWay('nobody is subscribed to the alarms', 'deploy the stack again (npx --no-install cdk deploy)')];
  }
  const pending = listeners.filter(({ isConfirmed }) => !isConfirmed);
  if (pending.length > 0) return pending.map(({ address }) => pendingFault(address));
  return [ready(`alarms reach ${listeners.map(({ address }) => address).join(', ')}`)];
}

function pendingFault(address: string): Finding {
  return inTheWay(
    `no alarm reaches ${address}`,
    'whoever reads that mailbox clicks "Confirm subscription" in the mail of AWS Notifications; the SNS console sends it again (Subscriptions, Request confirmation)',
  );
}
