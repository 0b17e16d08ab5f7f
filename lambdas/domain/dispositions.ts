import type { Disposition, State } from './figures.ts';
import { isReclaimable } from './states.ts';

/** What to do with a seat (R7.2); nothing where it is used or protected. */
export function dispositionOf(state: State): Disposition | null {
  if (isReclaimable(state)) return 'reclaim';
  return state === 'login_only' ? 'reclassify' : null;
}
