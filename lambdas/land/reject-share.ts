/** Whether `part` of `whole` is more than a share of 1, compared exactly: 1 of 100 is not above 0.01. */
export function isAboveShare(part: number, whole: number, share: number): boolean {
  const [digits, scale] = decimalOf(share);
  return BigInt(part) * 10n ** BigInt(scale) > BigInt(whole) * digits;
}

/** A share as it was written: 0.01 is 1 with scale 2. A number prints as the shortest decimal that is itself. */
function decimalOf(share: number): [bigint, number] {
  const [mantissa = '0', exponent = '0'] = String(share).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return [BigInt(whole + fraction), fraction.length - Number(exponent)];
}
