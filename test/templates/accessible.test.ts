import { describe, expect, it } from 'vitest';
import { exampleMails } from '../../templates/examples/mails.ts';
import { invalid, violations } from './accessibility.ts';

/** A mail has no landmarks. */
const RULES = { region: { enabled: false } };

/** One of each template, for axe takes a second for each here; the browser lane asks it of every example. */
const ofEachTemplate = exampleMails.filter(({ name }) => ['OPS', 'estate', 'held'].includes(name));

describe('can be read by everybody', () => {
  it.each(exampleMails)('$name, by html-validate’s list', async ({ mail: { html } }) =>
    expect(await invalid(html)).toEqual([]),
  );
  it('has a mail of each template', () => expect(ofEachTemplate).toHaveLength(3));
  it.each(ofEachTemplate)('$name, by axe', async ({ mail: { html } }) =>
    expect(await violations(html, RULES)).toEqual([]),
  );
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
