import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import { release } from '../../report/publish.ts';
import { newestRevision } from '../month/newest-revision.ts';
import { releasedWords } from '../month/released-words.ts';
import { requireSameBuild } from './same-build.ts';

/**
 * Releases the held revision of a deployed estate and starts the state machine, whose last steps publish and mail it
 * (R2.5). @throws InvalidInputError, before anything is recorded, where another build computed it.
 */
export async function releaseDeployed(month: string, why: string, estate: OpenedEstate): Promise<string> {
  const { store, machine, caller } = estate;
  const run = await newestRevision(store, month);
  await requireSameBuild(run, estate, 'run the month again, then release the new revision');
  const released = await release(run, store, { by: await caller(), why });
  return `${releasedWords(run, released)}: its mails leave with execution ${await machine.start({ run })}`;
}
