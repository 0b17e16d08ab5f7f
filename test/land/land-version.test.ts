import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parseUploadEvent } from '../../lambdas/land/upload-event.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import type { Uploads } from '../../lambdas/ports/uploads.ts';
import { temporaryStore } from '../temporary-store.ts';
import { estate, good } from './drop.ts';
import { landOne } from './one-verdict.ts';

const created = (key: string, version = 'v1') => ({
  'detail-type': 'Object Created',
  detail: {
    bucket: { name: 'b' },
    object: { key, 'version-id': version, sequencer: '0062E99A88DC407460' },
    reason: 'PutObject',
  },
});

describe('an event of the uploads bucket (T4, T5)', () => {
  it.each([
    'hr/people.csv',
    'hr/a+b c.csv',
    'hr/%E0%A4%A.csv',
    '..%2F..%2Fetc.csv',
    'hr/_jan.csv',
    'hr/Häfen – 港 🚢.csv',
  ])('gives the key as it is: %s', (file) => {
    expect(parseUploadEvent(created(`uploads/${file}`))).toEqual({ upload: { file, version: 'v1' } });
  });

  it.each([
    { event: created('uploads/hr/'), ignored: 'a folder marker' },
    { event: created('elsewhere/people.csv'), ignored: 'not below uploads' },
    {
      event: { 'detail-type': 'Object Deleted', detail: { object: { key: 'uploads/a.csv' } } },
      ignored: 'no new object',
    },
    { event: { 'detail-type': 'Object Restore Completed', detail: {} }, ignored: 'no new object' },
  ])('is passed over: $ignored', ({ event, ignored }) => {
    expect(parseUploadEvent(event)).toEqual({ ignored });
  });

  it.each(['CopyObject', 'CompleteMultipartUpload'])('is a new object also after %s', (reason) => {
    const event = created('uploads/hr/people.csv');
    expect(parseUploadEvent({ ...event, detail: { ...event.detail, reason } })).toHaveProperty('upload');
  });
});

describe('landVersion (T1)', () => {
  const settings = estate({ hr: { feed: 'people' } });
  const upload = { file: 'hr/people.csv', version: 'v1' };

  async function opened(content: Readonly<Record<string, string>>) {
    const told: string[] = [];
    let downloads = 0;
    const uploads: Uploads = {
      list: async () => [],
      download: async ({ version }, path) => {
        downloads++;
        await writeFile(path, content[version] ?? '');
      },
    };
    const store = await temporaryStore();
    const deps = { store, uploads, settings, announce: async (key: string) => void told.push(key) };
    return { store, deps, told, downloads: () => downloads };
  }
  const keysOf = async (store: Store, prefix: string) => (await store.list(prefix)).map(({ key }) => key);

  it('gives ten deliveries of one event, three at once, one receipt and one landing', async () => {
    const { store, deps, told, downloads } = await opened({ v1: good('people', 3) });
    const together = await Promise.all([1, 2, 3].map(() => landOne(upload, deps)));
    for (let i = 0; i < 7; i++) together.push(await landOne(upload, deps));
    expect(new Set(together.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(together[0]).toMatchObject({ verdict: 'accepted', accepted: 3 });
    expect(await keysOf(store, 'receipts/')).toEqual([told[0]]);
    expect(await keysOf(store, 'manifests/')).toHaveLength(1);
    expect(new Set(told).size).toBe(1);
    expect(downloads()).toBe(3);
  });

  it('keeps a receipt for each version, and lands the same bytes once (T3)', async () => {
    const { store, deps } = await opened({ v1: good('people', 3), v2: good('people', 4), v3: good('people', 3) });
    const receipts = [];
    for (const version of ['v2', 'v1', 'v3']) receipts.push(await landOne({ ...upload, version }, deps));
    expect(receipts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'duplicate']);
    expect(receipts[2]).toMatchObject({ landing: receipts[1]?.landing, records: 3, accepted: 0, refused: 0 });
    expect(await keysOf(store, 'receipts/')).toHaveLength(3);
    expect(await keysOf(store, 'manifests/')).toHaveLength(2);
  });

  it('knows the same file under another name, and still gives each its own verdict when asked again', async () => {
    const { deps } = await opened({ v1: good('people', 3) });
    const again = { ...upload, file: 'hr/people-copy.csv' };
    const verdicts = async () => Promise.all([upload, again].map(async (one) => (await landOne(one, deps)).verdict));
    const [first, second] = [await landOne(upload, deps), await landOne(again, deps)];
    expect([first.verdict, second.verdict]).toEqual(['accepted', 'duplicate']);
    expect(await verdicts()).toEqual(['accepted', 'duplicate']);
  });

  it('takes a file whose first upload never landed: what died is no reason to call it known', async () => {
    const { deps } = await opened({ v1: good('people', 3) });
    const store = dyingBefore('manifests/', deps.store);
    await expect(landOne(upload, { ...deps, store })).rejects.toThrow('killed');
    expect(await landOne({ ...upload, file: 'hr/copy.csv' }, deps)).toMatchObject({ verdict: 'accepted' });
    expect(await landOne(upload, deps), 'its own landing is no duplicate').toMatchObject({ verdict: 'accepted' });
  });

  it('goes on where landing died before the receipt, with the same verdict', async () => {
    const { deps } = await opened({ v1: good('people', 3) });
    const store = dyingBefore('receipts/', deps.store);
    await expect(landOne(upload, { ...deps, store })).rejects.toThrow('killed');
    expect(await landOne(upload, deps)).toMatchObject({ verdict: 'accepted', accepted: 3 });
  });
});

/** A store whose process dies before it creates anything below a prefix. */
function dyingBefore(prefix: string, store: Store): Store {
  return {
    read: (key) => store.read(key),
    list: (below) => store.list(below),
    create: async (key, body) => {
      if (key.startsWith(prefix)) throw new Error('killed');
      return store.create(key, body);
    },
  };
}
