import * as z from 'zod/mini';
import type { IsoDate } from '../../domain/month.ts';
import { POOL_KINDS } from '../../domain/pools/pool-lines.ts';
import { POOL_FLAGS, type PoolRow } from '../../domain/pools/pool-row.ts';
import { UNIT_STATUSES } from '../../domain/resources/consumption.ts';
import { COUNTED_BY } from '../../domain/resources/product-counts.ts';
import type { UnitTableRow } from '../../domain/resources/unit-table.ts';
import { wholeNumber } from '../store/whole-number.ts';

const text = z.string();
const texts = z.readonly(z.array(text));
const textOrNull = z.nullable(text);
const wholeOrNull = z.nullable(wholeNumber);
const countOrNull = z.nullable(z.int());
const date = z.custom<IsoDate>((value) => typeof value === 'string');
const dayOfUnits = z.nullable(z.object({ on: date, units: wholeNumber }));

const unitTotal = z.object({
  ...{ lineIds: texts, sharedBy: texts, consumption: wholeOrNull, entitlement: wholeNumber },
  status: z.nullable(z.enum(UNIT_STATUSES)),
  ...{ peak: dayOfUnits, daysAbove: countOrNull, runRate: dayOfUnits },
  ...{ coverage: wholeOrNull, isLowCoverage: z.boolean(), removable: wholeOrNull, clean: wholeOrNull },
  ...{ healthShare: wholeOrNull, isHealthHigh: z.boolean() },
});

/** A row of what an entitlement consumes, as the shelfware step writes it (R8.4). */
export const unitTableRow: z.ZodMiniType<UnitTableRow> = z.object({
  ...{ platform: text, product: text, capOn: textOrNull, class: text, source: text, ratioSet: text, ratio: text },
  countedBy: z.nullable(z.enum(COUNTED_BY)),
  ...{ days: wholeOrNull, observed: countOrNull, units: wholeOrNull, total: z.nullable(unitTotal) },
});

/** A pool's month as the shelfware step writes it (R9). */
export const poolRow: z.ZodMiniType<PoolRow> = z.object({
  ...{ platform: text, meter: text, lineIds: texts, dividedLines: texts, kind: z.enum(POOL_KINDS) },
  ...{ yearFrom: date, yearTo: date, lastDay: date },
  ...{ pool: wholeNumber, carried: wholeNumber, seatAllowance: wholeNumber, burst: wholeNumber },
  ...{ drawn: wholeNumber, drawnToDate: wholeNumber },
  ...{ overage: wholeNumber, overageToDate: wholeNumber, overageUnpriced: wholeNumber },
  ...{ overageLineId: textOrNull, overageRate: textOrNull, overageCurrency: textOrNull },
  ...{ months: countOrNull, method: z.nullable(z.enum(['least_squares', 'mean'])), yearForecast: wholeOrNull },
  ...{ yearEndOverage: wholeOrNull, yearEndOverageAmount: wholeOrNull },
  ...{ yearEndSurplus: wholeOrNull, yearEndSurplusAmount: wholeOrNull, recommendedPool: wholeOrNull },
  ...{ exhaustedOn: z.nullable(date), flags: z.readonly(z.array(z.enum(POOL_FLAGS))) },
});
