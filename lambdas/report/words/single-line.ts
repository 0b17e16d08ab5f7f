import { withoutDirection } from '../../domain/text/hidden-characters.ts';

/**
 * Text of a vendor or a customer as it may stand in a subject: no line break, no NUL, no other control character, and
 * nothing that turns it around.
 */
export function singleLine(text: string): string {
  return withoutDirection(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}
