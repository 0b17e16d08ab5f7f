import type { Layout } from './layout.ts';
import { OWN_LAYOUTS } from './own-columns.ts';
import { SERVICENOW_UPDATE_LOG } from './servicenow-update-log.ts';

/** Every layout that Truedown knows. Adding a vendor is adding one here. */
export const LAYOUTS: readonly Layout[] = [...OWN_LAYOUTS, SERVICENOW_UPDATE_LOG];
