import { createHash } from 'node:crypto';

/** JSON with sorted keys and whole numbers of any size as text, so that equal values are equal bytes. */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(sorted(value), null, 1)}\n`;
}

/** As `canonicalJson`, as short as it can be: for what only programs read. */
export function compactJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** The SHA-256 of text or bytes, as 64 hex digits. */
export function sha256(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('hex');
}

function sorted(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? value : value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, v]) => v !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([k, v]) => [k, sorted(v)]));
}
