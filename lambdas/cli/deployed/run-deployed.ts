import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { readOutcome } from '../../run/revisions/outcome.ts';
import { stackOption } from '../estate/place.ts';
import { endLines } from '../month/end-lines.ts';
import { newestRevision } from '../month/newest-revision.ts';
import { summaryLines } from '../month/summary-lines.ts';
import { note, say } from '../terminal/say.ts';
import { failureOf, isAfterPublishing } from './failure-of.ts';

/**
 * Runs a month on a deployed estate, follows it to its end and prints what the store has of it.
 * @returns the exit code: 0 published, 3 held, 2 what a person can mend, 1 a bug (feeds 3).
 */
export async function runDeployed(month: Month, stack: string, estate: OpenedEstate): Promise<number> {
  const { machine } = estate;
  const execution = await machine.start({ month });
  note(`execution ${execution} goes on by itself, whoever looks`);
  const end = await machine.follow(execution, (status) => note(status.toLowerCase()));
  if (end.status === 'SUCCEEDED') return printMonth(month, stack, estate);
  if (isAfterPublishing(end)) await printMonth(month, stack, estate);
  const { exit, says } = await failureOf(month, end, estate.store);
  note(says);
  return exit;
}

async function printMonth(month: Month, stack: string, { at, store }: OpenedEstate): Promise<0 | 3> {
  const run = await newestRevision(store, month);
  const outcome = await readOutcome(store, run);
  if (!outcome) throw new Error(`r${run.revision} of ${month} has no outcome, though its execution has ended`);
  const isHeld = outcome.status === 'held' && (await store.read(keys.published(run))) === undefined;
  const release = `${COMMAND} release ${stackOption(stack)} --month ${month} --why TEXT`;
  const end = endLines({ run, outcome, isHeld }, release, [`files s3://${at.estateBucket}/${keys.reports(run)}`]);
  say('', ...(await summaryLines(run, store)), '', ...end);
  return isHeld ? 3 : 0;
}
