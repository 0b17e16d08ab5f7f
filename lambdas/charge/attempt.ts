import { MonthRefusedError } from '../domain/errors.ts';

/** Does a part of the work, or collects why it cannot be done and gives nothing: a month is refused with all reasons at once. */
export function attempt<T>(problems: string[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof MonthRefusedError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
