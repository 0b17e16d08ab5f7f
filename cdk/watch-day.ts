const LATER = 2;

/** The day of the month on which somebody looks whether the month has run: two days later, never after the 28th. */
export function watchDay(day: number): number {
  return day + LATER <= 28 ? day + LATER : day + LATER - 28;
}

/**
 * So many days before the watch lies the middle of the month that should have run: two days before it ran, on `day` of the
 * month after, and a third of a month more, so that no time zone and no short month makes another month of it.
 */
export function daysBack(day: number): number {
  return LATER + day + 10;
}
