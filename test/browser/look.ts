import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** How somebody looks at a mail or a page. */
export interface Look {
  readonly width: number;
  readonly scheme: 'light' | 'dark';
}

export const PHONE = 375;

/** Turns the window to a look. */
export async function turn(page: Page, { width, scheme }: Look, height = 900): Promise<void> {
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
}

/** What axe calls serious or critical, by rule and element; contrast is measured as it is drawn. */
export async function seriousFindings(page: Page, only?: string): Promise<string[]> {
  const found = await violations(page, only === undefined ? {} : { runOnly: { type: 'rule', values: [only] } });
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(inWords);
}

/** Whatever axe finds in a page. */
export async function pageFindings(page: Page): Promise<string[]> {
  return (await violations(page)).flatMap(inWords);
}

const off = { enabled: false };

/** Whatever axe finds in a mail, which has no landmarks. */
export async function mailFindings(page: Page): Promise<string[]> {
  return (await violations(page, { rules: { region: off, 'landmark-one-main': off } })).flatMap(inWords);
}

async function violations(page: Page, options: axe.RunOptions = {}): Promise<axe.Result[]> {
  await page.evaluate(axe.source);
  return ((await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`)) as axe.AxeResults).violations;
}

function inWords({ id, nodes }: axe.Result): string[] {
  return nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`);
}

/** How many pixels the page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return (await page.evaluate(
    'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - innerWidth',
  )) as number;
}

/** The targets of all links, as they are written. */
export async function linksOf(page: Page): Promise<string[]> {
  return (await page.evaluate(
    "[...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href'))",
  )) as string[];
}

/** The ids that a link of the page may lead to. */
export async function anchorsOf(page: Page): Promise<Set<string>> {
  return new Set((await page.evaluate("[...document.querySelectorAll('[id]')].map(({ id }) => id)")) as string[]);
}
