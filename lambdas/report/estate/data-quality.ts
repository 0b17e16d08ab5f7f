import type { PlatformEvidence, SeatRow } from '../../domain/figures.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import { countSeats, type SeatCounts } from '../unit/seat-counts.ts';
import { shortDate } from '../words/date-words.ts';
import { count, plural } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';

/** What the month was made from: files, rows, what was refused, and how far each platform's evidence reaches. */
export function dataQuality({ sources, leftOut, evidence, seats, notCounted }: MonthFigures): string[] {
  const rows = sources.reduce((total, source) => total + source.accepted, 0);
  const refused = sources.reduce((total, source) => total + source.refused, 0);
  const without = leftOut.length > 0 ? `; ${plural(leftOut.length, 'file')} left out` : '';
  const ofPlatform = groupBy(seats, (seat) => seat.platform);
  return [
    `${plural(sources.length, 'file')} read, ${plural(rows, 'row')} used, ${plural(refused, 'row')} refused${without}.`,
    ...[...evidence].sort(byText((e) => e.platform)).map((e) => platformWords(e, ofPlatform.get(e.platform) ?? [])),
    ...(notCounted.length > 0
      ? [
          `${plural(notCounted.length, 'account or assignment', 'accounts and assignments')} not counted (estate/not-counted.csv).`,
        ]
      : []),
  ];
}

/** The dropped files that serve no month, each with the reason; at most ten by name. */
export function leftOutWords({ leftOut }: MonthFigures): string[] {
  const named = leftOut.slice(0, 10).map(({ file, why }) => `${singleLine(file)}: ${singleLine(why)}`);
  return leftOut.length > 10 ? [...named, `${count(leftOut.length - 10)} more (summary.json has all)`] : named;
}

function platformWords({ platform, judgedBy, dataUpTo }: PlatformEvidence, rows: readonly SeatRow[]): string {
  const seats = countSeats(rows);
  const gap = `; ${plural(seats.notJudged, 'seat')} not judged, the evidence does not cover the window`;
  return `${platform}: ${how(judgedBy, dataUpTo, seats)}${seats.notJudged > 0 ? gap : ''}.`;
}

function how(judgedBy: string, dataUpTo: PlatformEvidence['dataUpTo'], { held, notJudged }: SeatCounts): string {
  if (dataUpTo) return `judged by ${judgedBy}, data up to ${shortDate(dataUpTo)}`;
  if (held > 0 && held === notJudged) return 'no activity rows';
  return 'no activity rows, judged by what its accounts and assignments state';
}
