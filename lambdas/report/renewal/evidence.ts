import { Fraction, roundedHalfAway } from '../../domain/fraction.ts';
import { lastDay } from '../../domain/month.ts';
import type { PricedTier } from '../../domain/renewal/need.ts';
import type { RenewalRow } from '../../domain/renewal/renewal.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { type Section, section, type Table } from '../page/page-parts.ts';
import { poolForecast, poolStanding } from '../page/parts/pools.ts';
import { findingsTable, unitsByPart, unitsByProduct } from '../page/parts/subscription-units.ts';
import { tiersByUnit, tierWords } from '../page/parts/tiers.ts';
import { shortDate } from '../words/date-words.ts';
import { count, exactMoney } from '../words/money-words.ts';
import { lineName } from './line-name.ts';
import { productTier, type RenewalPack, tierRows } from './renewal-pack.ts';
import { seatTables } from './seat-tables.ts';

/** What stands behind a line: a section each, for whoever has to defend it (feeds-metrics 7). */
export function evidenceSections(pack: RenewalPack): Section[] {
  return pack.rows.map((row, i) => {
    const { line } = row;
    return section(`line-${i + 1}`, `Evidence: ${lineName(line)} (${line.lineId})`, {
      paragraphs: [needWords(row, pack), ...tierParagraphs(row, pack)],
      // Each table is a landmark, which readers of a screen tell apart by its name.
      tables: [...tablesOf(row, pack), ...tierTables(row, pack)].map((table) => ({
        ...table,
        caption: `${line.lineId}: ${table.caption}`,
      })),
    });
  });
}

function tablesOf({ line }: RenewalRow, { files }: RenewalPack): Table[] {
  switch (line.metric) {
    case 'per_user':
      return seatTables(line, files);
    case 'subscription_unit':
      return unitTables(line, files);
    case 'consumption':
      return poolTables(line, files);
    default:
      return [];
  }
}

/** `129 seats are billable and not reclaimable on 31 Oct 2026, of 156 bought.` */
function needWords({ line, needed }: RenewalRow, { files }: RenewalPack): string {
  const on = shortDate(lastDay(files.run.period));
  if (needed === null) return UNKNOWN_NEED[line.metric] ?? 'Nothing that is counted says how much of it is needed.';
  const held = line.quantity === null ? '' : `, of ${count(line.quantity)} bought by this line`;
  const what = line.metric === 'per_user' ? 'seats are billable and not reclaimable' : NEED_WORDS[line.metric];
  return `${count(needed)} ${what} on ${on}${held}.`;
}

const NEED_WORDS: Readonly<Record<string, string>> = {
  subscription_unit: 'units are consumed on average without those that need not be counted,',
  consumption: 'units are forecast for the contract year',
};

const UNKNOWN_NEED: Readonly<Record<string, string>> = {
  per_user: 'No file says who holds these seats, so nobody knows how many are needed.',
  subscription_unit: 'Nothing was counted of it, or it is a cap: nobody knows how much is needed.',
  consumption: 'Nothing was drawn yet, so nothing is forecast.',
};

function unitTables({ platform, module, capOn }: RenewalRow['line'], files: RenewalPack['files']): Table[] {
  const own = files
    .rows('estate/subscription-units.csv')
    .filter((row) => row.platform === platform && row.product === module && row.cap_on === (capOn ?? ''));
  const [total, classes, sources] = [
    own.filter((row) => !row.class && !row.source),
    own.filter((row) => row.class),
    own.filter((row) => row.source),
  ];
  const findings = files
    .rows('estate/findings.csv')
    .filter((row) => row.platform === platform && row.product === module && capOn === null);
  return [
    ...filled(total, unitsByProduct),
    ...filled(classes, (rows) => unitsByPart('class', 'Class', rows)),
    ...filled(sources, (rows) => unitsByPart('source', 'Connector', rows)),
    ...filled(findings, (rows) => findingsTable(rows, files)),
  ];
}

function poolTables({ platform, module }: RenewalRow['line'], files: RenewalPack['files']): Table[] {
  const own = files.rows('estate/pools.csv').filter((row) => row.platform === platform && row.meter === module);
  return [...filled(own, poolStanding), ...filled(own, (rows) => poolForecast(rows, files.summary.currency))];
}

function filled(rows: readonly CsvRow[], made: (rows: readonly CsvRow[]) => Table): Table[] {
  return rows.length === 0 ? [] : [made(rows)];
}

function tierTables(row: RenewalRow, pack: RenewalPack): Table[] {
  const units = tierRows(row.line.lineId, pack.files).filter(({ scope }) => scope === 'unit');
  return filled(units, (rows) => tiersByUnit(rows, pack.files));
}

function tierParagraphs(row: RenewalRow, pack: RenewalPack): string[] {
  const product = productTier(row.line.lineId, pack.files);
  return product ? [tierWords(product, pack.files), ...migrationWords(row, pack)] : [];
}

/** What the vendor's mapped tier would cost beside the justified one, each for the new quantity (R10.2). */
function migrationWords({ line, newQuantity, currency }: RenewalRow, { findAdvice }: RenewalPack): string[] {
  const migration = findAdvice(line.lineId)?.migration;
  if (!migration || newQuantity === null || currency !== line.currency) return [];
  const { mapped, justified } = migration;
  if (mapped.tier === justified.tier) return [];
  const priced = [mapped, justified].map((tier) => priceWords(tier, newQuantity, currency));
  return [`For ${count(newQuantity)} a year: ${priced.join('; ')}.`];
}

function priceWords({ tier, unitPrice }: PricedTier, quantity: bigint, currency: string): string {
  if (unitPrice === null) return `${tier}, no price known`;
  return `${tier} ${exactMoney(roundedHalfAway(new Fraction(unitPrice).mul(quantity)), currency)}`;
}
