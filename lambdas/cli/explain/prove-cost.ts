import {
  allocateEvenly,
  convert,
  decimalsOf,
  formatAmount,
  formatDecimal,
  type MinorUnits,
  parseRate,
  sum,
} from '../../domain/money/money.ts';
import type { ConversionProof, CostProof, CostShare } from './explanation.ts';
import type { ChargedRow, CostRow, LineRow } from './frozen-rows.ts';
import type { RequireSame } from './require-same.ts';

/** Redoes a line's cost from its invoice lines (R5.3): each one's share, and their sum. */
export function proveCost(rows: readonly CostRow[], line: LineRow, same: RequireSame): CostProof {
  const { lineId, costCurrency: currency } = line;
  const parts = rows.map((row) => proveShare(row, same));
  const amount = sum(parts.map((part) => part.amount));
  const what = `what ${lineId} costs in ${currency}`;
  same('finance/lines.csv', what, formatAmount(line.cost, currency), formatAmount(amount, currency));
  return { parts, amount, currency };
}

function proveShare(row: CostRow, same: RequireSame): CostShare {
  const shares = allocateEvenly(row.whole, row.shares);
  const [first, each] = [shares[0] as MinorUnits, shares.at(-1) as MinorUnits];
  const what = `share ${row.share} of ${row.shares} of ${row.invoiceId || 'the contract'} for ${row.lineId}`;
  const redone = shares[row.share - 1];
  const money = (amount: MinorUnits | undefined) =>
    amount === undefined ? 'nothing' : formatAmount(amount, row.currency);
  same('finance/line-costs.csv', what, money(row.amount), money(redone));
  return { ...row, each, more: first - each, larger: shares.filter((share) => share !== each).length };
}

/** Redoes the conversion of a line's cost into the estate's currency (R5.5); null where it is in that currency already. */
export function proveConversion(
  cost: CostProof,
  line: LineRow,
  { currency, fxRate, fxDate }: ChargedRow,
  same: RequireSame,
): ConversionProof | null {
  const isSame = cost.currency === currency;
  const rate = isSame ? null : parseRate(fxRate);
  const amount = rate ? convert(cost.amount, cost.currency, currency, rate) : cost.amount;
  const what = `what ${line.lineId} costs in ${currency}`;
  same('finance/lines.csv', what, formatAmount(line.estateCost, currency), formatAmount(amount, currency));
  if (!rate) return null;
  const exact = formatDecimal(cost.amount * rate.digits, decimalsOf(cost.currency) + rate.scale);
  return { rate: fxRate, date: fxDate, exact, amount };
}
