import { writeFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { findChromium, openBrowser } from './chromium.ts';
import { drawnFonts, FONTS, PICTURES, pathOf, take } from './pictures.ts';
import { withSampleMonths } from './sample-months.ts';

// `npm run pictures`: takes the pictures of the README anew. Look at them before they are committed.
await withSampleMonths(async (out) => {
  const browser = await openBrowser(findChromium());
  for (const picture of PICTURES) writeFileSync(pathOf(picture), packed(await take(browser, out, picture)));
  writeFileSync(FONTS, await drawnFonts(browser));
  await browser.close();
});

/** The same picture in a fifth less bytes: Chromium packs for speed. */
function packed(png: Uint8Array): Uint8Array {
  return PNG.sync.write(PNG.sync.read(Buffer.from(png)), {
    colorType: 2,
    filterType: 0,
    deflateLevel: 9,
    deflateStrategy: 0,
  });
}
