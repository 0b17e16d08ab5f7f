import { InvalidInputError } from '../domain/errors.ts';

/** Who decides something by hand, and why; it is recorded for good. */
export interface Person {
  readonly by: string;
  readonly why: string;
}

/** Takes `--by` and `--why` where both say something. @throws InvalidInputError that names the one that is missing. */
export function personOf({ by, why }: { by?: string; why?: string }): Person {
  if (!by?.trim()) throw new InvalidInputError('say who decides this: --by NAME');
  if (!why?.trim()) throw new InvalidInputError('say why: --why TEXT');
  return { by: by.trim(), why: why.trim() };
}
