import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { heldFigures } from '../../templates/examples/figures.ts';
import { frozenMonth } from '../report/page/frozen-month.ts';
import { openBrowser } from './chromium.ts';
import { brokenLink } from './links.ts';
import { anchorsOf, linksOf, overflow, PHONE, pageFindings, seriousFindings, turn } from './look.ts';
import { OCTOBER } from './sample-months.ts';

const out = inject('out');
const months = readdirSync(join(out, 'reports')).sort();
const fileOf = (month: string) => join(out, month, 'index.html');

let browser: Browser;
let page: Page;
const problems: string[] = [];
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
  page = await browser.newPage();
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('requestfailed', (request) => problems.push(`not loaded: ${request.url()}`));
});
afterAll(() => browser?.close());

/** Opens the page of a month as somebody does who double-clicks it. */
async function open(month = '2026-10', look: Parameters<typeof turn>[1] = { width: 1280, scheme: 'light' }) {
  await turn(page, look);
  await page.goto(pathToFileURL(fileOf(month)).href);
}

/** Text in JavaScript of a page, where it stands for itself. */
const quoted = (text: string) => JSON.stringify(text);

describe.each(months)('the page of %s', (month) => {
  it('opens without a server, and nothing in it fails', async () => {
    problems.length = 0;
    await open(month);
    expect(problems).toEqual([]);
    expect(await page.title()).not.toBe('');
  });

  it('has nothing that axe finds', async () => {
    await open(month);
    expect(await pageFindings(page)).toEqual([]);
  });

  it.each([
    { width: 1280, scheme: 'dark' },
    { width: PHONE, scheme: 'light' },
    { width: PHONE, scheme: 'dark' },
  ] as const)('can be read without a second scroll bar: $width px, $scheme', async (look) => {
    await open(month, look);
    expect(await seriousFindings(page, 'color-contrast')).toEqual([]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  it('leads nowhere that is not there', async () => {
    await open(month);
    const [links, anchors] = [await linksOf(page), await anchorsOf(page)];
    expect(links.length).toBeGreaterThan(20);
    expect(links.flatMap((href) => brokenLink(href, anchors, fileOf(month)) ?? [])).toEqual([]);
  });
});

it('the page of a held month has nothing that axe finds', async () => {
  await turn(page, { width: 1280, scheme: 'light' });
  await page.setContent((await frozenMonth(heldFigures)).page);
  expect(await pageFindings(page)).toEqual([]);
});

/** A column is sorted by numbers where every filled cell is one, else by text; `data-key` says what a cell stands for. */
const INVERSIONS = `(th) => {
  const cells = [...th.closest('table').tBodies[0].rows].map((row) => row.cells[th.cellIndex]);
  const keys = cells.map((cell) => (cell.dataset.key ?? cell.textContent.trim()).replace(/(?<=[0-9]),|^[+]/g, ''));
  const isNumber = keys.filter((key) => key !== '').every((key) => Number.isFinite(Number(key)));
  const compare = (a, b) => (isNumber || a === '' || b === '' ? (a === '' ? -Infinity : a) - (b === '' ? -Infinity : b) || 0
    : a.localeCompare(b, 'en', { numeric: true }));
  const sign = th.ariaSort === 'ascending' ? 1 : -1;
  return keys.slice(1).filter((key, i) => sign * compare(keys[i], key) > 0);
}`;

/** What a function of JavaScript says of an element; the lane's own types know no documents. */
async function ask(element: ElementHandle, script: string): Promise<unknown> {
  return page.evaluate((node, code) => new Function(`return (${code})`)()(node), element, script);
}

/** The headers that sort their table, each with its button. */
async function sortingHeaders(): Promise<{ th: ElementHandle; button: ElementHandle }[]> {
  const found = [];
  for (const th of await page.$$('thead th')) {
    const button = await th.$('button');
    if (button !== null) found.push({ th, button });
  }
  return found;
}

describe('the tables of the page', () => {
  it('are sorted by a click on a header, the other way by a second one, and say so', async () => {
    await open();
    const headers = await sortingHeaders();
    expect(headers.length, 'headers with a button').toBeGreaterThan(2);
    for (const { th, button } of headers) {
      const directions = new Set<unknown>();
      for (let click = 0; click < 2; click++) {
        await ask(button, '(button) => button.click()');
        directions.add(await ask(th, '(th) => th.ariaSort'));
        expect(await ask(th, INVERSIONS), String(await ask(th, '(th) => th.textContent'))).toEqual([]);
      }
      expect(directions).toEqual(new Set(['ascending', 'descending']));
      const sorted =
        "(th) => [...th.parentElement.cells].filter((cell) => (cell.ariaSort ?? 'none') !== 'none').length";
      expect(await ask(th, sorted)).toBe(1);
    }
  });

  it('can be sorted without a mouse', async () => {
    await open();
    const [first] = await sortingHeaders();
    expect(first, 'a header with a button').toBeDefined();
    await first?.button.focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate("document.activeElement.closest('th')?.ariaSort")).toMatch(/^(as|des)cending$/);
  });

  it('are searched: only what holds the word stays, and all of it comes back', async () => {
    await open();
    const boxes = await page.$$('::-p-aria([role="searchbox"])');
    expect(boxes.length, 'search boxes').toBeGreaterThan(0);
    for (const box of boxes) {
      const shown = async () => (await ask(box, VISIBLE_ROWS)) as string[];
      const all = await shown();
      const word = /\p{L}{4,}/u.exec(all.at(-1) ?? '')?.[0].toLowerCase() ?? '';
      await box.type(word);
      const found = await shown();
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((row) => !row.toLowerCase().includes(word))).toEqual([]);
      await box.type(' and no such thing');
      expect(await shown()).toEqual([]);
      await ask(box, "(box) => { box.value = ''; box.dispatchEvent(new Event('input', { bubbles: true })); }");
      expect(await shown()).toEqual(all);
    }
  });

  it('find a unit by its name', async () => {
    await open();
    const counts = [];
    for (const box of await page.$$('::-p-aria([role="searchbox"])')) {
      await box.type('customer service');
      const found = (await ask(box, VISIBLE_ROWS)) as string[];
      counts.push(found.filter((row) => row.startsWith('Customer Service')).length);
    }
    expect(counts).toContain(1);
  });
});

/** The rows that a reader sees of the table beside a search box. */
const VISIBLE_ROWS = `(box) => {
  let holder = box;
  while (!holder.querySelector('table')) holder = holder.parentElement;
  const rows = [...holder.querySelector('table').tBodies[0].rows];
  return rows.filter((row) => row.checkVisibility()).map((row) => row.innerText);
}`;

it('an earlier month is one click away', async () => {
  await open();
  const links = await linksOf(page);
  for (const month of months.slice(0, -1)) {
    const href = links.find((link) => link.includes(`${month}/index.html`));
    expect(href, month).toBeDefined();
    await page.click(`a[href=${quoted(href ?? '')}]`);
    await page.waitForFunction(`location.pathname.includes(${quoted(`${month}/index.html`)})`);
    await open();
  }
});

it(`names every file of ${OCTOBER}`, async () => {
  await open();
  const shown = (await page.evaluate('document.body.textContent')) as string;
  const files = readdirSync(join(out, OCTOBER, 'finance'));
  expect(files.filter((file) => !shown.includes(file))).toEqual([]);
});
