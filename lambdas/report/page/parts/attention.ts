import { type IsoDate, monthOf } from '../../../domain/month.ts';
import { remedyOf } from '../../estate/remedy.ts';
import { count, plural } from '../../words/money-words.ts';
import { type PageFiles, unjudged } from '../page-files.ts';
import { capped, cell, type Section, section, table, words } from '../page-parts.ts';
import type { PagePlace } from '../place.ts';
import { fileLink, summaryFile } from './file-links.ts';

const MOST_SENTENCES = 60;

/** Why the month waits, and how it is let go (R2.5); nothing where it does not wait. */
export function heldSection(files: PageFiles, place: PagePlace): Section[] {
  if (!place.isHeld) return [];
  return [
    section('held', 'This month is held', {
      isWarm: true,
      paragraphs: ['No unit has been mailed.'],
      remedies: files.summary.held_reasons.map(remedyOf),
      commands: place.commands,
      links: [fileLink(files, place, 'estate/held-mail.html'), fileLink(files, place, 'estate/aliases.csv')],
    }),
  ];
}

/** What a person should look at: amounts that look wrong, old evidence, names that meet nothing (R2.5, R2.8, R5.6). */
export function worthALook(files: PageFiles): Section[] {
  const { warnings } = files.summary;
  const sentences = [...unreadable(files), ...warnings];
  const more = sentences.length - MOST_SENTENCES;
  const rest = more > 0 ? [`${count(more)} more in estate/summary.json, under warnings.`] : [];
  if (sentences.length === 0) return [];
  return [
    section('look', `Worth a look (${count(sentences.length)})`, {
      paragraphs: rest,
      remedies: sentences.slice(0, MOST_SENTENCES).map(remedyOf),
    }),
  ];
}

/** Seats that nobody may judge, by platform (R3.5), and sources without a delivery since the month began. */
function unreadable(files: PageFiles): string[] {
  const notJudged = [...unjudged(files)].map(
    ([platform, seats]) => `${platform}: ${plural(seats, 'seat')} not judged, the evidence does not cover the window`,
  );
  return [...notJudged, ...oldSources(files)];
}

/** A delivery may be dated by its month alone. */
function oldSources({ summary: { files }, run: { period } }: PageFiles): string[] {
  const newest = new Map<string, string>();
  for (const { source, delivered_on } of files) {
    if (source && delivered_on && delivered_on > (newest.get(source) ?? '')) newest.set(source, delivered_on);
  }
  return [...newest]
    .filter(([, day]) => monthOf(day as IsoDate) < period)
    .map(([source, day]) => `source ${source} has delivered nothing since ${day}`);
}

/** Dropped files that serve no month, each with the reason. */
export function leftOutSection(files: PageFiles, place: PagePlace): Section[] {
  const { left_out } = files.summary;
  if (left_out.length === 0) return [];
  const { items, more } = capped(left_out, 200, summaryFile(files, place));
  return [
    section('left-out', `${plural(left_out.length, 'file')} left out`, {
      tables: [
        table({
          caption: 'Dropped files that serve no month',
          columns: [words('File'), words('Why')],
          rows: items.map(({ file, why }) => ({ name: cell(file), cells: [cell(why)] })),
          ...more,
        }),
      ],
    }),
  ];
}

/** Units that get no mail for want of a usable address, each with what is wrong with it. */
export function unmailedSection(files: PageFiles, place: PagePlace): Section[] {
  const units = files.summary.units.filter(({ mail }) => mail === 'no_address');
  if (units.length === 0) return [];
  const { items, more } = capped(units, 200, summaryFile(files, place));
  return [
    section('no-mail', `${plural(units.length, 'unit gets', 'units get')} no mail`, {
      tables: [
        table({
          caption: 'Units whose head has no usable address',
          columns: [words('Unit'), words('What is wrong')],
          rows: items.map(({ unit_id, unit_name, mail_problem }) => ({
            name: cell(unit_name || unit_id, { note: unit_id }),
            cells: [cell(mail_problem ?? 'no address')],
          })),
          ...more,
        }),
      ],
    }),
  ];
}
