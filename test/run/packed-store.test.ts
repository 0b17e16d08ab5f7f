import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { findReceipt, keepReceipt } from '../../lambdas/layouts/receipts.ts';
import { openMonth } from '../../lambdas/open/open-month.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import type { UploadedVersion } from '../../lambdas/ports/uploads.ts';
import { mailReceipt } from '../../lambdas/receipt/mail-receipt.ts';
import type { UploadReceipt } from '../../lambdas/run/landings/landing-records.ts';
import { canonicalJson, sha256 } from '../../lambdas/run/store/json.ts';
import { PackedStore } from '../../lambdas/run/store/packed-store.ts';
import { estate } from '../land/drop.ts';
import { MemoryStore } from '../memory-store.ts';
import { openDeps } from '../open/open-deps.ts';
import { receiptOf } from '../open/receipt-of.ts';

const settings = estate({ hr: { feed: 'people', owner: 'hr@harbour.example' }, crm: {} });

/** A store that counts what is read from it, by the first segment of the key. */
class CountingStore extends MemoryStore {
  readonly reads = new Map<string, number>();

  override read(key: string): Promise<Uint8Array | undefined> {
    const kind = key.slice(0, key.indexOf('/'));
    this.reads.set(kind, (this.reads.get(kind) ?? 0) + 1);
    return super.read(key);
  }

  /** What was read since it was asked before. */
  counted(): Record<string, number> {
    const found = Object.fromEntries(this.reads);
    this.reads.clear();
    return found;
  }
}

const daysOf = (year: number, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10));

/** Drops a snapshot of people, and every second time a log of what they did, and lands each. */
async function dropped(store: Store, dates: readonly string[], copies = 1): Promise<UploadedVersion[]> {
  const files = dates.flatMap((date) => Array.from({ length: copies }, (_, n) => ({ date, n })));
  return Promise.all(files.map(({ date, n }) => land(store, date, n)));
}

async function land(store: Store, date: string, n: number): Promise<UploadedVersion> {
  const feed = n % 2 === 0 ? 'people' : 'activity';
  const [file, landing] = [`hr/${date}/${feed}-${n}.csv`, sha256(`${date} ${n}`)];
  const period = feed === 'people' ? date.slice(0, 7) : null;
  const months = feed === 'activity' ? [date.slice(0, 7)] : null;
  const { file: _, source, version: __, ...verdict } = receiptOf(file, { feed, period, months, landing });
  const receipt: UploadReceipt = { file, source, records: 1, verdicts: [verdict] };
  const upload = { file, version: sha256(file) };
  await keepReceipt(store, await findReceipt(upload, settings, store), upload, receipt, settings);
  await store.create(`landed/${feed}/upload=${landing}/rows.parquet`, 'rows');
  const read = { layout: 'own', layout_version: 1, platform: null, timezone: 'UTC', period, delivered_on: null };
  const counts = { bytes: 1, records: 1, accepted: 1, refused: 0, control_sums: {}, parser_version: 1 };
  const manifest = { landing, feed, ...read, sha256: landing, ...counts };
  await store.create(`manifests/${landing}.json`, canonicalJson(manifest));
  return upload;
}

const opened = (store: Store, uploads: readonly UploadedVersion[], month: string) =>
  openMonth(
    { period: parseMonth(month), waits: 0 },
    openDeps({ store, settings, uploads: { list: async () => uploads, download: async () => undefined } }, []),
  );

/** A store in which so many files were dropped in the year before and charged, and then 60 in October. */
async function afterAYear(older: number) {
  const store = new CountingStore();
  const before = await dropped(store, daysOf(2025, Math.ceil(older / 14)), older === 0 ? 0 : 14);
  await opened(store, before, '2025-12');
  const october = await dropped(store, daysOf(2026, 303).slice(-30), 2);
  store.counted();
  return { store, uploads: [...before, ...october] };
}

