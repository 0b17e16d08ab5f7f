import type { Run } from '../../domain/run.ts';
import type { Release } from '../../run/revisions/publication.ts';

/** Who let a revision go: the first release stands, whoever asks later. */
export function releasedWords({ period, revision }: Run, released: Release | undefined): string {
  return `r${revision} of ${period} is ${released ? `released by ${released.by}` : 'published, no release was needed'}`;
}
