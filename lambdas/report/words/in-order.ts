import { withoutDirection } from '../../domain/text/hidden-characters.ts';

/** A view whose every text reads in the order in which it was written: names come from other people's systems (F32). */
export function inOrder<T>(view: T): T {
  return ordered(view) as T;
}

function ordered(value: unknown): unknown {
  if (typeof value === 'string') return withoutDirection(value);
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, ordered(part)]));
}
