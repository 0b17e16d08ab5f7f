import { HtmlValidate } from 'html-validate';

/** MJML writes `<div role=article>` round a mail. */
const validator = new HtmlValidate({ extends: ['html-validate:a11y'], rules: { 'prefer-native-element': 'off' } });

/** What html-validate finds, by rule and line; axe asks the drawn mail and page (`npm run test:browser`). */
export async function invalid(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}
