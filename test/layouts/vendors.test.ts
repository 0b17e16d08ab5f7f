import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedName } from '../../lambdas/domain/feeds/feeds.ts';
import { LAYOUTS } from '../../lambdas/layouts/index.ts';
import { recognise } from '../../lambdas/layouts/recognise.ts';
import type { Receipt } from '../../lambdas/run/landings/landing-records.ts';
import { drop, dropAll, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const EXAMPLES = new URL('./vendors/', import.meta.url).pathname;
const VENDORS = LAYOUTS.filter(({ vendor }) => vendor);

/** The files of a layout's folder: exports as a person would drop them, and the rows that each feed must have. */
function exampleOf(layout: string) {
  const names = readdirSync(join(EXAMPLES, layout)).sort();
  const read = (name: string) => readFileSync(join(EXAMPLES, layout, name));
  return {
    exports: names.filter((name) => !name.startsWith('expected-')).map((name) => [`s/${name}`, read(name)] as const),
    expected: names
      .filter((name) => name.startsWith('expected-'))
      .map((name) => ({ feed: name.slice('expected-'.length, -'.csv'.length) as FeedName, content: read(name) })),
  };
}

const CASES = VENDORS.flatMap(({ name }) =>
  exampleOf(name).exports.map(([file, content]) => ({ name, file, content })),
);

/** Landed rows as values, in an order of their own; where a row stood is the export's affair. */
async function valuesOf(store: Awaited<ReturnType<typeof temporaryStore>>, receipt: Receipt) {
  const { rows } = await readLanded(store, receipt);
  return rows.map(({ record, delivered_on, ...values }) => JSON.stringify(values)).sort();
}

describe('the layouts of vendors', () => {
  it('have an example each, and no example is without a layout', () => {
    expect(readdirSync(EXAMPLES).sort()).toEqual(VENDORS.map(({ name }) => name).sort());
  });

  it.each(CASES)('$name: $file comes out value by value', async ({ name, file, content }) => {
    const store = await temporaryStore();
    const options = { store, settings: estate() };
    const receipts = await dropAll([[file, content]], options);
    const { expected } = exampleOf(name);
    expect(receipts.map(({ feed, layout }) => ({ feed, layout }))).toEqual(
      VENDORS.find((layout) => layout.name === name)?.feeds.map(({ feed }) => ({ feed, layout: name })),
    );
    for (const receipt of receipts) {
      expect(receipt).toMatchObject({ verdict: 'accepted', refused: 0, reasons: [] });
      const own = expected.find(({ feed }) => feed === receipt.feed);
      const wanted = await drop('own/rows.csv', own?.content ?? '', options);
      expect(wanted).toMatchObject({ verdict: 'accepted', feed: receipt.feed });
      expect(await valuesOf(store, receipt)).toEqual(await valuesOf(store, wanted));
      expect(receipt.records).toBe(wanted.records);
    }
  });

  it.each(CASES)('$name: $file fits no other layout of a vendor', ({ name, content }) => {
    const header =
      content
        .toString('utf8')
        .replace(/^\ufeff/, '')
        .split(/\r?\n/, 1)[0] ?? '';
    const headers = header.split(/[,;\t]/).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
    for (const other of VENDORS.filter((layout) => layout.name !== name)) {
      expect(recognise(headers, 'a.csv', { period: 'same', layout: other.name }).known, other.name).toBe(false);
    }
  });
});
