import { readFile } from 'node:fs/promises';
import { InvalidInputError, StoreConflictError } from '../lambdas/domain/errors.ts';
import { compareText } from '../lambdas/domain/text/text.ts';
import type { Created, FileBody, Store, StoredObject } from '../lambdas/ports/store.ts';
import { sha256 } from '../lambdas/run/store/json.ts';

/** A store in memory, for batches that would write ten thousands of files. */
export class MemoryStore implements Store {
  private readonly bodies = new Map<string, Buffer>();

  async read(key: string): Promise<Uint8Array | undefined> {
    return this.bodies.get(key);
  }

  async list(prefix: string): Promise<readonly StoredObject[]> {
    const found = [...this.bodies].filter(([key]) => key.startsWith(prefix));
    return found.map(([key, { length: bytes }]) => ({ key, bytes })).sort((a, b) => compareText(a.key, b.key));
  }

  async create(key: string, body: Uint8Array | string | FileBody): Promise<Created> {
    const bytes = typeof body === 'object' && 'path' in body ? await fileBytes(key, body) : Buffer.from(body as string);
    const before = this.bodies.get(key);
    if (before?.equals(bytes)) return 'same';
    if (before) throw new StoreConflictError(`${key} exists with other content`, { key });
    this.bodies.set(key, bytes);
    return 'created';
  }
}

async function fileBytes(key: string, { path, sha256: expected }: FileBody): Promise<Buffer> {
  const bytes = await readFile(path);
  if (expected === undefined || sha256(bytes) === expected) return bytes;
  throw new InvalidInputError(`the file changed while it was copied to ${key}`, { key });
}
