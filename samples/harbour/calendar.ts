import {
  addDays,
  addMonths,
  asOf,
  firstDay,
  type IsoDate,
  lastDay,
  type Month,
  parseMonth,
} from '../../lambdas/domain/month.ts';

/** The months whose snapshots and invoices the estate has: `npm start` runs them one after the other. */
export const PERIODS: readonly Month[] = ['2026-08', '2026-09', '2026-10'].map(parseMonth);

/** A day written out in the samples. */
export const day = (text: string): IsoDate => text as IsoDate;

/** The days from `from` to `to`, both inside. */
export function days(from: IsoDate, to: IsoDate): IsoDate[] {
  const all: IsoDate[] = [];
  for (let at = from; at <= to; at = addDays(at, 1)) all.push(at);
  return all;
}

/** The months from `from` to `to`, both inside. */
export function months(from: Month, to: Month): Month[] {
  const all: Month[] = [];
  for (let at = from; at <= to; at = addMonths(at, 1)) all.push(at);
  return all;
}

/** Whether offices are open that day: Monday to Friday. */
export function isWorkday(date: IsoDate): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() % 6 !== 0;
}

/** The part of `path` that dates a snapshot (R12.3). */
export const delivered = (period: Month): IsoDate => lastDay(period);

/** Whether the day lies in the period. */
export const isIn = (date: IsoDate, period: Month): boolean => date >= firstDay(period) && date < asOf(period);
