import type { Run } from '../../domain/run.ts';
import type { Outcome } from '../../run/revisions/outcome.ts';
import { indented } from '../terminal/say.ts';

/** How a month ended, and where it is to be seen. */
export interface MonthEnd {
  readonly run: Run;
  readonly outcome: Outcome;
  /** Held, and not released since. */
  readonly isHeld: boolean;
  /** The same inputs had come to this end before. */
  readonly isRepeated?: boolean;
}

/** The last lines of a month at the terminal: that it is published, or why it is held and the command that lets it go. */
export function endLines(
  { run, outcome, isHeld, isRepeated }: MonthEnd,
  release: string,
  where: readonly string[],
): string[] {
  const revision = `r${run.revision} of ${run.period}`;
  const again = isRepeated
    ? ['nothing has changed since the run before: the same files and settings, the same revision']
    : [];
  if (!isHeld) return [...again, `${revision} is published`, ...where];
  return [...again, `${revision} is held:`, ...outcome.reasons.map(indented), '', `to let it go: ${release}`, ...where];
}
