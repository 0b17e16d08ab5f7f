import * as z from 'zod/mini';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { requireJson } from '../../run/store/read-json.ts';
import { wholeNumber } from '../../run/store/whole-number.ts';

const unit = z.object({
  unit_id: z.string(),
  unit_name: z.string(),
  amount: wholeNumber,
  previous_amount: z.nullable(wholeNumber),
  held: z.number(),
  active: z.number(),
  reclaimable: z.number(),
  idle_amount: wholeNumber,
  mail: z.string(),
  mail_problem: z.nullable(z.string()),
});

const finding = z.object({
  unit_id: z.string(),
  line_id: z.string(),
  kind: z.string(),
  seats: z.nullable(wholeNumber),
  monthly: wholeNumber,
  annual: wholeNumber,
  dispositions: z.record(z.string(), z.number()),
});

const findings = z.object({
  listed: z.array(finding),
  below_minimum: z.object({ findings: z.number(), annual: wholeNumber }),
});

/** A file that served the month; where it came from and when is not known of months written before those were kept. */
const file = z.object({
  file: z.string(),
  feed: z.string(),
  records: z.number(),
  accepted: z.number(),
  refused: z.number(),
  source: z._default(z.string(), ''),
  delivered_on: z._default(z.nullable(z.string()), null),
});

/** What is read back of `estate/summary.json`: by the page, and by the command line. */
export const estateSummary = z.object({
  estate: z.string(),
  run: z.string(),
  currency: z.string(),
  status: z.string(),
  held: z.boolean(),
  held_reasons: z.array(z.string()),
  previous_amount: z.nullable(wholeNumber),
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
  unattributed: z.object({
    accounts: z.number(),
    candidates: z._default(
      z.array(z.object({ platform: z.string(), account_id: z.string(), person_ids: z.array(z.string()) })),
      [],
    ),
  }),
  /** As it stands there: it is handed on to programs. The page reads it by `findingsOf`. */
  findings: z.unknown(),
  files: z.array(file),
  evidence: z._default(
    z.array(
      z.object({
        platform: z.string(),
        judged_by: z.string(),
        covered: z.boolean(),
        data_up_to: z.nullable(z.string()),
      }),
    ),
    [],
  ),
});

export type EstateSummary = z.infer<typeof estateSummary>;
export type UnitSummary = z.infer<typeof unit>;

/** The findings of a summary (R7.3), highest annual value first, and what the others come to. */
export function findingsOf({ findings: stored }: EstateSummary): z.infer<typeof findings> {
  return findings.parse(stored);
}

/** Reads the summary of a revision. @throws DamagedStoreError where it is gone or not what was written. */
export function readSummary(run: Run, store: Store): Promise<EstateSummary> {
  return requireJson(store, keys.estateFile(run, 'summary.json'), estateSummary);
}

/** What the month comes to in its own currency; 0 where it has no line. */
export function totalOf({ totals, currency }: EstateSummary): EstateSummary['totals'][string] {
  return totals[currency] ?? { invoiced: 0n, charged_to_units: 0n, unattributed: 0n, difference: 0n };
}
