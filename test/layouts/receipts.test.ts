import { writeFile } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { LAYOUTS } from '../../lambdas/layouts/index.ts';
import type { FeedTable, Layout } from '../../lambdas/layouts/layout.ts';
import { ownColumns } from '../../lambdas/layouts/own-columns.ts';
import { landingId, readingWith } from '../../lambdas/layouts/reading.ts';
import { findReceipt } from '../../lambdas/layouts/receipts.ts';
import type { Settings } from '../../lambdas/settings.ts';
import { estate, good } from '../land/drop.ts';
import { landOne } from '../land/one-verdict.ts';
import { temporaryStore } from '../temporary-store.ts';

const FILES: Readonly<Record<string, string>> = {
  'hr/people.csv': good('people', 3),
  'hr/again.csv': good('people', 3),
  'ap/invoices.csv': good('invoices', 2),
  'ap/broken.csv': good('invoices', 2, { 2: { amount: 'x' } }),
  'misc/badges.csv': 'badge,holder\n17,ann\n18,bob\n',
  'cmn_location/x.csv': 'name,city,latitude,longitude\nA,B,1,2\n',
};

/** A vendor's layout that a later release knows. */
const BADGES: Layout = {
  name: 'badges',
  version: 1,
  vendor: true,
  headers: ['badge', 'holder'],
  feeds: [
    {
      feed: 'people',
      columns: {
        person_id: { from: 'badge' },
        user_name: { from: 'holder' },
        unit_id: { value: 'OPS' },
        employment: { value: 'employee' },
        valid_from: { value: '2020-01-01' },
      },
    },
  ],
};
const layouts = LAYOUTS as Layout[];
const released = [...layouts];
afterEach(() => {
  layouts.splice(0, layouts.length, ...released);
});

async function landed() {
  const store = await temporaryStore();
  const reads: string[] = [];
  const uploads = {
    list: async () => [],
    download: async ({ file }: { file: string }, path: string) => {
      reads.push(file);
      await writeFile(path, FILES[file] as string);
    },
  };
  const landAll = async (settings: Settings) => {
    reads.length = 0;
    const verdicts: Record<string, string> = {};
    for (const file of Object.keys(FILES)) {
      const upload = { file, version: 'v1' };
      const deps = { store, uploads, settings, announce: async () => undefined };
      verdicts[file] = (await landOne(upload, deps)).verdict;
      expect((await findReceipt(upload, settings, store)).receipt, 'and it is found').toMatchObject({
        verdicts: [{ verdict: verdicts[file] }],
      });
    }
    return { verdicts, reads: [...reads] };
  };
  return { landAll };
}

describe('F19: what is read again after a release', () => {
  const settings = estate();
  const SOME = ['ap/broken.csv', 'misc/badges.csv', 'cmn_location/x.csv'];

  it('that knows one more layout: what was not taken, and the file that it now knows is', async () => {
    const { landAll } = await landed();
    const first = await landAll(settings);
    expect(first.reads).toEqual(Object.keys(FILES));
    expect(first.verdicts['misc/badges.csv']).toBe('refused');
    layouts.push(BADGES);
    const second = await landAll(settings);
    expect(second.reads).toEqual(SOME);
    expect(second.verdicts).toEqual({ ...first.verdicts, 'misc/badges.csv': 'accepted' });
    layouts.push({ ...BADGES, name: 'another', headers: ['of', 'nobody'] });
    expect((await landAll(settings)).reads, 'the new one is kept as well').toEqual(
      SOME.filter((f) => !f.startsWith('misc')),
    );
    expect((await landAll(settings)).reads).toEqual([]);
  });

  it('that mends a layout: what was read with it', async () => {
    const { landAll } = await landed();
    await landAll(settings);
    const people = layouts.findIndex(({ name }) => name === 'truedown-people');
    layouts[people] = { ...(layouts[people] as Layout), version: 2 };
    expect((await landAll(settings)).reads).toEqual(['hr/people.csv', 'hr/again.csv', ...SOME]);
  });

  it('that gives a feed more columns: files of that feed alone, and their rows get an id of their own', () => {
    const [lines, people] = ['contract_lines', 'people'].map((feed) => ownColumns(feed as FeedName));
    expect([lines?.version, people?.version]).toEqual([2, 1]);
    const readBy = (version: number) => {
      const layout = { ...(lines as Layout), version };
      const place = { source: 'c', settings: { period: 'same' as const }, period: null, deliveredOn: null };
      return landingId('a'.repeat(64), readingWith(layout, layout.feeds[0] as FeedTable, place, estate()));
    };
    expect(readBy(1)).not.toBe(readBy(2));
  });

  it('with other settings of a source: the files of that source; and back again nothing', async () => {
    const { landAll } = await landed();
    const other = estate({ ap: { decimal: ',' } });
    await landAll(settings);
    expect((await landAll(other)).reads).toEqual(['ap/invoices.csv', 'ap/broken.csv']);
    expect((await landAll(settings)).reads).toEqual([]);
  });
});
