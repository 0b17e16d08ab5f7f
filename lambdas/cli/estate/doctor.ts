import { Command } from 'commander';
import { checksOf } from '../doctor/checks.ts';
import { examine } from '../doctor/examine.ts';
import { renderModels } from '../doctor/rendered-models.ts';
import { say } from '../terminal/say.ts';
import { stackOf } from './place.ts';

export interface DoctorOptions {
  readonly stack?: string;
}

/** `truedown doctor`: names everything that stands in the way of a deployed month. Exit 0 ready, 2 not (feeds 3). */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('name everything that stands in the way of a month on the deployed estate')
    .option('--stack <name>', 'the stack of the deployed estate, if it is not Truedown')
    .action(async (options: DoctorOptions) => {
      process.exitCode = await doctor(options);
    });
}

/** Looks at everything around the estate of a stack and prints a line for each check. @returns the exit code. */
export async function doctor(options: DoctorOptions): Promise<number> {
  const { openSurroundings } = await import('../../adapters/aws/estate/open-surroundings.ts');
  const { inWords, withWords } = await import('../../adapters/aws/estate/in-words.ts');
  const stack = stackOf(options);
  const surroundings = await withWords(() => openSurroundings(stack));
  const checks = checksOf(surroundings, await renderModels(), { stack, today: new Date() });
  const faults = await examine(checks, inWords, say);
  say('', faults === 0 ? 'the estate is ready for a month' : waysOf(faults));
  return faults === 0 ? 0 : 2;
}

function waysOf(faults: number): string {
  return faults === 1 ? 'one thing stands in the way of a month' : `${faults} things stand in the way of a month`;
}
