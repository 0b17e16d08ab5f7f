import type { Metric } from './metrics/metric.ts';
import type { MinorUnits } from './money/money.ts';
import type { IsoDate } from './month.ts';

/** The words of R2.3 and R2.9: why a row ended in the unit where it is. */
export const REASONS = [
  'matched',
  'alias',
  'contractor',
  'leaver',
  'successor',
  'unit_closed',
  'service_account',
  'ambiguous',
  'unknown_person',
  'unit',
  'cost_center',
  'unowned',
] as const;
export type Reason = (typeof REASONS)[number];

/** The states of a seat in the order in which they are tried (R4). */
export const STATES = [
  'excepted',
  'leaver',
  'active',
  'unknown',
  'new',
  'seasonal',
  'login_only',
  'dormant',
  'never_used',
] as const;
export type State = (typeof STATES)[number];

export type Status = 'final' | 'draft';
export const CHARGE_TYPES = ['used', 'unassigned', 'unused', 'unattributed', 'correction'] as const;
export type ChargeType = (typeof CHARGE_TYPES)[number];
export const UNITS_OF_MEASURE = [
  'seat',
  'action',
  'person',
  'percent',
  'unit',
  'amount',
  'subscription_unit',
  'weighted_day',
  'drawn_unit',
] as const;
export type UnitOfMeasure = (typeof UNITS_OF_MEASURE)[number];
export const DISPOSITIONS = ['reclaim', 'reallocate', 'reclassify'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** One row of `finance/chargeback.csv` (feeds 4): a unit, a line and a charge type. */
export interface ChargeRow {
  readonly status: Status;
  /** Null on the unattributed row (R2.4). */
  readonly unitId: string | null;
  readonly unitName: string;
  readonly costCenter: string;
  readonly companyCode: string;
  readonly vendor: string;
  readonly product: string;
  readonly lineId: string;
  readonly metric: Metric;
  readonly chargeType: ChargeType;
  readonly method: string;
  /** The row's weight in `unitOfMeasure`; null for composite lines and on unused rows. */
  readonly quantity: bigint | null;
  /** Decimals of the quantity: 335 with one decimal is 33.5. */
  readonly quantityDecimals: number;
  readonly unitOfMeasure: UnitOfMeasure | '';
  /** Whole seats; null where the row has no seats. */
  readonly held: number | null;
  readonly active: number | null;
  readonly reclaimable: number | null;
  /** In the estate's currency, and what of it is idle (R6.1). */
  readonly amount: MinorUnits;
  readonly idleAmount: MinorUnits;
  readonly currency: string;
  readonly originalAmount: MinorUnits;
  readonly originalCurrency: string;
  /** Decimal text and date of the rate, only where something was converted (R5.5). */
  readonly fxRate: string | null;
  readonly fxDate: IsoDate | null;
  readonly invoiceIds: readonly string[];
  /** The same unit, line and charge type in the last published revision of the month before. */
  readonly previousAmount: MinorUnits | null;
  readonly answerableUnit: string | null;
  readonly explanation: string;
}

/** One row of `seats.csv` (feeds 4): a contract line and a seat that a unit holds. */
export interface SeatRow {
  readonly unitId: string | null;
  readonly lineId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly person: string;
  /** Null where no person is behind the seat. */
  readonly personId: string | null;
  readonly attribution: Reason;
  readonly seatType: string;
  readonly state: State;
  /** The states under the two windows of `sensitivity_days`, in their order (R4.3). */
  readonly sensitivity: readonly [State, State];
  readonly assignedOn: IsoDate | null;
  readonly lastLoginOn: IsoDate | null;
  readonly lastActionOn: IsoDate | null;
  readonly monthlyCost: MinorUnits;
  readonly disposition: Disposition | null;
  /** The unit that needs a `reallocate` seat (R7.2). */
  readonly neededBy: string | null;
}

/** What a line's cost stands on (R5.3): a final invoice, an estimated one, or the contract's price. */
export type CostBasis = 'invoice' | 'estimate' | 'contract';

/** One row of `finance/tie-out.csv`: a line in one currency. `difference` must be 0 (R5.4). */
export interface TieOutRow {
  readonly lineId: string;
  readonly vendor: string;
  readonly invoiceIds: readonly string[];
  readonly currency: string;
  readonly invoiced: MinorUnits;
  readonly chargedToUnits: MinorUnits;
  readonly unattributed: MinorUnits;
  readonly difference: MinorUnits;
  readonly basis: CostBasis;
}

/** An account nobody answers for (R2.4), with the cost of its seats. */
export interface UnattributedAccount {
  readonly platform: string;
  readonly accountId: string;
  readonly reason: Reason;
  readonly lines: readonly string[];
  readonly monthlyCost: MinorUnits;
  /** The ids of the people that an ambiguous account fits (R2.1), where they are known. */
  readonly candidates?: readonly string[];
}

/** An account or assignment that R4.2 leaves out. */
export interface NotCounted {
  readonly platform: string;
  readonly accountId: string;
  readonly assignment: string;
  /** Empty where no line wants the assignment. */
  readonly lineId: string;
  readonly reason: string;
}

/** A unit as it stands on the period's last day. */
export interface UnitFacts {
  readonly unitId: string;
  readonly unitName: string;
  readonly parentId: string | null;
  readonly headName: string;
  readonly headEmail: string;
  readonly costCenter: string;
  readonly companyCode: string;
}

/** What the mails need to know of a contract line beyond its charges. */
export interface LineFacts {
  readonly lineId: string;
  readonly vendor: string;
  readonly product: string;
  readonly metric: Metric;
  readonly status: Status;
  readonly currency: string;
  /** The pool of seats that a per-user line shares with others of its platform and seat type (R4.1), else null. */
  readonly seatPool: string | null;
  /** Whether it holds on the period's last day. */
  readonly isInForce: boolean;
  /** The contract's own figures; `annualAmount` in `currency`. */
  readonly quantity: bigint | null;
  readonly annualAmount: MinorUnits | null;
  /** The account in the ledger that it is booked on; null where the contract states none. */
  readonly glAccount: string | null;
  /** Q and A of its pool. */
  readonly purchased: bigint | null;
  readonly billable: number | null;
  /** Seats held beyond what was bought (R6.1): a true-up at the next count. */
  readonly exposure: number;
  /** At the contract's price for a year, in the contract's currency; null where it states none. */
  readonly exposureAmount: MinorUnits | null;
  readonly reducibleFrom: IsoDate | null;
  readonly endsOn: IsoDate | null;
}

/** A file that served the month. */
export interface SourceFile {
  readonly file: string;
  readonly feed: string;
  readonly records: number;
  readonly accepted: number;
  readonly refused: number;
  /** The folder that delivered it, and the date of its delivery where it is a dated snapshot (R12.3). */
  readonly source?: string;
  readonly deliveredOn?: string | null;
}

/** A dropped file that serves no month, and why. */
export interface LeftOutFile {
  readonly file: string;
  readonly why: string;
}

/** How the evidence of a platform was read (R3.5, R3.6), for the reports' words. */
export interface PlatformEvidence {
  readonly platform: string;
  readonly judgedBy: 'actions' | 'logins';
  /** Whether the record covers the window of the estate (R3.8). */
  readonly covered: boolean;
  /** The last local date on which the platform's evidence has a row. */
  readonly dataUpTo: IsoDate | null;
}

export const FINDING_KINDS = ['reclaimable', 'reclassifiable', 'unassigned', 'unused'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Shelfware of one kind, of a unit on a line, with what is to be done with its seats (R7.1, R7.2). */
export interface Finding {
  readonly unitId: string | null;
  readonly lineId: string;
  readonly kind: FindingKind;
  /** Null where the finding is not about seats. */
  readonly seats: bigint | null;
  readonly monthly: MinorUnits;
  /** Twelve times `monthly`. */
  readonly annual: MinorUnits;
  readonly dispositions: Readonly<Partial<Record<Disposition, number>>>;
}

/** What several findings come to: money over all of them, a seat of a shared pool once (R4.1). */
export interface FindingsSum {
  readonly seats: bigint;
  readonly monthly: MinorUnits;
  readonly annual: MinorUnits;
}

/** The findings of a month, as `summary.json` prints them. */
export interface MonthFindings {
  /** `shelfware.min_annual_value`: findings worth less are counted and not listed (R7.3). */
  readonly minimum: MinorUnits;
  readonly totals: Readonly<Record<FindingKind, FindingsSum>>;
  /** Highest annual value first. */
  readonly listed: readonly Finding[];
  readonly below: FindingsSum & { readonly findings: number };
}

/** The publish gate (R2.5): why a month is held, if it is. Shares are exact fractions. */
export interface Gate {
  readonly isHeld: boolean;
  /** Each a sentence; what follows on further lines is ready to paste. */
  readonly reasons: readonly string[];
  readonly unattributedSeats: { readonly part: bigint; readonly whole: bigint };
  readonly unattributedCost: { readonly part: MinorUnits; readonly whole: MinorUnits };
}
