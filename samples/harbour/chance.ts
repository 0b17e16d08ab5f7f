/**
 * A number from 0 up to 1 that depends on its words and on nothing else, so that a person added to the estate changes
 * nobody else's figures.
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 2166136261;
  for (const char of words.join('|')) hash = Math.imul(hash ^ (char.codePointAt(0) as number), 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
  hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296;
}

/** A whole number from `low` to `high`, both inside. */
export function between(low: number, high: number, ...words: readonly (string | number)[]): number {
  return low + Math.floor(chance(...words) * (high - low + 1));
}

/** One of the given things. */
export function oneOf<T>(things: readonly T[], ...words: readonly (string | number)[]): T {
  return things[between(0, things.length - 1, ...words)] as T;
}

/** Hexadecimal digits that look like an id of a vendor. */
export function hexId(length: number, ...words: readonly (string | number)[]): string {
  return Array.from({ length }, (_, digit) => between(0, 15, digit, ...words).toString(16)).join('');
}
