import { Command } from 'commander';
import { FolderStore } from '../adapters/local/folder-store.ts';
import { InvalidInputError } from '../domain/errors.ts';
import { endRun, readOutcome } from '../run/outcome.ts';
import { newestRevision } from './newest-revision.ts';
import { personOf } from './person.ts';

/** `truedown abandon`: ends a revision that will never end by itself (design 2), so that the month can run again. */
export function abandonCommand(): Command {
  return new Command('abandon')
    .description('end a revision that died; who and why is recorded')
    .requiredOption('--month <month>', 'the month, such as 2026-10')
    .requiredOption('--out <dir>', 'the folder of the run')
    .option('--by <name>', 'who ends it')
    .option('--why <text>', 'why it will not end by itself')
    .action(async (options: { month: string; out: string; by?: string; why?: string }) => {
      const { by, why } = personOf(options);
      const store = new FolderStore(options.out);
      const run = await newestRevision(store, options.month);
      const before = await readOutcome(store, run);
      if (before) throw new InvalidInputError(`r${run.revision} of ${run.period} has already ended: ${before.status}`);
      await endRun(store, run, { status: 'abandoned', reasons: [`${by}: ${why}`], by, why });
      process.stdout.write(`r${run.revision} of ${run.period} is abandoned; the next run takes r${run.revision + 1}\n`);
    });
}