describe('what is read grows with the files of the month, not with all that was ever dropped', () => {
  it.each([0, 5_000])('open reads 60 receipts where %i older files lie there', async (older) => {
    const { store, uploads } = await afterAYear(older);
    expect(uploads.length).toBeGreaterThanOrEqual(older + 60);
    const answer = await opened(store, uploads, '2026-10');
    expect(answer).toMatchObject({ run: { revision: 1 } });
    const { receipts, packs = 0 } = store.counted();
    expect(receipts).toBe(60);
    expect(packs).toBeLessThanOrEqual(1);
    expect(await opened(store, uploads, '2026-10')).toEqual(answer);
    expect(store.counted().receipts ?? 0, 'of what was charged once').toBe(0);
  });

  it('a mail that misses a source reads what no pack has', async () => {
    const { store, uploads } = await afterAYear(5_000);
    const { key } = await findReceipt(uploads.at(-1) as UploadedVersion, settings, store);
    store.counted();
    const told = await mailReceipt(key, new Date('2026-11-01T08:00:00Z'), {
      store,
      settings,
      uploads: { list: async () => uploads, download: async () => undefined },
      receiptOf: async (upload, from) => (await findReceipt(upload, settings, from)).receipt,
      deliver: async () => ({ outcome: 'accepted', messageId: 'm' }),
    });
    expect(told).toBe('sent');
    expect(store.counted().receipts).toBeLessThanOrEqual(62);
  });
});

describe('a pack only repeats what lies under its own key', () => {
  const KEYS = Array.from({ length: 100 }, (_, i) => `receipts/${String(i).padStart(3, '0')}.json`);

  /** A store with these documents, as `makers` have read them at once and made packs. */
  async function packedBy(makers: number, documents = KEYS) {
    const store = new CountingStore();
    for (const key of [...documents, 'runs/x.json']) await store.create(key, `"${key}"`);
    const packed = Array.from({ length: makers }, () => new PackedStore(store));
    for (const key of [...documents, 'runs/x.json']) await Promise.all(packed.map((maker) => maker.read(key)));
    await Promise.all(packed.map((maker) => maker.pack()));
    store.counted();
    return store;
  }
  const textOf = async (store: Store, key: string) => Buffer.from((await store.read(key)) ?? []).toString();

  it('gives the same bytes, and everything else from where it lies', async () => {
    const store = await packedBy(1);
    const packed = new PackedStore(store);
    for (const key of KEYS) expect(await textOf(packed, key)).toBe(`"${key}"`);
    expect(await packed.read('receipts/none.json')).toBeUndefined();
    expect(await textOf(packed, 'runs/x.json')).toBe('"runs/x.json"');
    expect(store.counted()).toEqual({ packs: 1, receipts: 1, runs: 1 });
  });

  it.each([
    { makers: 2, documents: KEYS, packs: 1, why: 'two that make it at once make the same' },
    { makers: 1, documents: KEYS.slice(1), packs: 0, why: 'it is not worth a pack yet' },
  ])('is $packs: $why', async ({ makers, documents, packs }) => {
    const store = await packedBy(makers, documents);
    expect(await store.list('packs/')).toHaveLength(packs);
  });

  it('may overlap another: who came first and who came later pack what they read', async () => {
    const store = await packedBy(1);
    const [late, later] = [new PackedStore(store), new PackedStore(store)];
    for (const n of KEYS.keys()) await store.create(`manifests/${n}.json`, `${n}`);
    for (const n of KEYS.keys())
      await Promise.all([late.read(`manifests/${n}.json`), later.read(`manifests/${n}.json`)]);
    await store.create('receipts/new.json', '"new"');
    await later.read('receipts/new.json');
    await Promise.all([late.pack(), later.pack()]);
    expect(await store.list('packs/')).toHaveLength(3);
    expect(await textOf(new PackedStore(store), 'manifests/7.json')).toBe('7');
  });

  it.each([
    { readsAlone: 3, wanted: 3, reads: { receipts: 3 }, why: 'a few are read one by one' },
    { readsAlone: 3, wanted: 5, reads: { receipts: 3, packs: 1 }, why: 'more from the pack' },
  ])('is read where many are wanted: $why', async ({ readsAlone, wanted, reads }) => {
    const store = await packedBy(1);
    const packed = new PackedStore(store, readsAlone);
    for (const key of KEYS.slice(0, wanted)) expect(await textOf(packed, key)).toBe(`"${key}"`);
    expect(store.counted()).toEqual(reads);
  });

  it.each([
    { body: '{"receipts/000.json": "forged"}\n', why: 'other bytes' },
    { body: '', why: 'cut' },
  ])('is refused where its bytes are not those of its name: $why (F30)', async ({ body }) => {
    const store = await packedBy(1);
    await store.create(`packs/${'a'.repeat(64)}.json`, body);
    await expect(new PackedStore(store).read(KEYS[0] as string)).rejects.toThrow(
      /^packs\/a{64}\.json is damaged .+; delete it, then .+ only repeats what lies below receipts\/ and manifests\/$/,
    );
  });
});
