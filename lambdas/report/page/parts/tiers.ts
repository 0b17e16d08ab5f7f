import { splitIds } from '../../../domain/text/text.ts';
import type { Advice } from '../../../domain/tiers/tier-row.ts';
import type { CsvRow } from '../../../run/revisions/published-files.ts';
import { exactMoney } from '../../words/money-words.ts';
import { tierSentences } from '../../words/tier-words.ts';
import { amountOf, type PageFiles, unitNames } from '../page-files.ts';
import {
  type Cell,
  cell,
  figure,
  figures,
  type Section,
  section,
  type Table,
  table,
  unitsCell,
  words,
} from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink } from './file-links.ts';

const FILE = 'estate/tiers.csv';

/** Which tier the evidence of each product justifies, and which units need the higher one (R10). */
export function tiersSection(files: PageFiles, place: PagePlace): Section[] {
  const rows = files.rows(FILE);
  if (rows.length === 0) return [];
  const products = rows.filter(({ scope }) => scope === 'product');
  const units = rows.filter(({ scope }) => scope === 'unit');
  return [
    section('tiers', 'Tiers', {
      paragraphs: products.map((row) => `${row.product} (${row.pool}): ${tierWords(row, files)}`),
      tables: [byProduct(products), ...(units.length > 0 ? [tiersByUnit(units, files)] : [])],
      links: [fileLink(files, place, FILE)],
    }),
  ];
}

export function tierWords(row: CsvRow, files: PageFiles): string {
  const unit = unitNames(files);
  const { tier = '', justified_tier: justifiedTier = '', mapped_tier: mappedTier = '', currency = '' } = row;
  return tierSentences({
    ...{ tier, justifiedTier, mappedTier, currency, advice: row.advice as Advice },
    justifiedMapped: row.justified_mapped ?? '',
    overTiered: row.over_tiered ? BigInt(row.over_tiered) : null,
    seats: row.seats ? BigInt(row.seats) : null,
    savingAnnual: row.saving_annual ? amountOf(row, 'saving_annual', currency) : null,
    capabilities: splitIds(row.capabilities ?? ''),
    unitsAbove: splitIds(row.units_above ?? '').map(unit),
  }).join(' ');
}

function byProduct(rows: readonly CsvRow[]): Table {
  return table({
    caption: 'The tier that is held and the one that is used, in the scheme of the contract and in the newer one',
    columns: [
      ...['Product', 'Held', 'Justified', 'Vendor\u2019s mapping', 'Justified there'].map(words),
      ...['Seats or units', 'Need less', 'Saving a year'].map(figures),
    ],
    rows: rows.map((row) => ({
      name: cell(row.product ?? '', { note: row.pool ?? '' }),
      cells: [
        cell(row.tier ?? ''),
        cell(row.justified_tier ?? '', row.advice === 'evaluate' ? { look: 'idle' } : {}),
        cell(row.mapped_tier ?? ''),
        cell(row.justified_mapped ?? ''),
        unitsCell(row.seats),
        unitsCell(row.over_tiered),
        savingCell(row),
      ],
    })),
  });
}

export function tiersByUnit(rows: readonly CsvRow[], files: PageFiles): Table {
  const unit = unitNames(files);
  return table({
    caption: 'What each unit justifies; nobody is use that names nobody',
    columns: [
      ...['Unit', 'Product', 'Justified', 'Used of that tier'].map(words),
      ...['Seats', 'Need less', 'Saving a year'].map(figures),
    ],
    rows: rows.map((row) => ({
      name: cell(row.unit_id ? unit(row.unit_id) : 'nobody', { note: row.unit_id ?? '' }),
      cells: [
        cell(row.product ?? '', { note: row.pool ?? '' }),
        cell(row.justified_tier ?? ''),
        cell(splitIds(row.capabilities ?? '').join(', ')),
        unitsCell(row.seats),
        unitsCell(row.over_tiered),
        savingCell(row),
      ],
    })),
    search: 'Search units',
  });
}

function savingCell(row: CsvRow): Cell {
  const { saving_annual: saving = '', currency = '' } = row;
  return figure(saving && exactMoney(amountOf(row, 'saving_annual', currency), currency), { key: saving });
}
