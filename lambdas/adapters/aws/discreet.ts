import { COMMAND } from '../../domain/text/command.ts';
import type { Store } from '../../ports/store.ts';
import { framesOf, keepFailure } from '../../run/steps/failures.ts';

/**
 * A handler whose errors say nothing of what was read: Lambda writes whatever is thrown into a log, with all that hangs on
 * it, and the execution shows it (F15). The error keeps its name, by which the state machine decides, and where it happened;
 * its sentences lie in the store.
 */
export function discreet<Args extends readonly unknown[], Answer>(
  store: Store,
  handle: (...args: Args) => Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return async (...args) => {
    try {
      return await handle(...args);
    } catch (error) {
      throw await withoutWords(error instanceof Error ? error : new Error(String(error)), store);
    }
  };
}

async function withoutWords(error: Error, store: Store): Promise<Error> {
  const told = new Error(await whereSaid(error, store));
  told.name = error.name;
  told.stack = [`${told.name}: ${told.message}`, ...framesOf(error)].join('\n');
  return told;
}

async function whereSaid(error: Error, store: Store): Promise<string> {
  try {
    return `${COMMAND} why tells what happened; it stands in ${await keepFailure(error, store)}`;
  } catch (unkept) {
    return `what happened could not be kept (${(unkept as Error).name})`;
  }
}
