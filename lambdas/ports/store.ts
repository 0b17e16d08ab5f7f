/** What a create met: the key was free, or it already held exactly these bytes. */
export type Created = 'created' | 'same';

/** One object of a listing. */
export interface StoredObject {
  readonly key: string;
  readonly bytes: number;
}

/**
 * A body too large for memory: a file of this disk. With `sha256` the store takes it only if it still holds these bytes,
 * so that a file that changes while it is copied never stands under a key.
 */
export interface FileBody {
  readonly path: string;
  readonly sha256?: string;
}

/**
 * Where everything is kept (design 2). Three verbs: nothing in the store is ever changed or removed by a step.
 * Keys are relative, `/` between segments.
 */
export interface Store {
  /** The bytes under `key`; undefined if there is no such key. */
  read(key: string): Promise<Uint8Array | undefined>;

  /** Every object whose key begins with `prefix`, sorted by key. */
  list(prefix: string): Promise<readonly StoredObject[]>;

  /**
   * Puts `body` under a key that is still free, whole or not at all.
   * @returns `created`, or `same` if the key already holds these bytes (it may have been this very call, tried again).
   * @throws StoreConflictError if the key holds other bytes.
   * @throws InvalidInputError if a file body does not have the bytes that it says.
   */
  create(key: string, body: Uint8Array | string | FileBody): Promise<Created>;
}
