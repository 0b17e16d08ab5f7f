import type { PlatformEvidence, SeatRow } from '../../domain/figures.ts';
import type { IsoDate } from '../../domain/month.ts';
import { pooledSeats } from '../../domain/seats/pooled-seats.ts';
import { byText } from '../../domain/text/text.ts';
import { shortDay } from '../words/date-words.ts';

/** At most 60 words on what the figures mean: what idle is, over how many days infrastructure is averaged, how use was judged, what is missing, data up to when. */
export function howToRead(
  seats: readonly SeatRow[],
  evidence: readonly PlatformEvidence[],
  windowDays: number,
  unitDays: number | null = null,
): string {
  const own = new Set(seats.map((seat) => seat.platform));
  const platforms = evidence.filter(({ platform }) => own.has(platform)).sort(byText((e) => e.platform));
  return [
    `Idle: a leaver's seat, or not used for ${windowDays} days; never a new, seasonal or excepted one.`,
    'Shared products are split by key; people without a unit are not billed.',
    unitDays === null ? '' : `Units: the average of ${unitDays} days.`,
    judgedByLogins(platforms),
    notJudged(seats),
    dataUpTo(platforms),
  ]
    .filter(Boolean)
    .join(' ');
}

/** R3.6: on these platforms a login is all that could be seen; where nothing could be seen, nothing was judged by it. */
function judgedByLogins(platforms: readonly PlatformEvidence[]): string {
  const judged = platforms.filter(({ judgedBy, covered }) => judgedBy === 'logins' && covered);
  const names = judged.map(({ platform }) => platform);
  return names.length > 0 ? `Judged by logins: ${atMostTwo(names)}.` : '';
}

/** R3.5: missing evidence is not missing use. */
function notJudged(seats: readonly SeatRow[]): string {
  const unknown = pooledSeats(seats).filter((seat) => seat.state === 'unknown');
  const names = [...new Set(unknown.map((seat) => seat.platform))].sort();
  return names.length > 0 ? `Not judged (${unknown.length}): the evidence of ${atMostTwo(names)} has gaps.` : '';
}

function dataUpTo(platforms: readonly PlatformEvidence[]): string {
  const days = platforms.flatMap(({ dataUpTo: day }) => day ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return '';
  const late = platforms.filter(({ dataUpTo: day }) => day !== null && day < last);
  const note = late.length > 0 ? `; ${lateOnes(late, first)}` : '';
  return `Data up to ${shortDay(last)}${note}.`;
}

function lateOnes(late: readonly PlatformEvidence[], first: IsoDate): string {
  const only = late[0];
  if (late.length === 1 && only?.dataUpTo) return `${only.platform} to ${shortDay(only.dataUpTo)}`;
  return `${late.length} sources end earlier, from ${shortDay(first)}`;
}

function atMostTwo(names: readonly string[]): string {
  return names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(', ');
}
