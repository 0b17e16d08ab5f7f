import * as z from 'zod/mini';
import { FEED_NAMES } from '../../domain/feeds/feed-names.ts';
import { keys } from '../../domain/keys.ts';
import type { Store } from '../../ports/store.ts';
import { requireJson } from '../store/read-json.ts';

const count = z.int().check(z.minimum(0));

/** Why a record was refused; record 0 and an empty column speak of the whole file (feeds 3). */
export const refusal = z.object({ record: count, column: z.string(), reason: z.string() });
export type Refusal = z.infer<typeof refusal>;

export const verdict = z.enum(['accepted', 'accepted_with_rejects', 'refused', 'duplicate', 'ignored']);
export type Verdict = z.infer<typeof verdict>;

/** What became of a file for one feed. */
const feedVerdict = z.object({
  verdict,
  feed: z.nullable(z.enum(FEED_NAMES)),
  /** Nothing of a feed although its folder is pinned to one (F7), or too large to be looked at (F8): it holds the month. */
  stray: z._default(z.boolean(), false),
  layout: z.nullable(z.string()),
  /** The month that the file's date counts to, and a snapshot's rank among the deliveries (R12.3). */
  period: z.nullable(z.string()),
  delivered_on: z.nullable(z.string()),
  /** The landing it became or is a duplicate of; null where it was refused or ignored. */
  landing: z.nullable(z.string()),
  /** The months that the rows of an appended feed touch; null of a snapshot, or where they were not read. */
  months: z._default(z.nullable(z.array(z.string())), null),
  /** The rows that the file's records make for the feed. */
  records: count,
  accepted: count,
  refused: count,
  /** At most 20; all of them stand in `rejects/`. */
  reasons: z.array(refusal),
  warnings: z.array(z.string()),
});
export type FeedVerdict = z.infer<typeof feedVerdict>;

const receipt = z.object({
  /** The path below `uploads/`. */
  file: z.string(),
  /** The folder under `uploads/` that the file belongs to (feeds 2 `sources`). */
  source: z.string(),
  /** The records of the file itself. */
  records: count,
  /** In the order of feeds 1; one without a feed where the file serves none. */
  verdicts: z.array(feedVerdict).check(z.minLength(1)),
  /** Which version of the file: in a folder the hash of its bytes, in a bucket the version's id. */
  version: z.optional(z.string()),
  /** How it was read, and by which layouts it was known: where that has changed it is read again (F19). */
  reading: z.optional(z.string()),
  known_by: z.optional(z.string()),
  /** The key of the receipt before, of the same bytes as they were read then. */
  earlier: z.optional(z.nullable(z.string())),
});

/** `receipts/<version>.json`: what became of one version of one uploaded object, for each feed that it serves. */
export const uploadReceipt = z.pipe(z.transform(withVerdicts), receipt);
export type UploadReceipt = z.infer<typeof uploadReceipt>;

/** A receipt of before files could serve several feeds is its one verdict. */
function withVerdicts(raw: unknown): z.input<typeof receipt> {
  const isOld = typeof raw === 'object' && raw !== null && 'verdict' in raw;
  return (isOld ? { ...raw, verdicts: [raw] } : raw) as z.input<typeof receipt>;
}

/** What became of a file for one feed, with the file: an element of `land --json` (feeds 3). */
export interface Receipt extends FeedVerdict {
  readonly file: string;
  readonly source: string;
  readonly version?: string | undefined;
}

/** A receipt as its verdicts, one for each feed. */
export function receiptsOf({ file, source, version, verdicts }: UploadReceipt): Receipt[] {
  return verdicts.map((verdict) => ({ ...verdict, file, source, version }));
}

/** `manifests/<landing>.json`: what a landing holds, whatever the file was called. */
export const manifest = z.object({
  landing: z.string(),
  feed: z.enum(FEED_NAMES),
  layout: z.string(),
  layout_version: z.int(),
  platform: z.nullable(z.string()),
  timezone: z.string(),
  period: z.nullable(z.string()),
  delivered_on: z.nullable(z.string()),
  sha256: z.string(),
  bytes: count,
  /** The rows that the records make for the feed, and the records of the file itself. */
  records: count,
  file_records: z.optional(count),
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
