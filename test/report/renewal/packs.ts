import type { ContractLine } from '../../../lambdas/domain/money/contract.ts';
import type { TierAdvice } from '../../../lambdas/domain/renewal/need.ts';
import { type RenewalRow, renewalRows } from '../../../lambdas/domain/renewal/renewal.ts';
import { pageFiles } from '../../../lambdas/report/page/page-files.ts';
import type { RenewalPack } from '../../../lambdas/report/renewal/renewal-pack.ts';
import type { CsvRow } from '../../../lambdas/run/revisions/published-files.ts';
import { exampleRun } from '../../../templates/examples/figures.ts';
import { seats } from '../../domain/renewal/offers.ts';
import { seatLine } from '../../domain/tiers/tier-lines.ts';
import { frozenMonth } from '../page/frozen-month.ts';

const summary = await (async () => {
  const { store, plan } = await frozenMonth();
  const key = plan.files.find((file) => file.key.endsWith('estate/summary.json'))?.key ?? '';
  return Buffer.from((await store.read(key)) ?? []).toString('utf8');
})();

/** What a pack is made of: lines of one contract, with what each needs and the tier that is advised. */
export interface PackOf {
  readonly lines?: readonly ContractLine[];
  readonly needed?: Readonly<Record<string, bigint>>;
  readonly advice?: Readonly<Record<string, TierAdvice>>;
  /** Rows of files such as `estate/quote.csv`. */
  readonly files?: Readonly<Record<string, readonly CsvRow[]>>;
}

/** A pack of a contract of ten seats of ITSM Enterprise at 1,200.00. */
export function packOf({ lines = [seatLine()], needed = {}, advice = {}, files = {} }: PackOf = {}): RenewalPack {
  const lists = { text: (name: string) => (name === 'estate/summary.json' ? summary : undefined) };
  const findAdvice = (lineId: string) => advice[lineId];
  const rows = renewalRows({
    ...{ lines, inForce: lines, findAdvice, bufferPercent: 10, uncappedPercent: 12 },
    findNeed: (lineId) => (needed[lineId] === undefined ? undefined : { ...seats(needed[lineId]), pool: lineId }),
    yearlyCostOf: ({ annualAmount, currency }) => ({ yearly: annualAmount ?? 0n, currency }),
  });
  return {
    ...{ contract: 'C', rows, findAdvice, benchmarks: [], bufferPercent: 10, uncappedPercent: 12 },
    files: pageFiles(exampleRun, { ...lists, rows: (name) => files[name] ?? [] }, []),
  };
}

/** The first row of a pack. */
export const firstOf = ({ rows }: RenewalPack): RenewalRow => rows[0] as RenewalRow;
