import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './chromium.ts';
import { drawnFonts, FOLDER, FONTS, PICTURES, type Picture, pathOf, take } from './pictures.ts';

/** The share of a picture that may differ: a run id where its fonts are here, each letter where they are not. */
const TOLERANCE = { sameFonts: 0.005, otherFonts: 0.09 };
/** Where a picture that differs is left beside what differs. */
const DIFFERENT = fileURLToPath(new URL('../../out/pictures/', import.meta.url));

let browser: Browser;
let tolerance: number;
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
  const isSame = (await drawnFonts(browser)) === readFileSync(FONTS, 'utf8');
  tolerance = isSame ? TOLERANCE.sameFonts : TOLERANCE.otherFonts;
});
afterAll(() => browser?.close());

/** The share of pixels that look different in the picture of the repository and in one that is taken now. */
async function difference(picture: Picture, taken = picture): Promise<number> {
  const read = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes));
  const before = read(readFileSync(pathOf(picture)));
  const now = read(await take(browser, inject('out'), taken));
  expect([now.width, now.height]).toEqual([before.width, before.height]);
  const marked = new PNG({ width: now.width, height: now.height });
  const pixels = pixelmatch(before.data, now.data, marked.data, now.width, now.height, { threshold: 0.25 });
  const share = pixels / (now.width * now.height);
  if (share > tolerance) keep(picture.name, now, marked);
  return share;
}

function keep(name: string, now: PNG, marked: PNG): void {
  mkdirSync(DIFFERENT, { recursive: true });
  writeFileSync(`${DIFFERENT}${name}.png`, PNG.sync.write(now));
  writeFileSync(`${DIFFERENT}${name}-different.png`, PNG.sync.write(marked));
}

describe('the pictures in the repository', () => {
  it.each(PICTURES)('show what is drawn now: $name', async (picture) => {
    const share = await difference(picture);
    expect(share, `look at ${DIFFERENT}; npm run pictures takes them anew`).toBeLessThanOrEqual(tolerance);
  });

  it('are not those of a mail that has lost its dark colours', async () => {
    const dark = PICTURES.find(({ name }) => name === 'unit-mail-phone') as Picture;
    expect(await difference(dark, { ...dark, scheme: 'light' })).toBeGreaterThan(TOLERANCE.otherFonts);
  });

  it('are all that lies there, and small', () => {
    const there = readdirSync(FOLDER).filter((file) => file.endsWith('.png'));
    expect(there.sort()).toEqual(PICTURES.map(({ name }) => `${name}.png`).sort());
    const bytes = there.reduce((sum, file) => sum + statSync(`${FOLDER}${file}`).size, 0);
    expect(bytes).toBeLessThan(600_000);
  });
});
