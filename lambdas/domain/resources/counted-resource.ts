import type { Reason } from '../figures.ts';
import type { IsoDate } from '../month.ts';
import type { ResourceClass } from './classes.ts';

/** A resource or an unresolved object with a day in the window, as a product sees it. */
export interface CountedResource {
  readonly kind: 'resource' | 'unresolved';
  readonly platform: string;
  readonly id: string;
  readonly product: string;
  /** Null where its table is of no class. */
  readonly class: ResourceClass | null;
  /** Its table in the CMDB; null of an unresolved object. */
  readonly table: string | null;
  /** Whether a resource of its class counts in the product: a device needs the agent in some (R8.1). */
  readonly mayCount: boolean;
  readonly isAudited: boolean;
  /** The class that an audit gives it, where one of that class would count. */
  readonly auditedClass: ResourceClass | null;
  readonly name: string;
  readonly source: string | null;
  readonly environment: string | null;
  readonly serialNumber: string | null;
  readonly fqdn: string | null;
  readonly ipAddress: string | null;
  readonly lastDiscovered: IsoDate | null;
  readonly retiredOn: IsoDate | null;
  readonly decommissionedOn: IsoDate | null;
  /** The last day on which it counts, at most the period's. */
  readonly lastDay: IsoDate;
  /** Days in the window on which it counts, or would if its class did. */
  readonly days: bigint;
  readonly unitId: string | null;
  readonly reason: Reason;
}
