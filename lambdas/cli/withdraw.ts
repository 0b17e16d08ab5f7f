import { Command } from 'commander';
import { FolderStore } from '../adapters/local/folder-store.ts';
import { withdraw as withdrawUpload } from '../run/withdrawals.ts';
import { personOf } from './person.ts';
import { say } from './say.ts';
import { storedReceipts } from './stored-receipts.ts';

export interface WithdrawOptions {
  readonly out: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown withdraw`: takes a stray upload out of the months to come, by a fact of its own. Exit 0, 2 (feeds 3). */
export function withdrawCommand(): Command {
  return new Command('withdraw')
    .description('take an upload out of the months to come; who and why is recorded, nothing is deleted')
    .argument('<file>', 'its path below the uploads, as the month names it')
    .requiredOption('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who withdraws it')
    .option('--why <text>', 'why it does not count')
    .action(async (file: string, options: WithdrawOptions) => {
      process.exitCode = await withdraw(file, options);
    });
}

/** Withdraws every version of a file that is known. @returns the exit code. */
export async function withdraw(file: string, options: WithdrawOptions): Promise<number> {
  const person = personOf(options);
  const store = new FolderStore(options.out);
  const versions = await withdrawUpload(store, await storedReceipts(store), { file, ...person });
  const which = versions === 1 ? '' : `, in ${versions} versions`;
  say(
    `${file} is withdrawn${which}: no month takes it from now on; other content under the same name is another upload`,
  );
  return 0;
}
