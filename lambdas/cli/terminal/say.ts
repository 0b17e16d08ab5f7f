import { printable } from '../../domain/text/hidden-characters.ts';

/** Prints lines for a person or a program: nothing that a file or a vendor wrote reaches the terminal as an order (F32). */
export function say(...lines: readonly string[]): void {
  process.stdout.write(asText(lines));
}

/** Prints lines on standard error, beside the output: progress, warnings, what went wrong. */
export function note(...lines: readonly string[]): void {
  process.stderr.write(asText(lines));
}

/** Prints warnings beside the output. */
export function warn(lines: readonly string[]): void {
  note(...lines.map((line) => `warning: ${indented(line)}`));
}

/** What follows a sentence stands below it, so that a line break in a name never begins a line of its own. */
export function indented(sentence: string): string {
  return sentence.replaceAll('\n', '\n    ');
}

function asText(lines: readonly string[]): string {
  return lines.map((line) => `${printable(line)}\n`).join('');
}
