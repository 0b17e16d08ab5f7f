/** A name, an environment or a serial number as it is compared: trimmed and in any case (feeds-metrics 2). */
export function folded(text: string | null): string {
  return (text ?? '').trim().toLowerCase();
}
