import type { Command } from 'commander';
import { InvalidInputError } from '../../domain/errors.ts';

/** The stack that `npx --no-install cdk deploy` makes. */
const STACK = 'Truedown';

/** What every command understands that works in a folder or on a deployed estate. */
export interface PlaceOptions {
  readonly deployed?: true;
  readonly stack?: string;
}

/** Where a command works: on the estate of a stack, or with what was named on this machine. */
export type Place<Name extends string> =
  | { readonly isDeployed: true; readonly stack: string }
  | { readonly isDeployed: false; readonly local: Readonly<Record<Name, string>> };

/** Adds `--deployed` and `--stack` to a command. */
export function addPlace(command: Command): Command {
  return command
    .option('--deployed', 'work on the deployed estate, with the usual AWS credentials and region')
    .option('--stack <name>', `the stack of the deployed estate, if it is not ${STACK}`);
}

/** How the stack has to be named in a command that is proposed to a person. */
export function stackOption(stack: string): string {
  return stack === STACK ? '--deployed' : `--deployed --stack ${stack}`;
}

/**
 * Tells where a command works. On this machine every option of `needs` must be there; on a deployed estate none of them
 * and none of `leaves` may be, for the stack knows. @throws InvalidInputError that names the options at fault.
 */
export function placeOf<Name extends string>(
  options: PlaceOptions & Readonly<Partial<Record<Name, string>>>,
  needs: readonly Name[],
  leaves: readonly string[] = [],
): Place<Name> {
  const given = options as Readonly<Record<string, unknown>>;
  if (!options.deployed) return { isDeployed: false, local: localOf(given, needs) };
  const idle = [...needs, ...leaves].filter((name) => given[name] !== undefined);
  if (idle.length > 0) {
    throw new InvalidInputError(
      `${flags(idle)} and --deployed are two ways to say it: the stack and your own AWS identity know; leave out one`,
    );
  }
  return { isDeployed: true, stack: stackOf(options) };
}

/** The stack that is asked for. */
export function stackOf({ stack = STACK }: PlaceOptions): string {
  return stack;
}

function localOf<Name extends string>(given: Readonly<Record<string, unknown>>, needs: readonly Name[]) {
  if (given.stack !== undefined) throw new InvalidInputError('--stack names a deployed estate; add --deployed');
  const missing = needs.filter((name) => typeof given[name] !== 'string');
  if (missing.length > 0) {
    throw new InvalidInputError(`say ${flags(missing)}, or --deployed for the deployed estate`);
  }
  return given as Readonly<Record<Name, string>>;
}

function flags(names: readonly string[]): string {
  return names.map((name) => `--${name}`).join(', ');
}
