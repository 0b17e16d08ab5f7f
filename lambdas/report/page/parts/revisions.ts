import { cell, type Section, section, table, words } from '../page-parts.ts';
import type { PagePlace } from '../place.ts';

/** The revisions of the month, oldest first, and who decided on them. */
export function revisionsSection({ revisions }: PagePlace): Section[] {
  if (revisions.length === 0) return [];
  return [
    section('revisions', 'Revisions of this month', {
      tables: [
        table({
          caption: 'In the order in which they were made',
          columns: [words('Revision'), words('Stands'), words('Who'), words('Why'), { label: 'Open', look: 'go' }],
          rows: revisions.map(({ name, stands, who, why, links }) => ({
            name: cell(name),
            cells: [cell(stands), cell(who), cell(why), cell('', { links, look: 'go' })],
          })),
        }),
      ],
    }),
  ];
}
