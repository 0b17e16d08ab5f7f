import { keys } from '../../../domain/keys.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import type { FiledBody } from '../../../run/revisions/publication.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { fileSum } from '../../files/file-facts.ts';
import { count, plural } from '../../words/money-words.ts';
import { chargeback, type PageFiles } from '../page-files.ts';
import {
  type Cell,
  capped,
  cell,
  figure,
  figures,
  type Section,
  section,
  type Table,
  table,
  words,
} from '../page-parts.ts';
import { linkTo, type PagePlace } from '../place.ts';

const AWAY = 'Where this page is opened straight from its storage, its links carry no sign-in: open the folders below.';

/** Every file of the revision with rows, sum, size and SHA-256: finance and estate first, then the units'. */
export function filesSection(files: PageFiles, place: PagePlace): Section[] {
  const units = keys.unitFolders(files.run);
  const own = files.filed.filter(({ key }) => !key.startsWith(units));
  const theirs = files.filed.filter(({ key }) => key.startsWith(units));
  return [
    section('files', `Files (${count(files.filed.length)})`, {
      paragraphs: place.folders.length > 0 ? [AWAY] : [],
      links: place.folders,
      tables: [
        fileTable('Of finance and the estate', own, files, place),
        ...(theirs.length > 0 ? [fileTable('Of the units', theirs, files, place)] : []),
      ],
    }),
  ];
}

const MOST_FILES = 400;

function fileTable(what: string, filed: readonly FiledBody[], files: PageFiles, place: PagePlace): Table {
  const list = place.isHeld ? 'plan.json' : 'PUBLISHED.json';
  const { items, more } = capped(filed, MOST_FILES, linkTo(place, `${keys.reports(files.run)}${list}`, list));
  const rowsOf = rowsByFile(files);
  return table({
    caption: `${what}: ${plural(filed.length, 'file')}`,
    columns: [words('File'), figures('Rows'), figures('Sum'), figures('Bytes'), words('SHA-256')],
    rows: items.map(({ key, bytes, sha256 }) => {
      const name = key.replace(keys.reports(files.run), '');
      const rows = rowsOf(name);
      return {
        name: cell('', { links: [linkTo(place, key, name)], key: name }),
        cells: [
          figure(rows ? count(rows.length) : ''),
          sumCell(name, rows ?? [], files.summary.currency),
          figure(count(bytes)),
          cell(sha256, { look: 'hash' }),
        ],
      };
    }),
    search: 'Search files',
    ...more,
  });
}

/** The rows of a CSV file; those of a unit's lists are its rows of the estate's, which say the same. */
function rowsByFile(files: PageFiles): (name: string) => readonly CsvRow[] | undefined {
  const byUnit = {
    'charges.csv': groupBy(chargeback(files), (row) => row.unit_id ?? ''),
    'seats.csv': groupBy(files.rows('estate/seats.csv'), (row) => row.unit_id ?? ''),
  };
  const owner = new Map(
    files.summary.units.flatMap(({ unit_id }) =>
      (['charges.csv', 'seats.csv'] as const).map((list) => [
        keys.unitFile(files.run, unit_id, list).replace(keys.reports(files.run), ''),
        byUnit[list].get(unit_id) ?? [],
      ]),
    ),
  );
  return (name) => owner.get(name) ?? (name.endsWith('.csv') && files.has(name) ? files.rows(name) : undefined);
}

/** What the file's money adds up to, and the column that was added up; sorted by its worth. */
function sumCell(name: string, rows: readonly CsvRow[], currency: string): Cell {
  const found = fileSum(name, rows, currency);
  return found ? figure(found.sum, { note: found.column, key: found.worth }) : figure('');
}
