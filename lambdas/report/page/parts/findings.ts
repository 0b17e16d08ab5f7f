import { findingsOf } from '../../files/estate-summary.ts';
import { exactMoney, plural } from '../../words/money-words.ts';
import { type PageFiles, productNames, unitNames } from '../page-files.ts';
import { capped, cell, figure, figures, money, type Section, section, table, words } from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { summaryFile } from './file-links.ts';

const KINDS: Readonly<Record<string, string>> = {
  reclaimable: 'idle seats',
  reclassifiable: 'seats that could be a cheaper kind',
  unassigned: 'bought and given to nobody',
  unused: 'a shared product nobody used',
};

const TO_DO: Readonly<Record<string, string>> = {
  reclaim: 'take back',
  reallocate: 'give to a unit that needs it',
  reclassify: 'change the kind',
};

/** The month's shelfware by what it is worth a year (R7.1, R7.3). */
export function findingsSection(files: PageFiles, place: PagePlace): Section[] {
  const { listed, below_minimum: below } = findingsOf(files.summary);
  const { currency } = files.summary;
  if (listed.length === 0 && below.findings === 0) return [];
  const [unit, product] = [unitNames(files), productNames(files)];
  const { items, more } = capped(listed, 300, summaryFile(files, place));
  const rows = items.map((found) => ({
    name: cell(product(found.line_id), { note: found.line_id }),
    cells: [
      cell(unit(found.unit_id), { note: found.unit_id }),
      money(found.annual, currency),
      money(found.monthly, currency),
      figure(found.seats?.toString() ?? ''),
      cell(KINDS[found.kind] ?? found.kind),
      cell(toDo(found.dispositions)),
    ],
  }));
  const columns = [words('Product'), words('Unit'), figures('A year'), figures('A month'), figures('Seats')];
  const least = `${plural(below.findings, 'smaller finding')} worth ${exactMoney(below.annual, currency)} a year not listed.`;
  return [
    section('findings', 'Findings by money', {
      paragraphs: below.findings > 0 ? [least] : [],
      tables:
        rows.length === 0
          ? []
          : [
              table({
                caption: `What is paid for and not used, amounts in ${currency}`,
                columns: [...columns, words('What'), words('To do')],
                rows,
                search: 'Search findings',
                ...more,
              }),
            ],
    }),
  ];
}

/** `take back 4, change the kind 1`. */
function toDo(dispositions: Readonly<Record<string, number>>): string {
  return Object.entries(dispositions)
    .map(([name, seats]) => `${TO_DO[name] ?? name}: ${seats}`)
    .join(', ');
}
