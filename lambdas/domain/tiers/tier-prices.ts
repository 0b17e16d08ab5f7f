import { Fraction } from '../fraction.ts';
import { type ContractLine, isInForce } from '../money/contract.ts';
import type { IsoDate } from '../month.ts';
import type { QuoteLine } from '../renewal/judged-quote.ts';
import { folded } from '../text/folded.ts';
import { byText } from '../text/text.ts';

/** Where prices stand. */
export interface PriceSources {
  readonly lines: readonly ContractLine[];
  readonly quotes: readonly QuoteLine[];
  readonly lastDay: IsoDate;
}

/**
 * What one unit of a tier costs a year, in minor units of the held line's currency (feeds-metrics 5.1): by the contract
 * line in force with that tier and otherwise the held line's own facts, else by a quote. 12,000.00 a year for 10 seats
 * are 120000n. Undefined where neither prices it.
 */
export function tierPrice(tier: string, held: ContractLine, sources: PriceSources): Fraction | undefined {
  return contractPrice(tier, held, sources) ?? quotedPrice(tier, held, sources);
}

function contractPrice(tier: string, held: ContractLine, { lines, lastDay }: PriceSources): Fraction | undefined {
  const [line] = lines
    .filter((one) => isInForce(one, lastDay, lastDay) && isOfTier(one, tier, held) && isOfPool(one, held))
    .filter(({ annualAmount, quantity }) => annualAmount !== null && quantity !== null && quantity > 0n)
    .sort(byText(({ lineId }) => lineId));
  return line && new Fraction(line.annualAmount ?? 0n).div(line.quantity ?? 1n);
}

function quotedPrice(tier: string, held: ContractLine, { quotes }: PriceSources): Fraction | undefined {
  const [quote] = quotes
    .filter((one) => isOfTier(one, tier, held))
    .sort(
      byText(
        ({ quoteId }) => quoteId,
        ({ quoteLine }) => quoteLine,
      ),
    );
  return quote && new Fraction(quote.annualAmount).div(quote.quantity);
}

type Priced = Pick<QuoteLine, 'product' | 'metric' | 'tier' | 'currency'>;

function isOfTier(one: Priced, tier: string, held: ContractLine): boolean {
  return (
    folded(one.tier ?? '') === folded(tier) &&
    folded(one.product) === folded(held.product) &&
    one.metric === held.metric &&
    one.currency === held.currency
  );
}

function isOfPool(line: ContractLine, held: ContractLine): boolean {
  return (
    line.platform === held.platform &&
    line.seatType === held.seatType &&
    line.module === held.module &&
    line.capOn === held.capOn
  );
}
