import { keys } from '../../../domain/keys.ts';
import type { PageFiles } from '../page-files.ts';
import type { Link } from '../page-parts.ts';
import { linkTo, type PagePlace } from '../place.ts';

/** A link to a file of the revision by its name below it, which is its label too. */
export function fileLink({ run }: PageFiles, place: PagePlace, name: string): Link {
  return linkTo(place, `${keys.reports(run)}${name}`, name);
}

/** Where every list of the summary stands whole. */
export function summaryFile(files: PageFiles, place: PagePlace): Link {
  return fileLink(files, place, 'estate/summary.json');
}
