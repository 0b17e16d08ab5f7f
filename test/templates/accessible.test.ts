import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { exampleMails } from '../../templates/examples/mails.ts';

/** A mail has no landmarks, and contrast needs a browser (`npm run test:browser`). */
const RULES = { region: { enabled: false }, 'color-contrast': { enabled: false } };

/** MJML writes `<div role=article>` round a mail. */
const validator = new HtmlValidate({ extends: ['html-validate:a11y'], rules: { 'prefer-native-element': 'off' } });

/** What html-validate finds, by rule and line. */
async function invalid(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** What axe finds in a page that is not drawn, by rule and element. */
async function violations(html: string): Promise<string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  window.eval(axe.source);
  const found: axe.AxeResults = await window.axe.run(window.document, { rules: RULES });
  window.close();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe.each(exampleMails)('$name can be read by everybody', ({ mail: { html } }) => {
  it('by html-validate’s list', async () => expect(await invalid(html)).toEqual([]));
  it('by axe', async () => expect(await violations(html)).toEqual([]));
});

describe('and what cannot be is seen', () => {
  it.each([
    { html: '<html lang="en"><title>t</title><a href="https://x.example"></a></html>', rule: 'link-name' },
    { html: '<html><title>t</title><h1>A</h1></html>', rule: 'html-has-lang' },
    { html: '<html lang="en"><title>t</title><img src="x.png"></html>', rule: 'image-alt' },
  ])('by axe: $rule', async ({ html, rule }) => {
    expect((await violations(html)).map((found) => found.split(':')[0])).toContain(rule);
  });

  it.each([
    { html: '<img src="x.png">', rule: 'wcag/h37' },
    { html: '<a href="https://x.example"></a>', rule: 'wcag/h30' },
  ])('by html-validate: $rule', async ({ html, rule }) => {
    expect((await invalid(html)).map((found) => found.split(':')[0])).toContain(rule);
  });
});
