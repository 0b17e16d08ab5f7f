import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { parseCsv } from '../store/csv.ts';
import { sha256 } from '../store/json.ts';
import { damaged } from './damage.ts';
import { type Published, requirePublished } from './publication.ts';
import type { RevisionRef } from './run-inputs.ts';

export type CsvRow = Readonly<Record<string, string>>;

/** What a revision published, with its files. */
export interface Publication extends Published {
  /** Whether it published such a file: a program before this one made fewer. */
  has(key: string): boolean;
  /**
   * One of its files, as it was published. Where `now` has the checksum that was published, it is the file itself and
   * nothing is read.
   * @throws DamagedStoreError where the file is gone, or its checksum is not the one that was published (F29).
   */
  text(key: string, now?: string): Promise<string>;
  /** As `text`, the rows of one of its lists. */
  rows(key: string, now?: string): Promise<CsvRow[]>;
}

/** Opens the files of a publication: whoever reads them gets what was published, or is told. */
export function openPublication(store: Store, published: Published): Publication {
  const sums = new Map(published.files.map(({ key, sha256: sum }) => [key, sum]));
  const text: Publication['text'] = async (key, now) => {
    if (now !== undefined && sha256(now) === sums.get(key)) return now;
    const bytes = await store.read(key);
    const fault = faultOf(bytes, sums.get(key));
    if (!bytes || fault) throw damaged(key, `is ${fault}`);
    return Buffer.from(bytes).toString('utf8');
  };
  return {
    ...published,
    has: (key) => sums.has(key),
    text,
    rows: async (key, now) => parseCsv(await text(key, now)),
  };
}

/** The chargeback of a published revision, held against its publication. */
export async function publishedChargeback(store: Store, revision: RevisionRef): Promise<CsvRow[]> {
  const at = { period: revision.period as Month, revision: revision.revision };
  const publication = openPublication(store, await requirePublished(store, at));
  return publication.rows(keys.financeFile(at, 'chargeback.csv'));
}

/** What is wrong with the bytes of a published file; undefined where they are what was published. */
export function faultOf(bytes: Uint8Array | undefined, expected: string | undefined): string | undefined {
  if (!bytes) return 'gone';
  return sha256(bytes) === expected ? undefined : 'not what was published';
}
