import { Command } from 'commander';
import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { whyFailed } from '../deployed/why-failed.ts';
import { indented, say } from '../terminal/say.ts';
import { addPlace, type PlaceOptions, stackOf } from './place.ts';

/** `truedown why`: the sentences of the newest failure of a deployed estate (F22). Exit 0, 2 (feeds 3). */
export function whyCommand(): Command {
  return addPlace(new Command('why'))
    .description('say why the newest month of a deployed estate failed, and on what its queues gave up')
    .action(async (options: PlaceOptions) => {
      process.exitCode = await why(options);
    });
}

/** Prints what failed last and what lies with the failures. @returns the exit code. */
export async function why(options: PlaceOptions): Promise<number> {
  const stack = stackOf(options);
  const lines = await onEstate(stack, (estate: OpenedEstate) => whyFailed(stack, estate), 'Helps');
  say(...lines.map(indented));
  return 0;
}
