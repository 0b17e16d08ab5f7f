import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import { PRICE_DECIMALS, type RenewalRow, type RenewalSums, renewalTotals } from '../../domain/renewal/renewal.ts';
import { type Column, number, text, writeInOrder } from '../../run/store/csv.ts';

/** A line of the contract, or a total of a currency. */
interface Printed {
  readonly row: RenewalRow | null;
  readonly sums: RenewalSums;
}

/** `renewal.csv`: each line of a contract at its renewal, then a total of each currency (feeds-metrics 7). */
export function renewalCsv(rows: readonly RenewalRow[]): string {
  const totals = renewalTotals(rows).map((sums) => ({ row: null, sums }));
  return writeInOrder<Printed>(COLUMNS, [...rows.map((row) => ({ row, sums: row })), ...totals]);
}

const COLUMNS: readonly Column<Printed>[] = [
  text('line_id', ({ row }) => row?.line.lineId ?? 'total'),
  text('product', ({ row }) => row?.line.product ?? null),
  text('metric', ({ row }) => row?.line.metric ?? null),
  text('tier', ({ row }) => row?.line.tier ?? null),
  text('ends_on', ({ row }) => row?.line.endsOn ?? null),
  text('reducible_from', ({ row }) => row?.line.reducibleFrom ?? null),
  number('quantity', ({ row }) => row?.line.quantity ?? null),
  number('unit_price', ({ row }) => (row?.unitPrice == null ? null : formatDecimal(row.unitPrice, PRICE_DECIMALS))),
  number('needed', ({ row }) => row?.needed ?? null),
  number('target', ({ row }) => row?.target ?? null),
  number('new_quantity', ({ row }) => row?.newQuantity ?? null),
  text('new_tier', ({ row }) => row?.newTier ?? null),
  text('currency', ({ sums }) => sums.currency),
  number('as_is', ({ sums }) => formatAmount(sums.asIs, sums.currency)),
  number('with_uplift', ({ sums }) => formatAmount(sums.withUplift, sums.currency)),
  number('right_sized', ({ sums }) => formatAmount(sums.rightSized, sums.currency)),
  number('right_tiered', ({ sums }) => formatAmount(sums.rightTiered, sums.currency)),
  text('protections', ({ row }) => row?.line.protections.join('+') ?? null),
  text('missing', ({ row }) => row?.missing.join('+') ?? null),
];
