import type { MonthFigures, PlatformEvidence } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { byText } from '../domain/text.ts';
import { shortDate } from './date-words.ts';
import { count, plural } from './money-words.ts';

/** What the month was made from: files, rows, what was refused, and how far each platform's evidence reaches. */
export function dataQuality({ sources, evidence, seats, notCounted }: MonthFigures): string[] {
  const rows = sources.reduce((total, source) => total + source.accepted, 0);
  const refused = sources.reduce((total, source) => total + source.refused, 0);
  const unknown = groupBy(
    seats.filter((seat) => seat.state === 'unknown'),
    (seat) => seat.platform,
  );
  return [
    `${plural(sources.length, 'file')} read, ${plural(rows, 'row')} used, ${count(refused)} refused.`,
    ...[...evidence].sort(byText((e) => e.platform)).map((e) => platformWords(e, unknown.get(e.platform)?.length ?? 0)),
    ...(notCounted.length > 0
      ? [
          `${plural(notCounted.length, 'account or assignment', 'accounts and assignments')} not counted (estate/not-counted.csv).`,
        ]
      : []),
  ];
}

function platformWords({ platform, judgedBy, dataUpTo }: PlatformEvidence, unknown: number): string {
  const how = dataUpTo
    ? `judged by ${judgedBy}, data up to ${shortDate(dataUpTo)}`
    : 'no activity rows, judged by what its accounts and assignments state';
  const gap = `; ${plural(unknown, 'seat')} not judged, the activity feed does not cover the window`;
  return `${platform}: ${how}${unknown > 0 ? gap : ''}.`;
}
