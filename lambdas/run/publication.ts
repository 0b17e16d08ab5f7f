import * as z from 'zod';
import { keys } from '../domain/keys.ts';
import type { Run } from '../domain/run.ts';
import type { Store } from '../ports/store.ts';
import { readJson, requireJson } from './read-json.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const filed = z.object({ key: z.string(), bytes: z.int(), sha256 });

/** One message as it was frozen: to whom, from which files, and the checksum of all its parts (design 5, faults T26). */
const plannedMail = z.object({
  /** The unit's key segment, or `_owner` or `_finance`. */
  addressee: z.string(),
  /** Nothing on the estate's own mails. */
  unit_id: z.string().nullable(),
  kind: z.enum(['report', 'estate', 'held']),
  from: z.object({ name: z.string(), address: z.string() }),
  reply_to: z.string(),
  to: z.string(),
  subject: z.string(),
  date: z.string(),
  message_id: z.string(),
  list_id: z.string(),
  unsubscribe: z.string(),
  html: z.string(),
  text: z.string(),
  attachments: z.array(z.string()),
  sha256,
});

/**
 * What becomes of a unit's mail; every unit with charges has one of these, and so has one that was billed before. `minor`:
 * changed by less than `publish.min_correction` or in names only, which its head is not told (reports 2.2).
 */
const delivery = z.enum(['mail', 'unchanged', 'minor', 'no_address', 'outside_pilot']);

/** What the report step decided, before anybody was told. */
const plan = z.object({
  period: z.string(),
  revision: z.int(),
  run: z.string(),
  files: z.array(filed),
  mails: z.array(plannedMail),
  units: z.array(z.object({ unit_id: z.string(), delivery })),
});

/** `PUBLISHED.json`: the only commit point (design 2). `released` names who let a held run go, and why (R2.5). */
const published = plan.extend({ released: z.object({ by: z.string(), why: z.string() }).optional() });

/** `outcome.json` of a run that was computed to its end; a held one carries the mail to the owner. */
const reportOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('published') }),
  z.object({ status: z.literal('held'), reasons: z.array(z.string()), mails: z.array(plannedMail) }),
]);

export type FiledBody = z.infer<typeof filed>;
export type PlannedMail = z.infer<typeof plannedMail>;
export type MailKind = PlannedMail['kind'];
export type Delivery = z.infer<typeof delivery>;
export type Plan = z.infer<typeof plan>;
export type Published = z.infer<typeof published>;
export type ReportOutcome = z.infer<typeof reportOutcome>;

/** The key of a held run's plan, kept until a person releases it. */
export function planKey(run: Run): string {
  return `${keys.reports(run)}plan.json`;
}

/** What a held run would publish, or nothing if it was not held. */
export async function readPlan(store: Store, run: Run): Promise<Plan | undefined> {
  return readJson(store, planKey(run), plan);
}

/** What a revision published, or nothing if it has not. */
export async function readPublished(
  store: Store,
  run: Pick<Run, 'period' | 'revision'>,
): Promise<Published | undefined> {
  return readJson(store, keys.published(run), published);
}

/** What a published revision published. @throws DamagedStoreError where that is gone. */
export async function requirePublished(store: Store, run: Pick<Run, 'period' | 'revision'>): Promise<Published> {
  return requireJson(store, keys.published(run), published);
}

/** How the computing of a run ended, or nothing where it has not ended published or held. */
export async function readReportOutcome(store: Store, run: Run): Promise<ReportOutcome | undefined> {
  return reportOutcome.safeParse(await readJson(store, keys.outcome(run), z.unknown())).data;
}
