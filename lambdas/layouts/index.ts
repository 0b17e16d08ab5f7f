import type { FeedName } from '../domain/feeds/feeds.ts';
import type { SourceSettings } from '../settings.ts';
import type { Layout } from './layout.ts';
import { OWN_LAYOUTS } from './own-columns.ts';
import { SERVICENOW_UPDATE_LOG } from './vendors/servicenow-update-log.ts';

/** Every layout that Truedown knows. Adding a vendor is adding one here. */
export const LAYOUTS: readonly Layout[] = [...OWN_LAYOUTS, SERVICENOW_UPDATE_LOG];

/** The feed of a source whose settings name it, or a layout of it. */
export function declaredFeed({ feed, layout }: Pick<SourceSettings, 'feed' | 'layout'>): FeedName | null {
  return feed ?? LAYOUTS.find(({ name }) => name === layout)?.feed ?? null;
}
