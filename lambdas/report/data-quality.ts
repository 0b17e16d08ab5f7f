import type { MonthFigures } from '../domain/figures.ts';
import { byText } from '../domain/text.ts';
import { shortDate } from './date-words.ts';
import { count, plural } from './money-words.ts';

/** What the month was made from: files, rows, what was refused, and how far each platform's evidence reaches. */
export function dataQuality({ sources, evidence, notCounted }: MonthFigures): string[] {
  const rows = sources.reduce((total, source) => total + source.accepted, 0);
  const refused = sources.reduce((total, source) => total + source.refused, 0);
  return [
    `${plural(sources.length, 'file')} read, ${plural(rows, 'row')} used, ${count(refused)} refused.`,
    ...[...evidence].sort(byText((e) => e.platform)).map(platformWords),
    ...(notCounted.length > 0
      ? [
          `${plural(notCounted.length, 'account or assignment', 'accounts and assignments')} not counted (estate/not-counted.csv).`,
        ]
      : []),
  ];
}

function platformWords({ platform, judgedBy, covered, dataUpTo }: MonthFigures['evidence'][number]): string {
  const reach = dataUpTo ? `data up to ${shortDate(dataUpTo)}` : 'no activity on record';
  const gap = covered ? '' : '; the activity feed does not cover the window, so unused seats are not judged';
  return `${platform}: judged by ${judgedBy}, ${reach}${gap}.`;
}
