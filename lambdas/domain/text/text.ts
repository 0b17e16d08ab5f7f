/** Orders two texts by code point, as every file of Truedown is ordered (feeds 4). Empty comes first. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = rank(a.charCodeAt(i)) - rank(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** UTF-16 puts halves of astral characters below U+E000; by code point they come last. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** A comparison of records by several texts, first one first. */
export function byText<T>(...keys: readonly ((record: T) => string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const order = compareText(key(a), key(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Lists of one cell are joined by `+` (feeds 4), sorted and each once. */
export function joinIds(ids: Iterable<string>): string {
  return [...new Set(ids)].sort(compareText).join('+');
}

/** The words of a cell that holds several, joined by `+`, each trimmed: `a + b` is a and b. */
export function splitIds(cell: string | null): string[] {
  return (cell ?? '')
    .split('+')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
