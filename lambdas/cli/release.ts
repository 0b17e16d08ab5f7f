import { Command } from 'commander';
import { FolderStore } from '../adapters/local/folder-store.ts';
import { OutboxMailer } from '../adapters/local/outbox-mailer.ts';
import { publish } from '../report/publish.ts';
import { send } from '../send/send.ts';
import { newestRevision } from './newest-revision.ts';
import { writePage } from './page.ts';
import { personOf } from './person.ts';

/** `truedown release`: a named person lets a held month go (R2.5); its mails leave at once. */
export function releaseCommand(): Command {
  return new Command('release')
    .description('publish a held month; who and why is recorded')
    .requiredOption('--month <month>', 'the held month, such as 2026-10')
    .requiredOption('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who releases it')
    .option('--why <text>', 'why it may leave')
    .action(async (options: { month: string; out: string; by?: string; why?: string }) => {
      const person = personOf(options);
      const store = new FolderStore(options.out);
      const run = await newestRevision(store, options.month);
      const { released } = await publish(run, store, person);
      const result = await send(run, { store, mailer: new OutboxMailer(store) });
      await writePage(run.period, store);
      process.stdout.write(
        `r${run.revision} of ${run.period} is released by ${released?.by}: ${result.sent} of ${result.planned} mails are out\n`,
      );
    });
}
