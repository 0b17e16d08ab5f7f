import { MonthRefusedError } from '../errors.ts';
import { addDays, type IsoDate, lastDay, type Month } from '../month.ts';
import { convert, type MinorUnits, parseRate } from './money.ts';

/** A dated rate: 1 `from` = `rate` `to`, as exact decimal text. */
export interface FxRate {
  readonly rateDate: IsoDate;
  readonly from: string;
  readonly to: string;
  readonly rate: string;
}

/** An amount in the estate's currency, with the rate that made it where there was one. */
export interface Converted {
  readonly amount: MinorUnits;
  readonly fxRate: string | null;
  readonly fxDate: IsoDate | null;
}

/**
 * Converts a line's total into the estate's currency (R5.5): the latest rate of just that pair on or before the
 * period's last day, at most `maxAgeDays` old. An amount that is already in the estate's currency stays as it is.
 * @throws MonthRefusedError that names line and currencies where there is no such rate.
 */
export function toEstateCurrency(
  total: { lineId: string; amount: MinorUnits; currency: string },
  estate: { currency: string; period: Month; rates: readonly FxRate[]; maxAgeDays: number },
): Converted {
  if (total.currency === estate.currency) return { amount: total.amount, fxRate: null, fxDate: null };
  const rate = latestRate(total.currency, estate);
  if (!rate) {
    throw new MonthRefusedError([
      `line ${total.lineId}: no rate ${total.currency} to ${estate.currency} within the last ${estate.maxAgeDays} days of ${estate.period}; drop one in fx_rates`,
    ]);
  }
  const amount = convert(total.amount, total.currency, estate.currency, parseRate(rate.rate));
  return { amount, fxRate: rate.rate, fxDate: rate.rateDate };
}

function latestRate(
  from: string,
  {
    currency,
    period,
    rates,
    maxAgeDays,
  }: { currency: string; period: Month; rates: readonly FxRate[]; maxAgeDays: number },
): FxRate | undefined {
  const newest = lastDay(period);
  const oldest = addDays(newest, -maxAgeDays);
  return rates
    .filter((r) => r.from === from && r.to === currency && r.rateDate <= newest && r.rateDate >= oldest)
    .reduce<FxRate | undefined>((best, r) => (best && best.rateDate >= r.rateDate ? best : r), undefined);
}
