/**
 * Does the work of every item, at most `most` at once, and gives the results in the order of the items; undefined where
 * the time was over before the last was begun. What has begun ends first, also where one of them fails.
 */
export async function atOnce<T, R>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<R>,
  isTimeOver: () => boolean = () => false,
): Promise<R[] | undefined> {
  const results: R[] = [];
  let next = 0;
  let isOver = false;
  const worker = async () => {
    while (next < items.length && !isOver) {
      isOver = isTimeOver();
      if (isOver) return;
      const at = next++;
      results[at] = await work(items[at] as T).catch((error: unknown) => {
        isOver = true;
        throw error;
      });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: most }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  return isOver ? undefined : results;
}
