import type { IsoDate } from '../../lambdas/domain/month.ts';
import { day } from './calendar.ts';

/** What is special about an item of the CMDB. */
export interface Fate {
  /** Discovery has not found it after this day, and nobody has retired it. */
  readonly lost?: IsoDate;
  readonly retired?: IsoDate;
  readonly decommissioned?: IsoDate;
  readonly environment?: string;
  /** A serial number that it shares with another item, or that is none. */
  readonly serial?: string;
  /** The name of the item for which this row stands once more. */
  readonly duplicateOf?: string;
}

/** The same of several items `app-03 app-07`. */
const fates = (names: string, fate: Fate): Readonly<Record<string, Fate>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, fate]));

/** The items that a month has to get right, by name. Everything else runs, is in production and is found each night. */
export const FATES: Readonly<Record<string, Fate>> = {
  // Stale since before August, and since before October (R8.7).
  ...fates('app-03 app-07 tos-05 erp-04 cad-03 crane-02 legacy-01', { lost: day('2026-04-21') }),
  ...fates('app-11 tos-06 vts-02 cad-04 web-02', { lost: day('2026-07-09') }),

  // Rebuilt under a new name; and a serial number that no manufacturer gave.
  ...fates('erp-05 erp-06', { serial: 'CZJ04702BK' }),
  ...fates('app-21 app-22 app-23', { serial: 'VMware-42 1c 7e 90' }),
  ...fates('cad-07 cad-08 cad-09', { serial: 'To Be Filled By O.E.M.' }),
  ...fates('dc-16', { duplicateOf: 'dc-15' }),

  ...fates('crm-13 erp-21 erp-22 tos-25', { environment: 'Test' }),
  ...fates('tos-26', { environment: 'UAT' }),

  // Retired in September: they leave the average by December.
  ...fates('app-31 app-32 app-33', { retired: day('2026-09-04') }),
  ...fates('app-34 app-35 app-36 hrdoc-06', { retired: day('2026-09-18') }),
  // Switched off in August, and retired when somebody noticed.
  ...fates('crane-10', { decommissioned: day('2026-08-17'), retired: day('2026-09-30') }),
};
