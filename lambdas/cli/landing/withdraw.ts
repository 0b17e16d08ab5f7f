import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import type { Store } from '../../ports/store.ts';
import { withdraw as withdrawUpload } from '../../run/landings/withdrawals.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { addPlace, type PlaceOptions, placeOf } from '../estate/place.ts';
import { type Person, personOf, whyOf } from '../terminal/person.ts';
import { say } from '../terminal/say.ts';
import { storedReceipts } from './stored-receipts.ts';

export interface WithdrawOptions extends PlaceOptions {
  readonly out?: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown withdraw`: takes a stray upload out of the months to come, by a fact of its own. Exit 0, 2 (feeds 3). */
export function withdrawCommand(): Command {
  return addPlace(new Command('withdraw'))
    .description('take an upload out of the months to come; who and why is recorded, nothing is deleted')
    .argument('<file>', 'its path below the uploads, as the month names it')
    .option('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who withdraws it; on a deployed estate your own AWS identity')
    .option('--why <text>', 'why it does not count')
    .action(async (file: string, options: WithdrawOptions) => {
      process.exitCode = await withdraw(file, options);
    });
}

/** Withdraws every version of a file that is known, in a folder or on a deployed estate. @returns the exit code. */
export async function withdraw(file: string, options: WithdrawOptions): Promise<number> {
  const place = placeOf(options, ['out'], ['by']);
  const versions = place.isDeployed
    ? await onStack(file, options, place.stack)
    : await withdrawFrom(new FolderStore(place.local.out), file, personOf(options));
  const which = versions === 1 ? '' : `, in ${versions} versions`;
  say(
    `${file} is withdrawn${which}: no month takes it from now on; other content under the same name is another upload`,
  );
  return 0;
}

async function onStack(file: string, { why }: WithdrawOptions, stack: string): Promise<number> {
  const reason = whyOf(why);
  return onEstate(
    stack,
    async ({ store, caller }) => withdrawFrom(store, file, { by: await caller(), why: reason }),
    'Helps',
  );
}

async function withdrawFrom(store: Store, file: string, person: Person): Promise<number> {
  return withdrawUpload(store, await storedReceipts(store), { file, ...person });
}
