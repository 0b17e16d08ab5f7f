/** A number as it was written: 0.01 is 1 with scale 2, 0.0000001 is 1 with scale 7. */
export function decimalOf(value: number | string): { readonly digits: bigint; readonly scale: number } {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale < 0 ? { digits: digits * 10n ** BigInt(-scale), scale: 0 } : { digits, scale };
}

/** Whether `part` is more than a multiple of `whole`, compared exactly: 1 of 100 is not above 0.01. */
export function isAbove(part: bigint, whole: bigint, multiple: number): boolean {
  return compared(part, whole, multiple) > 0n;
}

/** Whether `part` is a multiple of `whole` or more, compared exactly: 1000 is at least 10 times 100. */
export function isAtLeast(part: bigint, whole: bigint, multiple: number): boolean {
  return compared(part, whole, multiple) >= 0n;
}

function compared(part: bigint, whole: bigint, multiple: number): bigint {
  const { digits, scale } = decimalOf(multiple);
  return part * 10n ** BigInt(scale) - whole * digits;
}

/** Numbers as whole numbers of one scale: 33.5 and 66.5 are 335 and 665 with one decimal. */
export function wholeNumbers(values: readonly number[]): {
  readonly whole: readonly bigint[];
  readonly decimals: number;
} {
  const read = values.map(decimalOf);
  const decimals = Math.max(0, ...read.map(({ scale }) => scale));
  return { whole: read.map(({ digits, scale }) => digits * 10n ** BigInt(decimals - scale)), decimals };
}
