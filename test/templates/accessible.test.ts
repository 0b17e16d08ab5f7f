import { describe, expect, it } from 'vitest';
import { exampleMails } from '../../templates/examples/mails.ts';
import { invalid } from './accessibility.ts';

describe('can be read by everybody', () => {
  it.each(exampleMails)('$name, by html-validate’s list', async ({ mail: { html } }) =>
    expect(await invalid(html)).toEqual([]),
  );
});

describe('and what cannot be is seen', () => {
  it.each([
    { html: '<img src="x.png">', rule: 'wcag/h37' },
    { html: '<a href="https://x.example"></a>', rule: 'wcag/h30' },
  ])('by html-validate: $rule', async ({ html, rule }) => {
    expect((await invalid(html)).map((found) => found.split(':')[0])).toContain(rule);
  });
});
