import * as z from 'zod/mini';
import { METRICS } from '../../domain/metrics/metric.ts';
import { FITS, type JudgedQuoteLine, QUOTE_FAMILIES, QUOTE_FLAGS } from '../../domain/renewal/judged-quote.ts';
import { wholeNumber } from '../store/whole-number.ts';

const textOrNull = z.nullable(z.string());

const judgedQuote: z.ZodMiniType<JudgedQuoteLine> = z.object({
  quoteId: z.string(),
  quoteLine: z.string(),
  product: z.string(),
  metric: z.enum(METRICS),
  tier: textOrNull,
  quantity: wholeNumber,
  annualAmount: wholeNumber,
  currency: z.string(),
  replacesLineId: textOrNull,
  family: z.enum(QUOTE_FAMILIES),
  unitPrice: wholeNumber,
  low: textOrNull,
  high: textOrNull,
  score: z.nullable(wholeNumber),
  agenda: z.nullable(z.int()),
  needed: z.nullable(wholeNumber),
  target: z.nullable(wholeNumber),
  fit: z.nullable(z.enum(FITS)),
  upliftPercent: z.nullable(wholeNumber),
  upliftCap: textOrNull,
  flags: z.readonly(z.array(z.enum(QUOTE_FLAGS))),
});

/** Reads what the shelfware step has made of the month's quotes (R10.4). */
export const judgedQuotesSchema = z.array(judgedQuote);
