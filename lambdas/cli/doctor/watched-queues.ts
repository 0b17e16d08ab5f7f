import { COMMAND } from '../../domain/text/command.ts';
import type { EstateOutputs } from '../../environment.ts';
import { stackOption } from '../estate/place.ts';
import type { EventSource } from './event-sources.ts';
import type { FailureQueue } from './failure-queues.ts';

/** The functions that are fed from queues, in the order of the stack's output. */
const FED = ['land', 'receipt', 'mail-events'] as const;

/** Every queue of failures of an estate. What a schedule could not start is not tried again by moving its message. */
export function failuresOf(at: EstateOutputs, stack: string): readonly FailureQueue[] {
  const place = stackOption(stack);
  const again = `mend what failed (${COMMAND} why ${place}), then give them another try (${COMMAND} redrive ${place})`;
  const run = `run the month by hand (${COMMAND} run ${place} --month M) and have the queue purged (SQS console)`;
  return [
    { url: at.landFailures, holds: 'uploads without a verdict', remedy: again },
    { url: at.receiptFailures, holds: 'verdicts that nobody was mailed', remedy: again },
    { url: at.mailEventFailures, holds: 'reports on mails', remedy: again },
    { url: at.scheduleFailures, holds: 'starts of a month', remedy: run },
    { url: at.watchFailures, holds: 'looks at a month', remedy: run },
  ];
}

/** What feeds each function that waits for messages. */
export function sourcesOf({ eventSources }: EstateOutputs): readonly EventSource[] {
  return eventSources.split(',').map((id, at) => ({ id, handler: FED[at] ?? 'another function' }));
}
