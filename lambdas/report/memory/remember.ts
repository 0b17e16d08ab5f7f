import { carryLedger, type LedgerEntry } from '../../domain/memory/ledger.ts';
import { movements } from '../../domain/memory/movements.ts';
import type { UnitMonth } from '../../domain/memory/six-months.ts';
import { monthsBetween, parseMonth } from '../../domain/month.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import type { UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import { latestBefore, monthBefore, type RunInputs } from '../../run/revisions/run-inputs.ts';
import { type EarlierMonth, readEarlierMonth, readUnitMonths } from './earlier-month.ts';

/** What the store remembers of months before: only revisions that the run's inputs name. */
export interface Remembered {
  /** The calendar month before; null without a published revision of it, or where the estate had another currency. */
  readonly before: EarlierMonth | null;
  /** The latest month before. */
  readonly latest: EarlierMonth | null;
  readonly unitMonths: readonly UnitMonth[];
}

/** Reads the months before that a run's inputs name (R7.4, R7.6). */
export async function readRemembered(store: Store, inputs: RunInputs): Promise<Remembered> {
  const { currency } = inputs.settings;
  const ref = latestBefore(inputs);
  const latest = ref && (await readEarlierMonth(store, ref, currency));
  const isBefore = ref !== null && ref === monthBefore(inputs) && latest?.currency === currency;
  const shown = inputs.history.filter(({ period }) => monthsBetween(parseMonth(period), parseMonth(inputs.period)) < 6);
  return {
    before: isBefore ? latest : null,
    latest,
    unitMonths: (await Promise.all(shown.map((month) => readUnitMonths(store, month)))).flat(),
  };
}

/** What this month brings to the comparison with months before. */
export interface ThisMonth extends Pick<MonthFigures, 'period' | 'charges' | 'seats' | 'pricedLines'> {
  readonly currency: string;
  readonly units: UnitBook;
  readonly unitMonths: readonly UnitMonth[];
  /** The rate of a line that was converted (R5.5). */
  readonly rateOf: (lineId: string) => string | null;
}

/** Compares this month with what is remembered of those before. */
export function remember(
  now: ThisMonth,
  { before, latest, unitMonths }: Remembered,
): Pick<MonthFigures, 'movements' | 'ledger' | 'sixMonths'> {
  return {
    movements: before ? movements(now, before, now.units.answering) : [],
    ledger: latest ? ledgerOf(now, latest) : [],
    sixMonths: [...unitMonths, ...now.unitMonths],
  };
}

/** Amounts of another currency are carried on as they are and compared with nothing. */
function ledgerOf(now: ThisMonth, { currency, seats, lines, ledger }: EarlierMonth): LedgerEntry[] {
  const isComparable = currency === now.currency;
  return carryLedger({
    period: now.period,
    currency: now.currency,
    now: { seats: now.seats, lines: now.pricedLines },
    before: { seats: isComparable ? seats : [], lines: isComparable ? lines : [], ledger },
    rateOf: now.rateOf,
  });
}
