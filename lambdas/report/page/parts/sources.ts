import type { IsoDate } from '../../../domain/month.ts';
import { groupBy } from '../../../domain/text/group-by.ts';
import { byText, compareText } from '../../../domain/text/text.ts';
import type { EstateSummary } from '../../files/estate-summary.ts';
import { shortDate } from '../../words/date-words.ts';
import { count } from '../../words/money-words.ts';
import { type PageFiles, unjudged } from '../page-files.ts';
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
import type { PagePlace } from '../place.ts';
import { summaryFile } from './file-links.ts';

type Source = EstateSummary['files'][number];

/** What the month was made from, and the day up to which each source and platform tells (reports 2.3). */
export function sourcesSection(files: PageFiles, place: PagePlace): Section[] {
  const { summary } = files;
  if (summary.files.length === 0) return [];
  const known = summary.files.some(({ source }) => source !== '');
  return [
    section('sources', 'Sources and their freshness', {
      tables: [
        ...(summary.evidence.length > 0 ? [evidenceByPlatform(files)] : []),
        ...(known ? [deliveriesBySource(summary.files)] : []),
        byFile(files, place),
      ],
    }),
  ];
}

export function evidenceByPlatform(files: PageFiles): Table {
  const notJudged = unjudged(files);
  const evidence = [...files.summary.evidence].sort(byText((e) => e.platform));
  return table({
    caption: 'Evidence of use, by platform',
    columns: [words('Platform'), words('Tells up to'), words('Judged by'), figures('Seats not judged')],
    rows: evidence.map(({ platform, judged_by, data_up_to }) => ({
      name: cell(platform),
      cells: [
        dayCell(data_up_to, 'no activity rows'),
        cell(data_up_to === null ? 'what its accounts and assignments state' : judged_by),
        alarming(notJudged.get(platform) ?? 0),
      ],
    })),
  });
}

export function deliveriesBySource(all: readonly Source[]): Table {
  const sources = [...groupBy(all, ({ source }) => source)].sort(([a], [b]) => compareText(a, b));
  return table({
    caption: 'Deliveries, by source',
    columns: [words('Source'), words('Newest delivery'), ...['Files', 'Rows used', 'Rows refused'].map(figures)],
    rows: sources.map(([source, own]) => ({
      name: cell(source || 'no folder'),
      cells: [
        dayCell(newestOf(own), 'no date'),
        figure(count(own.length)),
        figure(count(total(own, 'accepted'))),
        alarming(total(own, 'refused')),
      ],
    })),
  });
}

function byFile(files: PageFiles, place: PagePlace): Table {
  const { items, more } = capped(files.summary.files, 200, summaryFile(files, place));
  return table({
    caption: 'Files read',
    columns: [words('File'), words('Feed'), ...['Records', 'Rows used', 'Rows refused'].map(figures)],
    rows: items.map(({ file, feed, records, accepted, refused }) => ({
      name: cell(file),
      cells: [cell(feed), figure(count(records)), figure(count(accepted)), alarming(refused)],
    })),
    open: 10,
    search: 'Search files read',
    ...more,
  });
}

function total(files: readonly Source[], column: 'accepted' | 'refused'): number {
  return files.reduce((sum, file) => sum + file[column], 0);
}

function newestOf(files: readonly Source[]): string | null {
  return (
    files
      .map(({ delivered_on }) => delivered_on ?? '')
      .sort(compareText)
      .at(-1) || null
  );
}

function alarming(n: number): Cell {
  return figure(count(n), n > 0 ? { look: 'n idle' } : {});
}

/** A delivery may be dated by its month alone. */
function dayCell(day: string | null, without: string): Cell {
  if (day === null) return cell(without);
  return cell(day.length === 10 ? shortDate(day as IsoDate) : day, { key: day });
}
