import { writeFileSync } from 'node:fs';
import { findChromium, openBrowser } from './chromium.ts';
import { drawnFonts, FONTS, PICTURES, pathOf, take } from './pictures.ts';
import { withSampleMonths } from './sample-months.ts';

// `npm run pictures`: takes the pictures of the README anew. Look at them before they are committed.
await withSampleMonths(async (out) => {
  const browser = await openBrowser(findChromium());
  for (const picture of PICTURES) writeFileSync(pathOf(picture), await take(browser, out, picture));
  writeFileSync(FONTS, await drawnFonts(browser));
  await browser.close();
});
