import { StoreConflictError } from '../../domain/errors.ts';
import type { Store } from '../../ports/store.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether the store takes a key once and refuses it the second time: everything rests on that (design 2). `key` is new. */
export async function createOnce(store: Pick<Store, 'create'>, key: string): Promise<Finding> {
  await store.create(key, 'created once');
  try {
    await store.create(key, 'created twice');
  } catch (error) {
    if (error instanceof StoreConflictError) return ready('a key is created once, a second time is refused');
    throw error;
  }
  return inTheWay(
    `${key} could be written twice`,
    'this storage ignores If-None-Match: run no month on it, use a bucket of Amazon S3 itself',
  );
}
