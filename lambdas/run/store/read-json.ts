import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import type { Store } from '../../ports/store.ts';
import { damaged } from '../revisions/damage.ts';

// zod/mini has no words of its own.
z.config(en());

/**
 * Reads a document of the store, undefined where there is none: the one way to read what was stored as JSON.
 * @throws DamagedStoreError where it is not the document that was written, with the remedy for its kind (F30).
 */
export async function readJson<T>(store: Store, key: string, schema: z.core.$ZodType<T>): Promise<T | undefined> {
  const bytes = await store.read(key);
  return bytes && parseStored(key, bytes, schema);
}

/** As `readJson`, for a document that must be there. @throws DamagedStoreError also where it is gone. */
export async function requireJson<T>(store: Store, key: string, schema: z.core.$ZodType<T>): Promise<T> {
  const found = await readJson(store, key, schema);
  if (found === undefined) throw damaged(key, 'is gone');
  return found;
}

/** What the bytes of a document say. @throws DamagedStoreError where it is not the document that was written. */
export function parseStored<T>(key: string, bytes: Uint8Array, schema: z.core.$ZodType<T>): T {
  if (bytes.length === 0) throw damaged(key, 'is empty');
  const read = z.safeParse(schema, parsed(key, bytes));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.path.join('.') || 'the document';
  throw damaged(key, `is damaged (${place}: ${issue?.message})`, { cause: read.error });
}

function parsed(key: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const isText = !(error instanceof TypeError);
    throw damaged(key, isText ? 'is damaged (it is cut, or was changed by hand)' : 'is damaged (it is no UTF-8 text)', {
      cause: error,
    });
  }
}
