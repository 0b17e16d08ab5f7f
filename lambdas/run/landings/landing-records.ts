import * as z from 'zod';
import { FEED_NAMES } from '../../domain/feeds/feeds.ts';
import { keys } from '../../domain/keys.ts';
import type { Store } from '../../ports/store.ts';
import { requireJson } from '../store/read-json.ts';

const count = z.int().min(0);

/** Why a record was refused; record 0 and an empty column speak of the whole file (feeds 3). */
export const refusal = z.object({ record: count, column: z.string(), reason: z.string() });
export type Refusal = z.infer<typeof refusal>;

export const verdict = z.enum(['accepted', 'accepted_with_rejects', 'refused', 'duplicate', 'ignored']);
export type Verdict = z.infer<typeof verdict>;

/** `receipts/<version>.json`: what became of one version of one uploaded object. */
export const receipt = z.object({
  /** The path below `uploads/`. */
  file: z.string(),
  /** The folder under `uploads/` that the file belongs to (feeds 2 `sources`). */
  source: z.string(),
  verdict,
  feed: z.enum(FEED_NAMES).nullable(),
  /** Nothing of a feed although its folder is pinned to one (F7), or too large to be looked at (F8): it holds the month. */
  stray: z.boolean().default(false),
  layout: z.string().nullable(),
  /** The month that the date in the path counts to, and a snapshot's rank among the deliveries (R12.3). */
  period: z.string().nullable(),
  delivered_on: z.string().nullable(),
  /** The landing it became or is a duplicate of; null where it was refused or ignored. */
  landing: z.string().nullable(),
  /** The months that the rows of an appended feed touch; null of a snapshot, or where they were not read. */
  months: z.array(z.string()).nullable().default(null),
  records: count,
  accepted: count,
  refused: count,
  /** At most 20; all of them stand in `rejects/`. */
  reasons: z.array(refusal),
  warnings: z.array(z.string()),
  /** Which version of the file: in a folder the hash of its bytes, in a bucket the version's id. */
  version: z.string().optional(),
  /** How it was read, and by which layouts it was known: where that has changed it is read again (F19). */
  reading: z.string().optional(),
  known_by: z.string().optional(),
  /** The key of the receipt before, of the same bytes as they were read then. */
  earlier: z.string().nullable().optional(),
});
export type Receipt = z.infer<typeof receipt>;

/** `manifests/<landing>.json`: what a landing holds, whatever the file was called. */
export const manifest = z.object({
  landing: z.string(),
  feed: z.enum(FEED_NAMES),
  layout: z.string(),
  layout_version: z.int(),
  platform: z.string().nullable(),
  timezone: z.string(),
  period: z.string().nullable(),
  delivered_on: z.string().nullable(),
  sha256: z.string(),
  bytes: count,
  records: count,
  accepted: count,
  refused: count,
  /** Sums over accepted rows, as decimal text: amounts by currency in minor units, quantities. */
  control_sums: z.record(z.string(), z.string()),
  parser_version: z.int(),
});
export type Manifest = z.infer<typeof manifest>;

/** The manifest of a landing that a receipt names. */
export async function readManifest(store: Store, landing: string): Promise<Manifest> {
  return requireJson(store, keys.manifest(landing), manifest);
}
