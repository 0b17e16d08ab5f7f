import { Command } from 'commander';
import { onEstate } from '../deployed/on-estate.ts';
import { say } from '../terminal/say.ts';
import { addPlace, type PlaceOptions, stackOf } from './place.ts';

/** `truedown redrive`: gives what the functions of queues failed on another try (faults T40). Exit 0, 2 (feeds 3). */
export function redriveCommand(): Command {
  return addPlace(new Command('redrive'))
    .description('give uploads, verdicts and mail reports that a deployed estate failed on another try')
    .action(async (options: PlaceOptions) => {
      process.exitCode = await redrive(options);
    });
}

/** Moves every failure back to its queue, and says how many there were. @returns the exit code. */
export async function redrive(options: PlaceOptions): Promise<number> {
  const lines = await onEstate(
    stackOf(options),
    async ({ failed }) => {
      const moved = [];
      for (const [handler, work] of Object.entries(failed)) moved.push(movedLine(handler, await work.redrive()));
      return moved;
    },
    'Helps',
  );
  say(...lines);
  return 0;
}

function movedLine(handler: string, count: number): string {
  if (count === 0) return `${handler}: it failed on nothing`;
  return `${handler}: ${count === 1 ? 'one message has' : `${count} messages have`} another try`;
}
