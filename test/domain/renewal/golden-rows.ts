import { readFileSync } from 'node:fs';
import type { Metric } from '../../../lambdas/domain/metrics/metric.ts';
import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import { parseAmount } from '../../../lambdas/domain/money/money.ts';
import type { IsoDate } from '../../../lambdas/domain/month.ts';
import type { Benchmark } from '../../../lambdas/domain/renewal/benchmarks.ts';
import type { QuoteLine } from '../../../lambdas/domain/renewal/judged-quote.ts';
import { splitIds } from '../../../lambdas/domain/text/text.ts';
import { parseCsv } from '../../../lambdas/run/store/csv.ts';
import { flatLine } from '../flat-line.ts';

const GOLDEN = new URL('../../golden/metrics/', import.meta.url);

/** The text of a file of a golden estate of the metrics. */
export function goldenText(path: string): string {
  return readFileSync(new URL(path, GOLDEN), 'utf8');
}

type Row = Readonly<Record<string, string | null>>;

/** The rows of an upload, empty cells as null. */
function uploadOf(estate: string, feed: string): Row[] {
  return parseCsv(goldenText(`${estate}/uploads/${feed}/${feed}-1.csv`)).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === '' ? null : cell])),
  );
}

function amountOf({ annual_amount: amount, currency }: Row): bigint | null {
  return amount ? parseAmount(amount, currency ?? '') : null;
}

/** The lines of the quotes of an estate. */
export function goldenQuotes(estate: string): QuoteLine[] {
  return uploadOf(estate, 'quotes').map((row) => ({
    ...{ quoteId: row.quote_id ?? '', quoteLine: row.quote_line ?? '', product: row.product ?? '' },
    ...{ metric: row.metric as Metric, tier: row.tier ?? null, quantity: BigInt(row.quantity ?? '') },
    ...{
      annualAmount: amountOf(row) ?? 0n,
      currency: row.currency ?? '',
      replacesLineId: row.replaces_line_id ?? null,
    },
  }));
}

/** The benchmarks of an estate. */
export function goldenBenchmarks(estate: string): Benchmark[] {
  return uploadOf(estate, 'benchmarks') as unknown as Benchmark[];
}

/** The contract lines of an estate, as far as quotes and renewals read them. */
export function goldenLines(estate: string): ContractLine[] {
  return uploadOf(estate, 'contract_lines').map((row) => ({
    ...{ ...flatLine, lineId: row.line_id ?? '', contractId: row.contract_id ?? '', product: row.product ?? '' },
    ...{ metric: row.metric as Metric, platform: row.platform ?? null, module: row.module ?? null },
    ...{ quantity: row.quantity ? BigInt(row.quantity) : null, annualAmount: amountOf(row) },
    ...{ currency: row.currency ?? '', endsOn: row.ends_on as IsoDate | null, pool: row.pool ?? null },
    ...{ tier: row.tier ?? null, upliftCap: row.uplift_cap ?? null, capOn: row.cap_on ?? null },
    protections: splitIds(row.protections ?? null),
  }));
}
