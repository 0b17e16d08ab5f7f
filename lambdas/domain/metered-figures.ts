import type { Reason } from './figures.ts';
import type { MinorUnits } from './money/money.ts';
import type { IsoDate } from './month.ts';
import type { PoolRow } from './pools/pool-row.ts';
import type { ResourceClass } from './resources/classes.ts';
import type { ResourceFinding } from './resources/judged-resource.ts';
import type { UnitFinding } from './resources/unit-findings.ts';
import type { UnitTableRow } from './resources/unit-table.ts';

/** One row of `resources.csv`: a resource of a unit on a line of subscription units. */
export interface ResourceRow {
  readonly unitId: string | null;
  readonly lineId: string;
  readonly platform: string;
  readonly resourceId: string;
  readonly kind: 'resource' | 'unresolved';
  readonly class: ResourceClass | null;
  readonly product: string;
  readonly name: string;
  readonly table: string | null;
  readonly source: string | null;
  readonly environment: string | null;
  readonly attribution: Reason;
  readonly countedDays: bigint;
  /** In lowest terms, `1/3`; empty where it does not count. */
  readonly ratio: string;
  /** On average, with four decimals, half away. */
  readonly units: bigint;
  readonly findings: readonly ResourceFinding[];
  readonly stopsOn: IsoDate | null;
  /** Null where the vendor's counts are the weights (R6.3). */
  readonly monthlyCost: MinorUnits | null;
}

/** One row of `consumption.csv`: what an account drew in a unit, on a line of consumption. */
export interface ConsumptionRow {
  readonly unitId: string | null;
  readonly lineId: string;
  readonly platform: string;
  /** Empty where the reading names nobody. */
  readonly accountId: string;
  readonly meter: string;
  readonly person: string;
  readonly attribution: Reason;
  /** The charged seat that its person, else the account, holds in this unit; empty where there is none. */
  readonly seatType: string;
  readonly units: bigint;
  readonly monthlyCost: MinorUnits;
}

/** One row of `unattributed-usage.csv`: what of a metered line belongs to nobody (R2.4). */
export interface UsageTail {
  readonly lineId: string;
  readonly platform: string;
  readonly kind: 'resource' | 'unresolved' | 'count' | 'reading';
  readonly id: string;
  readonly reason: Reason;
  readonly units: bigint;
  /** 4 of an average, 0 of units drawn. */
  readonly decimals: number;
  readonly monthlyCost: MinorUnits;
}

/** One row of `seat-cost.csv`: what a unit's seats of a type cost with what their holders drew (R6.6). */
export interface SeatCost {
  readonly platform: string;
  readonly seatType: string;
  readonly unitId: string;
  readonly seats: number;
  readonly seatAmount: MinorUnits;
  readonly consumptionAmount: MinorUnits;
}

/** What the month's metered lines come to, resource by resource and account by account. */
export interface MeteredFigures {
  readonly resources: readonly ResourceRow[];
  readonly consumption: readonly ConsumptionRow[];
  readonly tail: readonly UsageTail[];
  readonly unitFindings: readonly UnitFinding[];
  readonly seatCosts: readonly SeatCost[];
  /** What each entitlement that is in force in the period, or charged, consumes (R8.4). */
  readonly unitTable: readonly UnitTableRow[];
  /** The pools with a line in force in the period (R9). */
  readonly pools: readonly PoolRow[];
  /** What each line that prices overage costs without an invoice (R9.3). */
  readonly overages: readonly { readonly lineId: string; readonly cost: MinorUnits }[];
}
