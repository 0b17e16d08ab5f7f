import { type ContractLine, isInForce } from '../money/contract.ts';
import { addDays, addMonthsToDate, type IsoDate } from '../month.ts';

/** A year of a term, by the day (R9.2). */
export interface ContractYear {
  /** The first day of its term. */
  readonly term: IsoDate;
  readonly from: IsoDate;
  /** Its last day by the calendar, whether a line is still in force then or not. */
  readonly to: IsoDate;
}

/**
 * The contract year that a day belongs to (R9.2): the earliest start among the lines in force begins the term, its
 * anniversaries begin the years; of 29 February the 28th. A day without a line in force belongs to none.
 */
export function contractYearOf(lines: readonly ContractLine[], day: IsoDate): ContractYear | undefined {
  const starts = lines.filter((line) => isInForce(line, day, day)).map(({ startsOn }) => startsOn);
  const [term] = starts.sort();
  if (term === undefined) return undefined;
  const guess = Number(day.slice(0, 4)) - Number(term.slice(0, 4));
  const begun = anniversary(term, guess) <= day ? guess : guess - 1;
  return { term, from: anniversary(term, begun), to: addDays(anniversary(term, begun + 1), -1) };
}

function anniversary(term: IsoDate, years: number): IsoDate {
  return addMonthsToDate(term, years * 12);
}
