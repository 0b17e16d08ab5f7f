import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { renewal, renewalPage } from '../../lambdas/cli/month/renewal.ts';
import { openBrowser } from './chromium.ts';
import { brokenLink } from './links.ts';
import { anchorsOf, linksOf, overflow, PHONE, pageFindings, seriousFindings, turn } from './look.ts';

/** The contract of the samples that is renewed in January 2027. */
const CONTRACT = 'SN-2023-117';

let folder: string;
let file: string;
let browser: Browser;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-pack-'));
  file = join(folder, 'renewal.html');
  await writeFile(file, renewalPage(await renewal({ contract: CONTRACT, month: '2026-10', out: inject('out') })));
  browser = await openBrowser(inject('chromium'));
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push(`not loaded: ${request.url()}`));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(look: Parameters<typeof turn>[1] = { width: 1280, scheme: 'light' }) {
  await turn(page, look);
  await page.goto(pathToFileURL(file).href);
}

it('the pack of a renewal opens without a server, and axe finds nothing in it', async () => {
  await open();
  expect(problems).toEqual([]);
  expect(await pageFindings(page)).toEqual([]);
  expect(await page.title()).toContain(CONTRACT);
});

it.each([
  { width: 1280, scheme: 'dark' },
  { width: PHONE, scheme: 'light' },
  { width: PHONE, scheme: 'dark' },
] as const)('the pack can be read without a second scroll bar: $width px, $scheme', async (look) => {
  await open(look);
  expect(await seriousFindings(page, 'color-contrast')).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

it('the pack leads nowhere that is not there', async () => {
  await open();
  const [links, anchors] = [await linksOf(page), await anchorsOf(page)];
  expect(links.length).toBeGreaterThan(8);
  expect(links.flatMap((href) => brokenLink(href, anchors, file) ?? [])).toEqual([]);
});

it('the pack is printed whole and in black on white, whatever the screen is', async () => {
  await open({ width: 720, scheme: 'dark' });
  await page.emulateMediaType('print');
  const printed = (await page.evaluate(`({
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('h1')).color,
    hidden: [...document.querySelectorAll('tbody tr')].filter((row) => row.getClientRects().length === 0).length,
  })`)) as Record<string, unknown>;
  await page.emulateMediaType('screen');
  expect(printed).toEqual({ ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', hidden: 0 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
