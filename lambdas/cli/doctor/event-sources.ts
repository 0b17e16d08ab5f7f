import { type Finding, inTheWay, ready } from './finding.ts';

/** What feeds a function from its queue. */
export interface EventSource {
  readonly id: string;
  readonly handler: string;
}

/** Whether every function gets what waits for it: behind a source that is off, messages wait for two weeks unheard. */
export async function eventSources(
  sources: readonly EventSource[],
  stateOf: (id: string) => Promise<string | undefined>,
): Promise<readonly Finding[]> {
  const faults: Finding[] = [];
  for (const { id, handler } of sources) {
    const state = await stateOf(id);
    if (state !== 'Enabled') faults.push(sourceFault(id, handler, state));
  }
  return faults.length > 0 ? faults : [ready(`${sources.map(({ handler }) => handler).join(', ')} get what waits`)];
}

function sourceFault(id: string, handler: string, state: string | undefined): Finding {
  if (state === undefined) {
    return inTheWay(`nothing feeds ${handler} from its queue`, 'deploy the stack again (npx --no-install cdk deploy)');
  }
  return inTheWay(
    `what feeds ${handler} from its queue is ${state}`,
    `switch it on (aws lambda update-event-source-mapping --uuid ${id} --enabled)`,
  );
}
