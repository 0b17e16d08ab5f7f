import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleMails } from '../../templates/examples/mails.ts';
import { previewPage } from '../../templates/preview/preview.ts';
import { openBrowser } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'truedown-preview-'));
const url = pathToFileURL(join(folder, 'index.html')).href;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  writeFileSync(join(folder, 'index.html'), previewPage(exampleMails));
  browser = await openBrowser(inject('chromium'));
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const FRAMES = `[...document.querySelectorAll('iframe')].map((frame) => ({
  width: frame.clientWidth,
  title: frame.contentDocument.querySelector('h1')?.innerText,
  background: frame.contentWindow.getComputedStyle(frame.contentDocument.body).backgroundColor,
  isWhole: frame.clientHeight >= frame.contentDocument.documentElement.scrollHeight,
}))`;

describe('npm run preview', () => {
  it.each(exampleMails)('shows $name at both widths, light and dark, and its text', async ({ name, mail }) => {
    await page.goto('about:blank');
    await page.goto(`${url}#${encodeURIComponent(name)}`);
    await page.waitForFunction("[...document.querySelectorAll('iframe')].filter((frame) => frame.height).length === 4");
    const frames = (await page.evaluate(FRAMES)) as {
      width: number;
      title: string;
      background: string;
      isWhole: boolean;
    }[];
    expect(frames.map(({ width }) => width)).toEqual([680, 375, 680, 375]);
    expect(new Set(frames.map(({ title }) => title)).size).toBe(1);
    expect(new Set(frames.map(({ background }) => background)).size).toBe(2);
    expect(frames.every(({ isWhole }) => isWhole)).toBe(true);
    expect(await page.evaluate("document.querySelector('pre').textContent")).toBe(mail.text);
  });
});
