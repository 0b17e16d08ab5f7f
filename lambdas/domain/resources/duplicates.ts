import { folded } from '../text/folded.ts';
import { groupBy } from '../text/group-by.ts';
import { compareText } from '../text/text.ts';
import { textKey } from '../text/text-key.ts';
import type { CountedResource } from './counted-resource.ts';

/**
 * The duplicates among resources that count (R8.7): of those that share a serial number, or a full name, or address and
 * name, all but the one discovered last, then with the smallest id. An unknown date is the earliest.
 */
export function duplicatesAmong(
  resources: readonly CountedResource[],
  placeholders: ReadonlySet<string>,
): ReadonlySet<CountedResource> {
  const counted = resources.filter(({ kind }) => kind === 'resource');
  const found = KEYS.flatMap((keyOf) => repeatedBy(counted, (resource) => keyOf(resource, placeholders)));
  return new Set(found);
}

const KEYS: readonly ((resource: CountedResource, placeholders: ReadonlySet<string>) => string | null)[] = [
  ({ serialNumber }, placeholders) => {
    const serial = folded(serialNumber);
    return placeholders.has(serial) ? null : filled(serial);
  },
  ({ fqdn }) => filled(folded(fqdn)),
  ({ ipAddress, name }) => (folded(ipAddress) && folded(name) ? textKey(folded(ipAddress), folded(name)) : null),
];

function repeatedBy(
  resources: readonly CountedResource[],
  keyOf: (resource: CountedResource) => string | null,
): CountedResource[] {
  const groups = groupBy(
    resources.filter((resource) => keyOf(resource) !== null),
    keyOf,
  );
  return [...groups.values()].flatMap((same) => (same.length > 1 ? [...same].sort(byDiscovery).slice(1) : []));
}

function byDiscovery(a: CountedResource, b: CountedResource): number {
  return compareText(b.lastDiscovered ?? '', a.lastDiscovered ?? '') || compareText(a.id, b.id);
}

function filled(text: string): string | null {
  return text === '' ? null : text;
}
