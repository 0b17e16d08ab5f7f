import * as z from 'zod/mini';
import {
  CHARGE_TYPES,
  DISPOSITIONS,
  FINDING_KINDS,
  type Gate,
  type MonthFindings,
  type PlatformEvidence,
  REASONS,
  type SeatRow,
  STATES,
} from '../../domain/figures.ts';
import type { IsoDate } from '../../domain/month.ts';
import type { JudgedCharge } from '../../domain/seats/judged-charges.ts';
import { packedRows, packRows } from '../store/packed-rows.ts';
import { wholeNumber } from '../store/whole-number.ts';
import { meteredSchema, packMetered } from './metered-judgements.ts';
import { judgedQuotesSchema } from './quotes-judged.ts';
import { lineAdvice, lineNeed, tierRow } from './tier-judgements.ts';

const date = z.custom<IsoDate | null>((value) => value === null || typeof value === 'string');
const state = z.enum(STATES);
const disposition = z.enum(DISPOSITIONS);

const seatColumns = {
  unitId: z.nullable(z.string()),
  lineId: z.string(),
  platform: z.string(),
  accountId: z.string(),
  person: z.string(),
  personId: z.nullable(z.string()),
  attribution: z.enum(REASONS),
  seatType: z.string(),
  state,
  sensitivity: z.tuple([state, state]),
  assignedOn: date,
  lastLoginOn: date,
  lastActionOn: date,
  monthlyCost: wholeNumber,
  disposition: z.nullable(disposition),
  neededBy: z.nullable(z.string()),
};

const judgedCharge: z.ZodMiniType<JudgedCharge> = z.object({
  unitId: z.nullable(z.string()),
  lineId: z.string(),
  chargeType: z.enum(CHARGE_TYPES),
  states: z.nullable(z.partialRecord(state, z.int())),
  idleAmount: wholeNumber,
});

const findingsSum = z.object({ seats: wholeNumber, monthly: wholeNumber, annual: wholeNumber });

const finding = z.object({
  unitId: z.nullable(z.string()),
  lineId: z.string(),
  kind: z.enum(FINDING_KINDS),
  seats: z.nullable(wholeNumber),
  monthly: wholeNumber,
  annual: wholeNumber,
  dispositions: z.partialRecord(disposition, z.int()),
});

const findings: z.ZodMiniType<MonthFindings> = z.object({
  minimum: wholeNumber,
  totals: z.record(z.enum(FINDING_KINDS), findingsSum),
  listed: z.array(finding),
  below: z.extend(findingsSum, { findings: z.int() }),
});

const evidence: z.ZodMiniType<PlatformEvidence> = z.object({
  platform: z.string(),
  judgedBy: z.enum(['actions', 'logins']),
  covered: z.boolean(),
  dataUpTo: date,
});

const share = z.object({ part: wholeNumber, whole: wholeNumber });

const gate: z.ZodMiniType<Gate> = z.object({
  isHeld: z.boolean(),
  reasons: z.array(z.string()),
  unattributedSeats: share,
  unattributedCost: share,
});

/** Reads the shelfware step's document back. */
export const judgementsSchema = z.object({
  /** Every seat of every charged line with its state and what becomes of it (R4, R7.2). */
  seats: packedRows<SeatRow>(seatColumns),
  /** Every charge of the month with its seats and its idle money (R6.1). */
  charges: z.array(judgedCharge),
  findings,
  /** How the platforms were judged. */
  evidence: z.array(evidence),
  gate,
  /** The month's metered lines, resource by resource and account by account (R6.3, R6.4). */
  metered: meteredSchema,
  /** What tiers the evidence justifies (R10). */
  tiers: z.array(tierRow),
  /** What each contract line needs at renewal, and the tier that is advised. */
  renewal: z.object({ needs: z.array(lineNeed), advice: z.array(lineAdvice) }),
  /** The lines of the month's quotes (R10.4). */
  quotes: judgedQuotesSchema,
  /** What would hold the month and does not, because the settings took it off `publish.hold_on`, and amounts worth a look. */
  warnings: z.array(z.string()),
});

/** The shelfware step's document: every seat judged, and what the month's seats come to. */
export type Judgements = Readonly<z.infer<typeof judgementsSchema>>;

/** The document as it is written. */
export function packJudgements(judgements: Judgements): unknown {
  const { seats, metered } = judgements;
  return { ...judgements, seats: packRows<SeatRow>(seatColumns, seats), metered: packMetered(metered) };
}
