import * as z from 'zod/mini';
import { keys } from '../../domain/keys.ts';
import type { Created, FileBody, Store, StoredObject } from '../../ports/store.ts';
import { damaged } from '../revisions/damage.ts';
import { atOnce } from './at-once.ts';
import { canonicalJson, sha256 } from './json.ts';
import { parseStored } from './read-json.ts';

/** Documents that say what became of a file: small, never changed, and as many as files were ever dropped. */
const PACKABLE = /^(receipts|manifests)\//;

/** With so many that lie in no pack yet a pack of them is made. */
const A_PACK = 100;

const PACKS_AT_ONCE = 20;

/** `packs/<sha256>.json`: copies of documents by their keys, as text. */
const packed = z.record(z.string(), z.string());

/**
 * A store that reads many receipts and manifests at once: a year of daily drops is some dozen packs and what came since,
 * not thousands of files. A pack only repeats what lies under its own key and is never changed there; its name is the
 * hash of its bytes, so that whoever makes packs at the same time makes each right, and without them only time is lost.
 */
export class PackedStore implements Store {
  private readonly store: Store;
  private readonly readsAlone: number;
  private packs: Promise<Map<string, string>> | undefined;
  private readonly alone = new Map<string, string>();

  /** Reads the first `readsAlone` documents one by one: whoever wants a few reads no pack. */
  constructor(store: Store, readsAlone = 0) {
    this.store = store;
    this.readsAlone = readsAlone;
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    if (!PACKABLE.test(key)) return this.store.read(key);
    const known = this.alone.get(key) ?? (await this.inPacks(key));
    if (known !== undefined) return Buffer.from(known);
    const bytes = await this.store.read(key);
    if (bytes) this.alone.set(key, Buffer.from(bytes).toString());
    return bytes;
  }

  list(prefix: string): Promise<readonly StoredObject[]> {
    return this.store.list(prefix);
  }

  create(key: string, body: Uint8Array | string | FileBody): Promise<Created> {
    return this.store.create(key, body);
  }

  /** Makes a pack of what was read one by one, once it is worth one. Whatever was read has been understood by then. */
  async pack(): Promise<void> {
    if (this.alone.size < A_PACK) return;
    const body = canonicalJson(Object.fromEntries(this.alone));
    await this.store.create(keys.pack(sha256(body)), body);
    this.alone.clear();
    this.packs = undefined;
  }

  private async inPacks(key: string): Promise<string | undefined> {
    if (!this.packs && this.alone.size < this.readsAlone) return undefined;
    this.packs ??= readPacks(this.store);
    return (await this.packs).get(key);
  }
}

async function readPacks(store: Store): Promise<Map<string, string>> {
  const found = await store.list(keys.packs);
  const read = (await atOnce(found, PACKS_AT_ONCE, ({ key }) => readPack(store, key))) ?? [];
  return new Map(read.flatMap((documents) => Object.entries(documents)));
}

/** One that has expired since it was listed holds nothing. */
async function readPack(store: Store, key: string): Promise<Readonly<Record<string, string>>> {
  const bytes = await store.read(key);
  if (!bytes) return {};
  if (keys.pack(sha256(bytes)) !== key) throw damaged(key, 'is damaged (it is cut, or was changed by hand)');
  return parseStored(key, bytes, packed);
}
