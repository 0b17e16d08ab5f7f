import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { abandonDeployed } from '../deployed/abandon-deployed.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { addPlace, type PlaceOptions, placeOf } from '../estate/place.ts';
import { personOf, whyOf } from '../terminal/person.ts';
import { say } from '../terminal/say.ts';
import { abandonRun } from './abandon-run.ts';
import { newestRevision } from './newest-revision.ts';
import { refreshPage } from './page.ts';

export interface AbandonOptions extends PlaceOptions {
  readonly month: string;
  readonly out?: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown abandon`: ends a revision that will never end by itself (design 2), so that the month can run again. */
export function abandonCommand(): Command {
  return addPlace(new Command('abandon'))
    .description('end a revision that died; who and why is recorded')
    .requiredOption('--month <month>', 'the month, such as 2026-10')
    .option('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who ends it; on a deployed estate your own AWS identity')
    .option('--why <text>', 'why it will not end by itself')
    .action(async (options: AbandonOptions) => {
      process.exitCode = await abandon(options);
    });
}

/** Ends the newest revision of a month, in a folder or on a deployed estate. @returns the exit code. */
export async function abandon(options: AbandonOptions): Promise<number> {
  const place = placeOf(options, ['out'], ['by']);
  const lines = place.isDeployed ? await onStack(options, place.stack) : [await inFolder(options, place.local.out)];
  say(...lines);
  return 0;
}

async function onStack({ month, why }: AbandonOptions, stack: string): Promise<readonly string[]> {
  const reason = whyOf(why);
  return onEstate(stack, (estate) => abandonDeployed(month, reason, estate));
}

async function inFolder(options: AbandonOptions, out: string): Promise<string> {
  const person = personOf(options);
  const store = new FolderStore(out);
  const run = await newestRevision(store, options.month);
  const told = await abandonRun(store, run, person);
  await refreshPage(run.period, store);
  return told;
}
