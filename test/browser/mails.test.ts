import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { exampleMails } from '../../templates/examples/mails.ts';
import { openBrowser } from './chromium.ts';
import { brokenLink } from './links.ts';
import { anchorsOf, linksOf, mailFindings, overflow, PHONE, seriousFindings, turn } from './look.ts';
import { sampleMails } from './sample-months.ts';

const mails = [...exampleMails.map(({ name, mail: { html } }) => ({ name, html })), ...sampleMails(inject('out'))];

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser(inject('chromium'));
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe.each(mails)('the mail $name', ({ html }) => {
  it('has nothing that axe finds, and every link leads somewhere', async () => {
    await turn(page, { width: 680, scheme: 'light' });
    await page.setContent(html);
    expect(await mailFindings(page)).toEqual([]);
    const anchors = await anchorsOf(page);
    expect((await linksOf(page)).flatMap((href) => brokenLink(href, anchors) ?? [])).toEqual([]);
  });

  it('fits on a phone, and can be read there in the dark', async () => {
    await turn(page, { width: PHONE, scheme: 'dark' });
    await page.setContent(html);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(page, 'color-contrast')).toEqual([]);
  });
});

describe('what cannot be read is seen', () => {
  it.each([
    { html: '<p style="color: #999; background: #fff">faint</p>', found: /color-contrast/ },
    { html: '<a href="https://x.example"></a>', found: /link-name/ },
    { html: '<img src="x.png">', found: /image-alt/ },
  ])('$found', async ({ html, found }) => {
    await turn(page, { width: 680, scheme: 'light' });
    await page.setContent(`<html lang="en"><title>t</title><h1>A</h1>${html}</html>`);
    expect((await seriousFindings(page)).join()).toMatch(found);
  });

  it('a table that is wider than a phone', async () => {
    await turn(page, { width: PHONE, scheme: 'light' });
    await page.setContent('<body style="margin: 0"><table width="400"><tr><td>wide</td></tr></table>');
    expect(await overflow(page)).toBe(25);
  });

  it.each([
    { href: 'mailto:?subject=a', why: 'to nobody' },
    { href: 'mailto:a@b.example?subject=%', why: 'not encoded' },
    { href: 'javascript:alert(1)', why: 'a program' },
    { href: '#nowhere', why: 'a part that is not there' },
    { href: 'reports/2026-10/nothing.csv', why: 'a file that is not there' },
  ])('a link $why', ({ href }) => expect(brokenLink(href, new Set(['here']), '/tmp/index.html')).toContain(href));
});
