import * as z from 'zod/mini';
import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { readJson, requireJson } from '../store/read-json.ts';

const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const filed = z.object({ key: z.string(), bytes: z.int(), sha256 });

/** One message as it was frozen: to whom, from which files, and the checksum of all its parts (design 5, faults T26). */
const plannedMail = z.object({
  /** The unit's key segment, or `_owner` or `_finance`. */
  addressee: z.string(),
  /** Null on the estate's own mails. */
  unit_id: z.nullable(z.string()),
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

/** `plan.json` of a held run: what it would publish, and its own mail to the owner. No person may write it (F6). */
const heldPlan = z.extend(plan, { held_mails: z.array(plannedMail) });

/** `released.json`: who let a held run go, and why. It is all that a person writes (F6, R2.5). */
const release = z.strictObject({ by: z.string(), why: z.string() });

/** `PUBLISHED.json`: the only commit point (design 2), of a held run its plan and who released it. */
const published = z.extend(plan, { released: z.optional(release) });

export type FiledBody = z.infer<typeof filed>;
export type PlannedMail = z.infer<typeof plannedMail>;
export type MailKind = PlannedMail['kind'];
export type Delivery = z.infer<typeof delivery>;
export type Plan = z.infer<typeof plan>;
export type HeldPlan = z.infer<typeof heldPlan>;
export type Release = z.infer<typeof release>;
export type Published = z.infer<typeof published>;

/** What a held run would publish; undefined if it was not held. */
export async function readPlan(store: Store, run: Run): Promise<HeldPlan | undefined> {
  return readJson(store, keys.plan(run), heldPlan);
}

/** Who released a held run; undefined while nobody has. */
export async function readRelease(store: Store, run: Run): Promise<Release | undefined> {
  return readJson(store, keys.released(run), release);
}

/** What a held run publishes once it is released: its plan as it was frozen, and by whom. */
export function releasedPlan({ held_mails: _, ...plan }: HeldPlan, released: Release): Published {
  return { ...plan, released };
}

/** What a revision published; undefined if it has not. */
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
