import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import { JSDOM } from 'jsdom';

/** MJML writes `<div role=article>` round a mail. */
const validator = new HtmlValidate({ extends: ['html-validate:a11y'], rules: { 'prefer-native-element': 'off' } });

/** What html-validate finds, by rule and line. */
export async function invalid(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

/** What axe finds in HTML that is not drawn, by rule and element; contrast needs a browser (`npm run test:browser`). */
export async function violations(html: string, rules: axe.RuleObject = {}): Promise<string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  window.eval(axe.source);
  const found: axe.AxeResults = await window.axe.run(window.document, {
    resultTypes: ['violations'],
    rules: { 'color-contrast': { enabled: false }, ...rules },
  });
  window.close();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
