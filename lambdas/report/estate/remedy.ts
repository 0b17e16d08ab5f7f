/** A sentence of the gate or a warning, with what is ready to paste below it. */
export interface Remedy {
  readonly sentence: string;
  readonly hasPaste: boolean;
  readonly paste: readonly string[];
}

/** Parts a reason at its first line: the rest of its lines is YAML, rows of a CSV or a command (R2.5). */
export function remedyOf(reason: string): Remedy {
  const [sentence = '', ...paste] = reason.split(/\r?\n/);
  return { sentence, hasPaste: paste.length > 0, paste };
}
