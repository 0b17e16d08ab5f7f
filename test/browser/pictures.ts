import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { type Look, PHONE, turn } from './look.ts';
import { OCTOBER } from './sample-months.ts';

/** A picture of the sample month in the repository: the top of a mail or of the page. */
export interface Picture extends Look {
  readonly name: string;
  /** The file that it shows, below what `npm start` wrote. */
  readonly file: string;
  readonly height: number;
}

const PAGE = '2026-10/index.html';
const UNIT = `${OCTOBER}/units/CS/mail.html`;
const ESTATE = `${OCTOBER}/estate/mail.html`;

export const PICTURES: readonly Picture[] = [
  { name: 'unit-mail', file: UNIT, width: 680, height: 1100, scheme: 'light' },
  { name: 'estate-mail', file: ESTATE, width: 680, height: 1100, scheme: 'light' },
  { name: 'page', file: PAGE, width: 1280, height: 900, scheme: 'light' },
  { name: 'unit-mail-phone', file: UNIT, width: PHONE, height: 812, scheme: 'dark' },
  { name: 'page-phone', file: PAGE, width: PHONE, height: 812, scheme: 'dark' },
];

/** Where the pictures lie in the repository, and what they were drawn with. */
export const FOLDER = fileURLToPath(new URL('../../samples/pictures/', import.meta.url));
export const FONTS = `${FOLDER}fonts.txt`;
export const pathOf = ({ name }: Picture): string => `${FOLDER}${name}.png`;

/** How wide a line is in each font that mails and page ask for: other widths, other fonts. */
export async function drawnFonts(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const widths = await page.evaluate(`['Arial', 'Helvetica', 'sans-serif', 'system-ui'].map((font) => {
    const pen = document.createElement('canvas').getContext('2d');
    pen.font = '40px ' + font;
    return font + ' ' + pen.measureText('Hand back 1,234 idle seats').width.toFixed(1);
  })`);
  await page.close();
  return `${(widths as string[]).join('\n')}\n`;
}

/** Takes a picture as PNG. */
export async function take(browser: Browser, out: string, picture: Picture): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    await turn(page, picture, picture.height);
    await page.goto(pathToFileURL(join(out, picture.file)).href);
    return await page.screenshot({ type: 'png' });
  } finally {
    await page.close();
  }
}
