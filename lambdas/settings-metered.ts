import * as z from 'zod';
import { RESOURCE_CLASSES } from './domain/resources/classes.ts';
import { parseNetwork } from './domain/resources/networks.ts';
import { parseRatio } from './domain/resources/ratio-sets.ts';
import { NON_PRODUCTION, PLACEHOLDER_SERIALS, PUBLISHED_TIERS } from './domain/settings-lists.ts';
import { schemeProblems } from './domain/tiers/schemes.ts';
import { days, isoDate, share, whole } from './settings-values.ts';
import { words } from './settings-words.ts';

const exactRatio = z
  .union([z.number(), z.string()])
  .transform(String)
  .refine((text) => parseRatio(text) !== undefined)
  .register(words, { takes: 'a ratio above 0, such as 1, 0.25 or 1/3' });
const network = z
  .string()
  .refine((text) => parseNetwork(text) !== undefined)
  .register(words, { takes: 'an IPv4 network, such as 10.0.0.0/8' });

/** Subscription units (R8). */
const subscriptionUnits = z.strictObject({
  window_days: days.default(90),
  low_coverage: share.default(0.8),
  status: z.strictObject({ overage_risk: share.default(0.9), overpaying: share.default(0.8) }).prefault({}),
  health_share: z
    .strictObject({ low: z.number().min(0).default(0.6), high: z.number().min(0).default(0.8) })
    .prefault({}),
  stale_days: days.default(90),
  retire_within_days: whole.default(7),
  discovered_within_days: z.record(z.string(), days).default({}),
  classes: z.record(z.string(), z.enum(RESOURCE_CLASSES)).default({}),
  ratio_sets: z.record(z.string(), z.partialRecord(z.enum(RESOURCE_CLASSES), exactRatio)).default({}),
  networks: z.array(network).default([]),
  out_of_scope: z.array(z.string()).default(['device', 'networking']),
  placeholder_serials: z.array(z.string()).default([...PLACEHOLDER_SERIALS]),
});

const tierScheme = z.strictObject({
  from: isoDate,
  names: z.array(z.string()).min(1),
  maps: z.record(z.string(), z.string()).optional(),
});

/** A tier is known by its name alone, and a scheme by its place (R10.2). */
function refuseMixedSchemes(schemes: z.infer<typeof tierScheme>[], context: z.RefinementCtx): void {
  for (const { path, problem } of schemeProblems(schemes)) {
    context.addIssue({ code: 'custom', path: [...path], message: problem });
  }
}

/** The settings of infrastructure, consumption, tiers and renewal (feeds-metrics 2), key by key. */
export const meteredSettings = {
  subscription_units: subscriptionUnits.prefault({}),
  environments: z.strictObject({ non_production: z.array(z.string()).default([...NON_PRODUCTION]) }).prefault({}),
  consumption: z
    .strictObject({
      least_squares_from: z.int().min(2).default(8),
      history_months: z.int().min(1).default(12),
      buffer_percent: z.number().min(0).default(10),
    })
    .prefault({}),
  tiers: z
    .array(tierScheme)
    .superRefine(refuseMixedSchemes)
    .default([...PUBLISHED_TIERS]),
  tier_advice: z
    .strictObject({
      min_capabilities: z.record(z.string(), z.int().min(1)).default({ Enterprise: 3 }),
      add_ons: z.array(z.string()).default(['event_correlation', 'basic_orchestration']),
    })
    .prefault({}),
  renewal: z.strictObject({ uncapped_percent: z.number().min(0).default(12) }).prefault({}),
};
