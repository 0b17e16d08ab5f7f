import { readdirSync, readFileSync } from 'node:fs';
import type { FeedName } from '../domain/feeds/feed-names.ts';
import type { SourceSettings } from '../settings.ts';
import type { Layout } from './layout.ts';
import { OWN_LAYOUTS } from './own-columns.ts';
import { parseVendorLayout } from './vendor-layout.ts';

const VENDORS = new URL('./vendors/', import.meta.url);

/** Every layout that Truedown knows: its own columns, and each file of `vendors/`. Adding a vendor is adding one there. */
export const LAYOUTS: readonly Layout[] = [...OWN_LAYOUTS, ...vendorLayouts()];

function vendorLayouts(): Layout[] {
  const files = readdirSync(VENDORS).filter((file) => file.endsWith('.json'));
  return files.sort().map((file) => {
    const raw: unknown = JSON.parse(readFileSync(new URL(file, VENDORS), 'utf8'));
    return parseVendorLayout(file.replace(/\.json$/, ''), raw);
  });
}

/** The feeds of a source whose settings name one, or a layout; none where they name neither. */
export function declaredFeeds({ feed, layout }: Pick<SourceSettings, 'feed' | 'layout'>): readonly FeedName[] {
  if (feed !== undefined) return [feed];
  return LAYOUTS.find(({ name }) => name === layout)?.feeds.map((table) => table.feed) ?? [];
}
