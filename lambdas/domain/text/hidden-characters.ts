/** Characters that turn the direction of text around: behind U+202E, `fdp.exe` reads as `exe.pdf`. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Characters that a terminal obeys instead of showing them, and those that turn its text around. */
const OBEYED = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/** Text as a page or a mail shows it: in the order in which it was written (F32). */
export function withoutDirection(text: string): string {
  return text.replace(DIRECTION, '');
}

/** Text as a terminal shows it: what it would obey by its number, such as `\u001b`; line breaks and tabs stay (F32). */
export function printable(text: string): string {
  return text.replace(OBEYED, (char) => (char === '\n' || char === '\t' ? char : numbered(char)));
}

/** As `printable`, for a name within a line: a line break is shown by its number too. */
export function printableName(text: string): string {
  return text.replace(OBEYED, numbered);
}

function numbered(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
