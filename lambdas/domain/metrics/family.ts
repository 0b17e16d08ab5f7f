import type { ChargeType, State } from '../figures.ts';
import type { Headcount, UnitActions } from '../money/bases.ts';
import type { ContractLine } from '../money/contract.ts';
import type { Charge, ChargePart, LineTotal } from '../money/divide-line.ts';
import type { MinorUnits } from '../money/money.ts';
import type { WeightedTaker } from '../money/weights.ts';
import type { UnitWeights } from '../resources/unit-weights.ts';
import type { SeatPool } from '../seats/seat-pools.ts';
import type { UnitBook } from '../units.ts';

/** What the lines of a month are weighed by. */
export interface MonthScales {
  readonly units: UnitBook;
  readonly actions: readonly UnitActions[];
  readonly headcounts: readonly Headcount[];
  readonly settings: ScaleSettings;
  readonly seatPoolOf: (line: ContractLine) => SeatPool & { readonly held: readonly WeightedTaker[] };
  /** What a line of subscription units is divided by (R6.3). */
  readonly unitsOf: (line: ContractLine) => UnitWeights;
  /** The units that each unit drew from the pool of a consumption line in the period (R6.4). */
  readonly drawnOf: (line: ContractLine) => readonly WeightedTaker[];
}

/** What the month's files tell of a platform besides seats. */
export interface MeteredPlatforms {
  hasResources(platform: string): boolean;
  hasReadings(platform: string): boolean;
}

/** What one line is weighed by. */
export interface Scales extends MonthScales {
  /** What a line is made of that was charged before this one, such as a base line. */
  readonly chargesOf: (lineId: string) => readonly Charge[];
}

/** Percentages that only the settings state, by line. */
export interface ScaleSettings {
  readonly currency: string;
  readonly fixed_shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly composite: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** What the sentence of a charge row is made of. */
export interface ExplainedCharge {
  readonly chargeType: ChargeType;
  readonly method: string;
  readonly seatType: string;
  /** How the row's amount was reached, at least in one part, and in which currency. */
  readonly parts: readonly ChargePart[];
  readonly currency: string;
  /** What the row's unit pays for each of the line's base lines (R6.5). */
  readonly bases: readonly { readonly lineId: string; readonly amount: MinorUnits }[];
  /** The row's seats by state. */
  readonly states: Readonly<Partial<Record<State, number>>>;
}

/**
 * A family of metrics: everything that differs from one kind of contract line to another. A new one is a file here, its
 * name in `metric.ts` and its place in `index.ts`; the steps ask the family of a line and know none by name.
 */
export interface MetricFamily {
  /** Accounts hold seats of it: they form pools (R4.1), each seat is judged (R4), and what R4.2 leaves out is listed. */
  readonly hasSeats: boolean;
  /** Its cost is a share of other lines', which are charged first (R6.5). Elsewhere the column says nothing. */
  readonly hasBaseLines: boolean;
  /** What the contract line lacks before it can be counted, each as a sentence with its fix. */
  missing(line: ContractLine, platforms: MeteredPlatforms): string[];
  /** Divides what the line costs (R6). @throws MonthRefusedError with the fix where it cannot be divided. */
  charge(line: ContractLine, total: LineTotal, scales: Scales): Charge[];
  /** `method` of `chargeback.csv` (feeds 4). */
  method(line: ContractLine): string;
  /** The rule by which it is divided, with its number, as an auditor reads it; `basis` is that of `weights.csv`. */
  rule(basis: string): string;
  /** The sentence of a row that somebody used, as a department head understands it (R6). */
  explain(charge: ExplainedCharge): string;
}
