import { InvalidInputError } from '../../domain/errors.ts';

/** Who decides something by hand, and why; it is recorded for good. */
export interface Person {
  readonly by: string;
  readonly why: string;
}

/** Takes `--by` and `--why` where both say something. @throws InvalidInputError that names the one that is missing. */
export function personOf({ by, why }: { by?: string; why?: string }): Person {
  if (!by?.trim()) throw new InvalidInputError('say who decides this: --by NAME');
  return { by: by.trim(), why: whyOf(why) };
}

/** Takes `--why` where it says something. @throws InvalidInputError where it does not. */
export function whyOf(why: string | undefined): string {
  if (!why?.trim()) throw new InvalidInputError('say why: --why TEXT');
  return why.trim();
}
