import type { AllocatedPart, MinorUnits } from '../../domain/money/money.ts';
import type { Taker } from '../../domain/money/weights.ts';
import type { Draw } from '../../domain/pools/draw-costs.ts';
import type { Run } from '../../domain/run.ts';
import type { ChargedRow, CostRow, SeatCostRow } from './frozen-rows.ts';
import type { TierPrice, TierUseRow } from './frozen-tiers.ts';
import type { AccountUseRow, ResourceUseRow } from './frozen-usage.ts';

/** A figure with everything behind it: what a unit pays, or belongs to nobody, of the lines that were asked for. */
export interface Explanation {
  readonly run: Run;
  readonly stands: string;
  readonly unitId: string | null;
  readonly unitName: string;
  /** The one line that was asked for; null for all of the unit's. */
  readonly lineId: string | null;
  readonly currency: string;
  /** The figure: the sum of its lines. */
  readonly amount: MinorUnits;
  readonly lines: readonly LineProof[];
}

/** What a unit pays of one line, from the invoice to the minor unit. */
export interface LineProof {
  readonly lineId: string;
  /** The unit's rows of the chargeback, one for each charge type. */
  readonly charges: readonly ChargedRow[];
  readonly amount: MinorUnits;
  readonly cost: CostProof;
  readonly conversion: ConversionProof | null;
  /** How the cost falls to the bases of a composite line; null where the line is divided at once. */
  readonly slices: readonly SliceProof[] | null;
  readonly divisions: readonly DivisionProof[];
  /** Null where the line has no seats, or nobody may read them here. */
  readonly seats: SeatsProof | null;
  /** Null where the line is not of subscription units, or nobody may read its resources here. */
  readonly resources: ResourcesProof | null;
  /** Null where the line is not of consumption, or nobody may read who drew here. */
  readonly usage: UsageProof | null;
  /** Null where no tier of the line is judged for the unit, or nobody may read it here. */
  readonly tiers: TiersProof | null;
}

/** What a line costs in the month, in the currency of its invoices (R5.3). */
export interface CostProof {
  readonly parts: readonly CostShare[];
  readonly amount: MinorUnits;
  readonly currency: string;
}

/** One share of an invoice line: `each`, and `more` (a minor unit, or nothing) in the first `larger` months. */
export interface CostShare extends CostRow {
  readonly each: MinorUnits;
  readonly more: MinorUnits;
  readonly larger: number;
}

/** A cost in the estate's currency (R5.5): `exact` rounded half away from zero. */
export interface ConversionProof {
  readonly rate: string;
  readonly date: string;
  /** The cost times the rate, with every decimal. */
  readonly exact: string;
  readonly amount: MinorUnits;
}

/** What a percentage takes of the line (R6.2), by the largest remainder. */
export interface SliceProof extends AllocatedPart {
  readonly percent: number;
}

/** One division of a line, or of a part of it, over those who take of it (R6, R5.2). */
export interface DivisionProof {
  readonly basis: string;
  readonly percent: number | null;
  readonly rule: string;
  readonly of: MinorUnits;
  readonly weightTotal: bigint;
  /** Of the weights: 335 with one decimal is 33.5. */
  readonly decimals: number;
  readonly unitOfMeasure: string;
  readonly takers: readonly TakerProof[];
}

/** One taker's part, in the order of R5.2. */
export interface TakerProof extends AllocatedPart, Taker {
  /** Whether it is a part of the figure. */
  readonly isOwn: boolean;
}

/** What a unit's charge comes to by seat (R6.1), smaller account ids first; the reclaimable ones are idle. */
export interface SeatsProof {
  readonly amount: MinorUnits;
  readonly idleAmount: MinorUnits;
  readonly seats: readonly SeatCostRow[];
}

/** What a unit's charge comes to by resource (R6.3): days × ratio ÷ observed days are units. */
export interface ResourcesProof {
  readonly amount: MinorUnits;
  readonly observedDays: number | null;
  /** Whether resources are the weights: else the vendor's counts are, and no resource has a cost. */
  readonly isByResources: boolean;
  readonly resources: readonly ResourceUseRow[];
}

/** What a unit's charge comes to by account (R6.4), and what each did: quantity × weight is units drawn (R9.1). */
export interface UsageProof {
  readonly amount: MinorUnits;
  readonly accounts: readonly AccountUseRow[];
  readonly draws: readonly Draw[];
}

/** What a unit's seats justify on a line (R10.1), or its use of an entitlement (R10.3). */
export interface TiersProof {
  /** The tier that is held. */
  readonly tier: string;
  readonly currency: string;
  readonly rows: readonly TierUseRow[];
  /** The price of each tier by which something is saved. */
  readonly prices: readonly TierPrice[];
}
