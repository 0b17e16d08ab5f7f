import * as z from 'zod/mini';
import { CHARGE_TYPES, UNITS_OF_MEASURE } from '../../domain/figures.ts';
import type { Charge, ChargePart, LineTotal } from '../../domain/money/divide-line.ts';
import type { UnusualAmount } from '../../domain/money/unusual-amount.ts';
import { wholeNumber } from '../store/whole-number.ts';

const unitOfMeasure = z.enum([...UNITS_OF_MEASURE, '']);

const chargePart: z.ZodMiniType<ChargePart> = z.object({
  basis: z.nullable(z.string()),
  percent: z.nullable(z.number()),
  of: wholeNumber,
  weight: wholeNumber,
  totalWeight: wholeNumber,
  decimals: z.int().check(z.minimum(0)),
  unitOfMeasure,
  perUnit: z.optional(wholeNumber),
  amount: wholeNumber,
});

const lineCharge: z.ZodMiniType<Charge> = z.object({
  unitId: z.nullable(z.string()),
  chargeType: z.enum(CHARGE_TYPES),
  quantity: z.nullable(wholeNumber),
  quantityDecimals: z.int().check(z.minimum(0)),
  unitOfMeasure,
  amount: wholeNumber,
  original: wholeNumber,
  parts: z.readonly(z.array(chargePart)),
});

const chargedLine = z.object({
  lineId: z.string(),
  status: z.enum(['final', 'draft']),
  original: wholeNumber,
  originalCurrency: z.string(),
  amount: wholeNumber,
  fxRate: z.nullable(z.string()),
  fxDate: z.custom<LineTotal['fxDate']>((value) => value === null || typeof value === 'string'),
  invoiceIds: z.readonly(z.array(z.string())),
  ownerUnitId: z.string(),
  charges: z.readonly(z.array(lineCharge)),
  /** Q and A of a per-user line's pool; null elsewhere. */
  purchased: z.nullable(wholeNumber),
  billable: z.nullable(wholeNumber),
});

const unusualAmount: z.ZodMiniType<UnusualAmount> = z.object({
  lineId: z.string(),
  sentence: z.string(),
  holds: z.boolean(),
});

/** Reads the charge step's document back. */
export const chargesSchema = z.object({
  lines: z.readonly(z.array(chargedLine)),
  warnings: z.readonly(z.array(z.string())),
  unusual: z.readonly(z.array(unusualAmount)),
});

/** The charge step's document. */
export type Charges = Readonly<z.infer<typeof chargesSchema>>;

/** A contract line with its parts, as the charge step leaves them to the next steps. */
export type ChargedLine = Readonly<z.infer<typeof chargedLine>>;
