import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import { damaged } from '../../run/revisions/damage.ts';

/** Holds what a frozen file says against what the rule makes of the other files: one of them is not what was computed. */
export type RequireSame = (file: string, what: string, found: string, redone: string) => void;

/** @throws DamagedStoreError that says both, for no arithmetic is printed that does not give the figure. */
export function requireSameIn(run: Run): RequireSame {
  return (file, what, found, redone) => {
    if (found === redone) return;
    throw damaged(
      `${keys.reports(run)}${file}`,
      `does not give the figure: ${what} is ${found} there, and ${redone} when it is redone`,
    );
  };
}
