import type { ContractLine } from '../../domain/money/contract.ts';
import { parseMonth } from '../../domain/month.ts';
import type { Benchmark } from '../../domain/renewal/benchmarks.ts';
import { type FindNeed, type FindTierAdvice, findByLine } from '../../domain/renewal/need.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import type { PageFiles } from '../../report/page/page-files.ts';
import { readContractLines } from '../../run/figures/facts.ts';
import { judgementsSchema } from '../../run/figures/judgements.ts';
import { readBenchmarks } from '../../run/figures/quotes.ts';
import { readYearlyCosts, type YearlyCost } from '../../run/figures/yearly-costs.ts';
import { readInputs } from '../../run/revisions/run-inputs.ts';
import { requireStep } from '../../run/steps/step-output.ts';
import { readDocument } from '../../run/store/document.ts';
import type { Settings } from '../../settings.ts';
import { reportFiles } from './report-files.ts';
import { reportedMonth, worked } from './require-report.ts';

/** What a month has to hold an offer or a renewal against. */
export interface RenewalGrounds {
  readonly run: Run;
  readonly settings: Settings;
  /** Every contract line of the estate, by its id. */
  readonly lines: ReadonlyMap<string, ContractLine>;
  readonly benchmarks: readonly Benchmark[];
  readonly yearlyCostOf: (line: ContractLine) => YearlyCost;
  /** The files of its report. */
  readonly files: PageFiles;
  readonly findNeed: FindNeed;
  readonly findAdvice: FindTierAdvice;
}

/** Gathers them from the newest revision of a month that has a report. @throws InvalidInputError where none has a report. */
export async function renewalGrounds(store: Store, month: string): Promise<RenewalGrounds> {
  const { run, published } = await reportedMonth(store, parseMonth(month));
  const { settings } = await readInputs(store, run);
  const files = await reportFiles(run, published, store);
  return { run, settings, files, ...(await worked(run, () => figuresOf(store, run))) };
}

async function figuresOf(store: Store, run: Run): Promise<Omit<RenewalGrounds, 'run' | 'settings' | 'files'>> {
  const normalised = await requireStep(store, run, 'normalise');
  const lines = await readContractLines(store, normalised);
  const { renewal } = await readDocument(store, run, 'judgements', judgementsSchema);
  return {
    lines: new Map(lines.map((line) => [line.lineId, line])),
    benchmarks: await readBenchmarks(store, normalised),
    yearlyCostOf: await readYearlyCosts(store, run),
    findNeed: findByLine(renewal.needs),
    findAdvice: findByLine(renewal.advice),
  };
}
