import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEED_NAMES, type FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { headerName } from '../../lambdas/layouts/cell-text.ts';
import { LAYOUTS } from '../../lambdas/layouts/index.ts';
import { headersOf, recognise } from '../../lambdas/layouts/recognise.ts';
import type { Receipt } from '../../lambdas/run/landings/landing-records.ts';
import { drop, dropAll, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const EXAMPLES = new URL('./vendors/', import.meta.url).pathname;
const VENDORS = LAYOUTS.filter(({ vendor }) => vendor);

/** An export as a person would drop it, and the rows that it must have for each feed that it serves. */
interface Example {
  readonly name: string;
  readonly file: string;
  readonly content: Buffer;
  readonly expected: readonly { readonly feed: FeedName; readonly content: Buffer }[];
}

/** The exports of a folder, all with the same rows; a folder within it holds exports with rows of their own. */
function examplesIn(name: string, folder: string): Example[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  const inside = entries.filter((entry) => entry.isDirectory());
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const isExpected = (file: string) => file.startsWith('expected-');
  const read = (file: string) => readFileSync(join(folder, file));
  const expected = files
    .filter(isExpected)
    .map((file) => ({ feed: file.slice('expected-'.length, -'.csv'.length) as FeedName, content: read(file) }));
  const own = files
    .filter((file) => !isExpected(file))
    .map((file) => ({ name, file: `s/${file}`, content: read(file), expected }));
  return [...own, ...inside.flatMap((entry) => examplesIn(name, join(folder, entry.name)))];
}

const CASES = VENDORS.flatMap(({ name }) => examplesIn(name, join(EXAMPLES, name)));

/** The headers of a line, whatever its delimiter. */
function headersIn(line: string): string[] {
  return line.split(/[,;\t]/).map((cell) => headerName(cell.replaceAll('"', '')));
}

/** Landed rows as values, in an order of their own; where a row stood is the export's affair. */
async function valuesOf(store: Awaited<ReturnType<typeof temporaryStore>>, receipt: Receipt) {
  const { rows } = await readLanded(store, receipt);
  return rows.map(({ record, delivered_on, ...values }) => JSON.stringify(values)).sort();
}

describe('the layouts of vendors', () => {
  it('have an example each, and no example is without a layout', () => {
    expect(readdirSync(EXAMPLES).sort()).toEqual(VENDORS.map(({ name }) => name).sort());
  });

  it.each(VENDORS)('$name: an example serves each of its feeds', ({ name, feeds }) => {
    const served = CASES.filter((example) => example.name === name).flatMap(({ expected }) => expected);
    expect([...new Set(served.map(({ feed }) => feed))].sort()).toEqual(feeds.map(({ feed }) => feed).sort());
  });

  it.each(CASES)('$name: $file comes out value by value', async ({ name, file, content, expected }) => {
    const store = await temporaryStore();
    const options = { store, settings: estate() };
    const receipts = await dropAll([[file, content]], options);
    const feeds = FEED_NAMES.filter((feed) => expected.some((own) => own.feed === feed));
    expect(receipts.map(({ feed, layout }) => ({ feed, layout }))).toEqual(
      feeds.map((feed) => ({ feed, layout: name })),
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

  it.each(VENDORS)('$name: a file with every header that it reads fits no other layout of a vendor', (layout) => {
    const headers = headersOf(layout);
    const others = VENDORS.filter(({ name }) => name !== layout.name);
    const fitting = others.filter(({ name }) => recognise(headers, 'a.csv', { period: 'same', layout: name }).known);
    expect(fitting.map(({ name }) => name)).toEqual([]);
  });

  it.each(CASES)('$name: $file fits no other layout of a vendor', ({ name, content }) => {
    const lines = content
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/);
    const isKnown = (headers: readonly string[], layout: string) =>
      recognise(headers, 'a.csv', { period: 'same', layout }).known;
    const headers = lines.map(headersIn).find((found) => isKnown(found, name)) ?? [];
    expect(headers).not.toEqual([]);
    const others = VENDORS.filter((layout) => layout.name !== name && isKnown(headers, layout.name));
    expect(others.map((layout) => layout.name)).toEqual([]);
  });
});
