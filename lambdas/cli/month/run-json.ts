import { formatAmount } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { readSummary } from '../../report/files/estate-summary.ts';
import type { MonthResult } from './run-month.ts';

/** The month that a run came to, as one object for a program (feeds 3); amounts are written as in the CSV files. */
export async function runJson(month: Month, { run, outcome, isHeld }: MonthResult, store: Store): Promise<string> {
  if (outcome.status === 'refused') return refusedJson(month, outcome.reasons);
  const { currency, findings, units } = await readSummary(run, store);
  const totals = units.map(({ unit_id, amount, idle_amount, held, active, reclaimable }) => {
    const money = { amount: formatAmount(amount, currency), idle_amount: formatAmount(idle_amount, currency) };
    return [unit_id, { ...money, currency, held, active, reclaimable }];
  });
  return asText({
    month,
    revision: run.revision,
    outcome: isHeld ? 'held' : 'published',
    reasons: outcome.reasons,
    findings,
    totals: Object.fromEntries(totals),
    files: await filesOf(run, store),
  });
}

/** A month that was refused, before it had a revision or after. */
export function refusedJson(month: Month, reasons: readonly string[]): string {
  return asText({ month, revision: null, outcome: 'refused', reasons, findings: null, totals: {}, files: [] });
}

/** The keys of everything that the revision wrote for people, below `--out`. */
async function filesOf({ period, revision }: Run, store: Store): Promise<string[]> {
  return (await store.list(`reports/${period}/r${revision}/`)).map(({ key }) => key);
}

function asText(value: object): string {
  return JSON.stringify(value, null, 2);
}
