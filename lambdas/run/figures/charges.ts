import * as z from 'zod';
import { CHARGE_TYPES } from '../../domain/figures.ts';
import type { Charge, ChargePart, LineTotal } from '../../domain/money/divide-line.ts';
import type { UnusualAmount } from '../../domain/money/unusual-amount.ts';
import { wholeNumber } from '../store/whole-number.ts';

const unitOfMeasure = z.enum(['seat', 'action', 'person', 'percent', 'unit', 'amount', '']);

const chargePart: z.ZodType<ChargePart> = z.object({
  basis: z.string().nullable(),
  percent: z.number().nullable(),
  of: wholeNumber,
  weight: wholeNumber,
  totalWeight: wholeNumber,
  decimals: z.int().min(0),
  unitOfMeasure,
  amount: wholeNumber,
});

const lineCharge: z.ZodType<Charge> = z.object({
  unitId: z.string().nullable(),
  chargeType: z.enum(CHARGE_TYPES),
  quantity: wholeNumber.nullable(),
  quantityDecimals: z.int().min(0),
  unitOfMeasure,
  amount: wholeNumber,
  original: wholeNumber,
  parts: z.array(chargePart).readonly(),
});

const chargedLine = z.object({
  lineId: z.string(),
  status: z.enum(['final', 'draft']),
  original: wholeNumber,
  originalCurrency: z.string(),
  amount: wholeNumber,
  fxRate: z.string().nullable(),
  fxDate: z.custom<LineTotal['fxDate']>((value) => value === null || typeof value === 'string'),
  invoiceIds: z.array(z.string()).readonly(),
  ownerUnitId: z.string(),
  charges: z.array(lineCharge).readonly(),
  /** Q and A of a per-user line's pool; null elsewhere. */
  purchased: wholeNumber.nullable(),
  billable: wholeNumber.nullable(),
});

const unusualAmount: z.ZodType<UnusualAmount> = z.object({
  lineId: z.string(),
  sentence: z.string(),
  holds: z.boolean(),
});

/** Reads the charge step's document back. */
export const chargesSchema = z.object({
  lines: z.array(chargedLine).readonly(),
  warnings: z.array(z.string()).readonly(),
  unusual: z.array(unusualAmount).readonly(),
});

/** The charge step's document. */
export type Charges = Readonly<z.infer<typeof chargesSchema>>;

/** A contract line with its parts, as the charge step leaves them to the next steps. */
export type ChargedLine = Readonly<z.infer<typeof chargedLine>>;
