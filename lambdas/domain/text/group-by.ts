/** Groups items by a text or by having none, groups and items in the order in which they came. */
export function groupBy<T, Key extends string | null>(items: Iterable<T>, keyOf: (item: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** As `groupBy`, by two texts: the groups alone. */
export function groupByTwo<T>(
  items: Iterable<T>,
  one: (item: T) => string | null,
  other: (item: T) => string | null,
): T[][] {
  const groups: T[][] = [];
  const known = new Map<string | null, Map<string | null, T[]>>();
  for (const item of items) {
    const within = known.get(one(item)) ?? new Map<string | null, T[]>();
    if (within.size === 0) known.set(one(item), within);
    const group = within.get(other(item));
    if (group) group.push(item);
    else within.set(other(item), groups[groups.push([item]) - 1] as T[]);
  }
  return groups;
}
