import * as z from 'zod';
import { type PlatformEvidence, REASONS, type SeatRow, STATES } from '../../domain/figures.ts';
import { HOLD_KINDS, type Hold } from '../../domain/money/gate.ts';
import type { IsoDate } from '../../domain/month.ts';

/** The shelfware step's document: every seat of every charged line with its state, and how the platforms were judged. */
export interface Judgements {
  readonly seats: readonly SeatRow[];
  readonly evidence: readonly PlatformEvidence[];
  /** What holds the month unless the settings take it off `publish.hold_on` (R2.5). */
  readonly holds: readonly Hold[];
}

const date = z.custom<IsoDate | null>((value) => value === null || typeof value === 'string');
const state = z.enum(STATES);

const seatRow = z.object({
  unitId: z.string().nullable(),
  lineId: z.string(),
  platform: z.string(),
  accountId: z.string(),
  person: z.string(),
  attribution: z.enum(REASONS),
  seatType: z.string(),
  state,
  sensitivity: z.tuple([state, state]),
  assignedOn: date,
  lastLoginOn: date,
  lastActionOn: date,
  monthlyCost: z.string().transform((text) => BigInt(text)),
  disposition: z.enum(['reclaim', 'reallocate', 'reclassify']).nullable(),
  neededBy: z.string().nullable(),
});

/** Reads the shelfware step's document back. */
export const judgementsSchema: z.ZodType<Judgements> = z.object({
  seats: z.array(seatRow),
  evidence: z.array(
    z.object({
      platform: z.string(),
      judgedBy: z.enum(['actions', 'logins']),
      covered: z.boolean(),
      dataUpTo: date,
    }),
  ),
  holds: z.array(z.object({ kind: z.enum(HOLD_KINDS), sentence: z.string() })),
});
