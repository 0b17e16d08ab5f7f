import { MonthRefusedError } from '../../domain/errors.ts';

/**
 * Does a part of the work. Where it throws that the month is refused, adds the reasons to `problems` and gives undefined,
 * so that a month is refused with all reasons at once.
 */
export function attempt<T>(problems: string[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MonthRefusedError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
