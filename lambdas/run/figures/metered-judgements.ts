import * as z from 'zod/mini';
import { REASONS } from '../../domain/figures.ts';
import type { ConsumptionRow, MeteredFigures, ResourceRow, SeatCost, UsageTail } from '../../domain/metered-figures.ts';
import type { IsoDate } from '../../domain/month.ts';
import { RESOURCE_CLASSES } from '../../domain/resources/classes.ts';
import { RESOURCE_FINDINGS } from '../../domain/resources/judged-resource.ts';
import { UNIT_FINDINGS, type UnitFinding } from '../../domain/resources/unit-findings.ts';
import { packedRows, packRows } from '../store/packed-rows.ts';
import { wholeNumber } from '../store/whole-number.ts';
import { poolRow, unitTableRow } from './metered-rows.ts';

const textOrNull = z.nullable(z.string());
const date = z.custom<IsoDate | null>((value) => value === null || typeof value === 'string');

const resourceColumns = {
  unitId: textOrNull,
  lineId: z.string(),
  platform: z.string(),
  resourceId: z.string(),
  kind: z.enum(['resource', 'unresolved']),
  class: z.nullable(z.enum(RESOURCE_CLASSES)),
  product: z.string(),
  name: z.string(),
  table: textOrNull,
  source: textOrNull,
  environment: textOrNull,
  attribution: z.enum(REASONS),
  countedDays: wholeNumber,
  ratio: z.string(),
  units: wholeNumber,
  findings: z.readonly(z.array(z.enum(RESOURCE_FINDINGS))),
  stopsOn: date,
  monthlyCost: z.nullable(wholeNumber),
};

const consumptionColumns = {
  unitId: textOrNull,
  lineId: z.string(),
  platform: z.string(),
  accountId: z.string(),
  meter: z.string(),
  person: z.string(),
  attribution: z.enum(REASONS),
  seatType: z.string(),
  units: wholeNumber,
  monthlyCost: wholeNumber,
};

const tailColumns = {
  lineId: z.string(),
  platform: z.string(),
  kind: z.enum(['resource', 'unresolved', 'count', 'reading']),
  id: z.string(),
  reason: z.enum(REASONS),
  units: wholeNumber,
  decimals: z.int(),
  monthlyCost: wholeNumber,
};

const unitFinding: z.ZodMiniType<UnitFinding> = z.object({
  platform: z.string(),
  product: z.string(),
  finding: z.enum(UNIT_FINDINGS),
  unitId: textOrNull,
  resources: z.nullable(wholeNumber),
  units: wholeNumber,
  amount: wholeNumber,
});

const seatCost: z.ZodMiniType<SeatCost> = z.object({
  platform: z.string(),
  seatType: z.string(),
  unitId: z.string(),
  seats: z.int(),
  seatAmount: wholeNumber,
  consumptionAmount: wholeNumber,
});

/** Reads what the shelfware step has made of the month's metered lines. */
export const meteredSchema = z.object({
  resources: packedRows<ResourceRow>(resourceColumns),
  consumption: packedRows<ConsumptionRow>(consumptionColumns),
  tail: packedRows<UsageTail>(tailColumns),
  unitFindings: z.array(unitFinding),
  seatCosts: z.array(seatCost),
  unitTable: z.array(unitTableRow),
  pools: z.array(poolRow),
  overages: z.array(z.object({ lineId: z.string(), cost: wholeNumber })),
});

/** The document as it is written. */
export function packMetered(figures: MeteredFigures): unknown {
  return {
    ...figures,
    resources: packRows<ResourceRow>(resourceColumns, figures.resources),
    consumption: packRows<ConsumptionRow>(consumptionColumns, figures.consumption),
    tail: packRows<UsageTail>(tailColumns, figures.tail),
  };
}
