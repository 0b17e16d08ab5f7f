import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';

/** The key of a revision's own page, which whoever reads `estate/` may read (R13.1). */
export function pageKey(run: Pick<Run, 'period' | 'revision'>): string {
  return keys.estateFile(run, 'index.html');
}
