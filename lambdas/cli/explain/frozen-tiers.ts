import { Fraction } from '../../domain/fraction.ts';
import { keys } from '../../domain/keys.ts';
import { type MinorUnits, parseAmount } from '../../domain/money/money.ts';
import { lastDay } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { folded } from '../../domain/text/folded.ts';
import { splitIds } from '../../domain/text/text.ts';
import type { CsvRow, Publication } from '../../run/revisions/published-files.ts';
import { cellsOf } from './frozen-rows.ts';

/** A row of `estate/tiers.csv` on a unit, or on nobody. */
export interface TierUseRow {
  readonly product: string;
  /** The lines that make the pool, by id: the first one is the held line. */
  readonly lineIds: readonly string[];
  /** The tier that is held. */
  readonly tier: string;
  readonly justifiedTier: string;
  readonly capabilities: readonly string[];
  /** Null of an entitlement. */
  readonly seats: bigint | null;
  readonly overTiered: bigint | null;
  /** Null where a price is unknown. */
  readonly savingAnnual: MinorUnits | null;
  readonly currency: string;
}

/** What one unit of a tier costs a year: `amount` ÷ `quantity`, as `from` says. */
export interface TierPrice {
  readonly tier: string;
  readonly amount: MinorUnits;
  readonly quantity: bigint;
  readonly from: string;
}

/** What a unit's use justifies, and what the tiers cost. */
export interface UnitTiers {
  readonly rows: readonly TierUseRow[];
  /** By a contract line of the pool where the tier is held, else by a quote (R10.1); undefined where neither is kept. */
  readonly priceOf: (tier: string, row: TierUseRow) => TierPrice | undefined;
}

/** Reads what the frozen lists say of a unit's tiers; no row where none of its tiers is judged. */
export async function readTiers(publication: Publication, run: Run, unitId: string | null): Promise<UnitTiers> {
  const rowsOf = async (key: string) => (publication.has(key) ? publication.rows(key) : []);
  const estate = (file: string) => rowsOf(keys.estateFile(run, file));
  const rows = (await estate('tiers.csv')).filter((row) => row.scope === 'unit' && (row.unit_id || null) === unitId);
  const ends = new Map((await estate('positions.csv')).map((row) => [row.line_id, row.ends_on]));
  const quotes = await estate('quote.csv');
  const lines = (await rowsOf(keys.financeFile(run, 'lines.csv'))).filter((row) => {
    const endsOn = ends.get(row.line_id);
    return !endsOn || endsOn >= lastDay(run.period);
  });
  return {
    rows: rows.map(tierUse),
    priceOf: (tier, row) => contractPrice(tier, row, lines) ?? quotedPrice(tier, row, quotes),
  };
}

function tierUse(row: CsvRow): TierUseRow {
  const cell = cellsOf(row);
  const whole = (column: string) => (cell(column) === '' ? null : BigInt(cell(column)));
  const currency = cell('currency');
  return {
    product: cell('product'),
    lineIds: splitIds(cell('line_ids')),
    tier: cell('tier'),
    justifiedTier: cell('justified_tier'),
    capabilities: splitIds(cell('capabilities')),
    seats: whole('seats'),
    overTiered: whole('over_tiered'),
    savingAnnual: cell('saving_annual') === '' ? null : parseAmount(cell('saving_annual'), currency),
    currency,
  };
}

/** All lines of a judged pool carry the held tier. */
function contractPrice(tier: string, row: TierUseRow, lines: readonly CsvRow[]): TierPrice | undefined {
  if (folded(tier) !== folded(row.tier)) return undefined;
  const priced = lines.filter(
    (line) => line.annual_amount && Number(line.quantity) > 0 && line.currency === row.currency,
  );
  const lineId = row.lineIds.find((id) => priced.some((line) => line.line_id === id));
  const line = priced.find((one) => one.line_id === lineId);
  return line && tierPrice(tier, line, `line ${lineId}`);
}

function quotedPrice(
  tier: string,
  { product, currency }: TierUseRow,
  quotes: readonly CsvRow[],
): TierPrice | undefined {
  const quote = quotes.find(
    (one) =>
      folded(one.tier ?? '') === folded(tier) &&
      folded(one.product ?? '') === folded(product) &&
      one.metric === 'per_user' &&
      one.currency === currency,
  );
  return quote && tierPrice(tier, quote, `quote ${quote.quote_id}, line ${quote.quote_line}`);
}

function tierPrice(tier: string, row: CsvRow, from: string): TierPrice {
  const cell = cellsOf(row);
  const amount = parseAmount(cell('annual_amount'), cell('currency'));
  return { tier, amount, quantity: BigInt(cell('quantity')), from };
}

/** The exact price of one unit, in minor units. */
export function unitPriceOf({ amount, quantity }: TierPrice): Fraction {
  return new Fraction(amount, quantity);
}
