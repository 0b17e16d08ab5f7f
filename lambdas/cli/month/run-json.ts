import * as z from 'zod';
import { keys } from '../../domain/keys.ts';
import { formatAmount } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { requireJson } from '../../run/store/read-json.ts';
import type { MonthResult } from './run-month.ts';

const minor = z.string().transform(BigInt);

/** What a program is told of `estate/summary.json`. */
const summary = z.object({
  currency: z.string(),
  findings: z.unknown(),
  units: z.array(
    z.object({
      unit_id: z.string(),
      amount: minor,
      idle_amount: minor,
      held: z.number(),
      active: z.number(),
      reclaimable: z.number(),
    }),
  ),
});

/** The month that a run came to, as one object for a program (feeds 3); amounts are written as in the CSV files. */
export async function runJson(month: Month, { run, outcome, isHeld }: MonthResult, store: Store): Promise<string> {
  if (outcome.status === 'refused') return refusedJson(month, outcome.reasons);
  const { currency, findings, units } = await requireJson(store, keys.estateFile(run, 'summary.json'), summary);
  const totals = units.map(({ unit_id, amount, idle_amount, ...seats }) => [
    unit_id,
    { amount: formatAmount(amount, currency), idle_amount: formatAmount(idle_amount, currency), currency, ...seats },
  ]);
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
