import { Command, Option } from 'commander';
import { FolderStore } from '../adapters/local/folder-store.ts';
import { FINANCE, keySegment, OWNER } from '../domain/keys.ts';
import type { MailKind } from '../run/publication.ts';
import { settle } from '../send/settle.ts';
import { newestRevision } from './newest-revision.ts';
import { personOf } from './person.ts';

interface Options {
  readonly month: string;
  readonly unit: string;
  readonly as: 'sent' | 'again';
  readonly kind?: MailKind;
  readonly out: string;
  readonly by?: string;
  readonly why?: string;
}

/** `truedown settle`: a person's word on a mail whose outcome nobody knows (faults 7). */
export function settleCommand(): Command {
  return new Command('settle')
    .description('settle a mail whose outcome is unknown; who and why is recorded')
    .requiredOption('--month <month>', 'the month, such as 2026-10')
    .requiredOption('--unit <unit>', `the unit, or ${OWNER} or ${FINANCE} for the estate's own mails`)
    .addOption(
      new Option('--as <how>', 'it was sent, or is to be sent again').choices(['sent', 'again']).makeOptionMandatory(),
    )
    .addOption(new Option('--kind <kind>', 'which mail').choices(['report', 'estate', 'held']))
    .requiredOption('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who knows')
    .option('--why <text>', 'how they know')
    .action(async (options: Options) => {
      const store = new FolderStore(options.out);
      const run = await newestRevision(store, options.month);
      const isEstate = options.unit === OWNER || options.unit === FINANCE;
      const addressee = isEstate ? options.unit : keySegment(options.unit);
      const kind = options.kind ?? (isEstate ? 'estate' : 'report');
      await settle(run, { addressee, kind, as: options.as, ...personOf(options) }, store);
      process.stdout.write(`the ${kind} mail of ${options.unit} is settled: ${options.as}\n`);
    });
}
