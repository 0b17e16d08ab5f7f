import type {
  ChargeRow,
  ChargeType,
  Gate,
  LeftOutFile,
  LineFacts,
  MonthFindings,
  NotCounted,
  PlatformEvidence,
  SeatRow,
  SourceFile,
  TieOutRow,
  UnattributedAccount,
  UnitFacts,
} from './figures.ts';
import type { LedgerEntry } from './memory/ledger.ts';
import type { Movement } from './memory/movements.ts';
import type { PricedLine } from './memory/priced-lines.ts';
import type { UnitMonth } from './memory/six-months.ts';
import type { MeteredFigures } from './metered-figures.ts';
import type { ChargePart } from './money/divide-line.ts';
import type { InvoiceTotal } from './money/invoice-totals.ts';
import type { CostPart } from './money/line-cost.ts';
import type { MinorUnits } from './money/money.ts';
import type { Month } from './month.ts';
import type { JudgedQuoteLine } from './renewal/judged-quote.ts';
import { textKey } from './text/text-key.ts';
import type { TierRow } from './tiers/tier-row.ts';

/** What a unit came to in the month before, in the unit that answers now. */
export interface UnitBefore {
  /** Its name then. */
  readonly unitName: string;
  readonly amount: MinorUnits;
  /** The names of units closed since, whose amounts are in it. */
  readonly closed: readonly string[];
}

/** The whole of the newest published revision of the calendar month before, ended lines and units included (R7.6). */
export interface PreviousMonth {
  readonly amount: MinorUnits;
  readonly idleAmount: MinorUnits;
  /** By the unit that answers now, null for nobody; who is not here paid nothing then. */
  readonly units: ReadonlyMap<string | null, UnitBefore>;
  readonly lines: ReadonlyMap<string, MinorUnits>;
  /** What its lines were called. */
  readonly products: ReadonlyMap<string, string>;
  /** Units that the units of then drew on each line of consumption, by `drawnKey` of the unit that answers now. */
  readonly drawn: ReadonlyMap<string, bigint>;
}

/** A name for what a unit drew on a line. */
export function drawnKey(unitId: string | null, lineId: string): string {
  return textKey(unitId, lineId);
}

/** A taker's part of a line, or of a part of it. */
export interface DividedPart {
  readonly lineId: string;
  readonly method: string;
  readonly unitId: string | null;
  readonly chargeType: ChargeType;
  readonly part: ChargePart;
}

/** Everything that a month's files and mails print: the whole input of the report step. */
export interface MonthFigures {
  readonly period: Month;
  readonly charges: readonly ChargeRow[];
  readonly seats: readonly SeatRow[];
  readonly tieOut: readonly TieOutRow[];
  readonly unattributed: readonly UnattributedAccount[];
  readonly notCounted: readonly NotCounted[];
  /** Every unit with a row in `charges`, and no other. */
  readonly units: readonly UnitFacts[];
  readonly lines: readonly LineFacts[];
  readonly evidence: readonly PlatformEvidence[];
  readonly findings: MonthFindings;
  /** Units that an earlier revision of the month billed and that have no row now, where they still answer. */
  readonly unbilled: readonly UnitFacts[];
  /** By unit, where its head was mailed last and mail bounced for good (F24). */
  readonly bounced?: ReadonlyMap<string, { readonly to: string; readonly period: string; readonly revision: number }>;
  /** Null where the month before has no published revision. */
  readonly previous: PreviousMonth | null;
  /** Why each unit pays more or less than then (R7.6); empty where there is nothing to compare with. */
  readonly movements: readonly Movement[];
  /** What was handed back and saved in this month and before (R7.4). */
  readonly ledger: readonly LedgerEntry[];
  /** This month and the five before, unit by unit, as each was published. */
  readonly sixMonths: readonly UnitMonth[];
  /** Each charged line as later months compare it. */
  readonly pricedLines: readonly PricedLine[];
  /** The invoices that the month's costs stand on, whole. */
  readonly invoices: readonly InvoiceTotal[];
  /** What each line's cost is made of, in `currency`, that of its invoices (R5.3). */
  readonly costs: readonly { readonly lineId: string; readonly currency: string; readonly part: CostPart }[];
  /** How each line is divided (R6). */
  readonly weights: readonly DividedPart[];
  readonly sources: readonly SourceFile[];
  readonly leftOut: readonly LeftOutFile[];
  readonly gate: Gate;
  /** What lines of subscription units and of consumption come to, resource by resource and account by account. */
  readonly metered: MeteredFigures;
  /** Which tier the evidence of each product and unit justifies (R10). */
  readonly tiers: readonly TierRow[];
  /** The lines of vendors' offers (R10.4). */
  readonly quotes: readonly JudgedQuoteLine[];
  /** Sentences for the owner that stop nothing (a credit note that hides an invoice, R5.3). */
  readonly warnings: readonly string[];
}
