import * as z from 'zod';
import { CHARGE_TYPES } from '../../domain/figures.ts';
import type { LineCharge, LineTotal } from '../../domain/money/charge-line.ts';
import type { MinorUnits } from '../../domain/money/money.ts';
import type { UnusualAmount } from '../../domain/money/unusual-amount.ts';
import { wholeNumber } from '../store/whole-number.ts';

/** A contract line with its parts, as the charge step leaves them to the next steps. */
export interface ChargedLine extends LineTotal {
  readonly charges: readonly LineCharge[];
  /** Q and A of a per-user line's pool, else nothing. */
  readonly purchased: bigint | null;
  readonly billable: bigint | null;
}

/** What a seat costs in a month on one of its lines, in the estate's currency (R6.1). */
export interface SeatCost {
  readonly lineId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly cost: MinorUnits;
}

/** The charge step's document. */
export interface Charges {
  readonly lines: readonly ChargedLine[];
  readonly seatCosts: readonly SeatCost[];
  readonly warnings: readonly string[];
  readonly unusual: readonly UnusualAmount[];
}

const nullableMinor = wholeNumber.nullable();

const lineCharge = z.object({
  unitId: z.string().nullable(),
  chargeType: z.enum(CHARGE_TYPES),
  quantity: nullableMinor,
  quantityDecimals: z.int().min(0),
  unitOfMeasure: z.enum(['seat', 'action', 'person', 'percent', 'unit', 'amount', '']),
  amount: wholeNumber,
  original: wholeNumber,
});

const chargedLine = z.object({
  lineId: z.string(),
  status: z.enum(['final', 'draft']),
  original: wholeNumber,
  originalCurrency: z.string(),
  amount: wholeNumber,
  fxRate: z.string().nullable(),
  fxDate: z.custom<LineTotal['fxDate']>((value) => value === null || typeof value === 'string'),
  invoiceIds: z.array(z.string()),
  ownerUnitId: z.string(),
  charges: z.array(lineCharge),
  purchased: nullableMinor,
  billable: nullableMinor,
});

/** Reads the charge step's document back. */
export const chargesSchema: z.ZodType<Charges> = z.object({
  lines: z.array(chargedLine),
  seatCosts: z.array(z.object({ lineId: z.string(), platform: z.string(), accountId: z.string(), cost: wholeNumber })),
  warnings: z.array(z.string()),
  unusual: z.array(z.object({ lineId: z.string(), sentence: z.string(), holds: z.boolean() })),
});
