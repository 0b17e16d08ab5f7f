import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { OutboxMailer } from '../../adapters/local/outbox-mailer.ts';
import { publishReleased, release as releaseRun } from '../../report/publish.ts';
import { send } from '../../send/send.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { releaseDeployed } from '../deployed/release-deployed.ts';
import { addPlace, type PlaceOptions, placeOf } from '../estate/place.ts';
import { personOf, whyOf } from '../terminal/person.ts';
import { say } from '../terminal/say.ts';
import { newestRevision } from './newest-revision.ts';
import { writePage } from './page.ts';
import { releasedWords } from './released-words.ts';

export interface ReleaseOptions extends PlaceOptions {
  readonly month: string;
  readonly out?: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown release`: a named person lets a held month go (R2.5); its mails leave at once. */
export function releaseCommand(): Command {
  return addPlace(new Command('release'))
    .description('publish a held month; who and why is recorded')
    .requiredOption('--month <month>', 'the held month, such as 2026-10')
    .option('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who releases it; on a deployed estate your own AWS identity')
    .option('--why <text>', 'why it may leave')
    .action(async (options: ReleaseOptions) => {
      process.exitCode = await release(options);
    });
}

/** Releases the newest revision of a month, in a folder or on a deployed estate. @returns the exit code. */
export async function release(options: ReleaseOptions): Promise<number> {
  const place = placeOf(options, ['out'], ['by']);
  const line = place.isDeployed ? await onStack(options, place.stack) : await inFolder(options, place.local.out);
  say(line);
  return 0;
}

async function onStack({ month, why }: ReleaseOptions, stack: string): Promise<string> {
  const reason = whyOf(why);
  return onEstate(stack, (estate) => releaseDeployed(month, reason, estate));
}

async function inFolder(options: ReleaseOptions, out: string): Promise<string> {
  const person = personOf(options);
  const store = new FolderStore(out);
  const run = await newestRevision(store, options.month);
  const released = await releaseRun(run, store, person);
  await publishReleased(run, store);
  const result = await send(run, { store, mailer: new OutboxMailer(store) });
  await writePage(run.period, store);
  return `${releasedWords(run, released)}: ${result.sent} of ${result.planned} mails lie in the outbox, none has left this machine`;
}
