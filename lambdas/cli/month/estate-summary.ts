import * as z from 'zod';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { requireJson } from '../../run/store/read-json.ts';
import { wholeNumber } from '../../run/store/whole-number.ts';

const unit = z.object({
  unit_id: z.string(),
  unit_name: z.string(),
  amount: wholeNumber,
  held: z.number(),
  active: z.number(),
  reclaimable: z.number(),
  idle_amount: wholeNumber,
  mail: z.string(),
  mail_problem: z.string().nullable(),
});

/** What the command line shows of `estate/summary.json`. */
const summary = z.object({
  estate: z.string(),
  currency: z.string(),
  status: z.string(),
  held_reasons: z.array(z.string()),
  tie_out: z.string(),
  left_out: z.array(z.object({ file: z.string(), why: z.string() })),
  warnings: z.array(z.string()),
  totals: z.record(
    z.string(),
    z.object({
      invoiced: wholeNumber,
      charged_to_units: wholeNumber,
      unattributed: wholeNumber,
      difference: wholeNumber,
    }),
  ),
  units: z.array(unit),
  /** As it stands there: it is handed on to programs. */
  findings: z.unknown(),
});

export type EstateSummary = z.infer<typeof summary>;
export type UnitSummary = z.infer<typeof unit>;

/** Reads the summary of a revision. @throws DamagedStoreError where it is gone or not what was written. */
export function readSummary(run: Run, store: Store): Promise<EstateSummary> {
  return requireJson(store, keys.estateFile(run, 'summary.json'), summary);
}

/** What the month comes to in its own currency; 0 where it has no line. */
export function totalOf({ totals, currency }: EstateSummary): EstateSummary['totals'][string] {
  return totals[currency] ?? { invoiced: 0n, charged_to_units: 0n, unattributed: 0n, difference: 0n };
}
