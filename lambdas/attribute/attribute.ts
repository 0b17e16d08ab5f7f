import type { ContractLine } from '../domain/money/contract.ts';
import { asOf, aYearBefore, firstDay, lastDay } from '../domain/month.ts';
import type { Run } from '../domain/run.ts';
import { type LoginRecord, type SeatPoolRule, seatPoolRules } from '../domain/seats/counting.ts';
import type { SqlEngine } from '../ports/sql-engine.ts';
import type { Store } from '../ports/store.ts';
import { readContractLines } from '../run/figures/facts.ts';
import { firstDayOfUnits } from '../run/figures/metered.ts';
import { readPlatforms } from '../run/landings/platform-records.ts';
import { ATTRIBUTE_MODELS } from '../run/models/attribute-models.ts';
import { NORMALISE_MODELS } from '../run/models/normalise-models.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import { buildModels, builtTables } from '../run/steps/build-models.ts';
import type { Literal } from '../run/steps/render.ts';
import { requireStep, type StepOutput } from '../run/steps/step-output.ts';
import type { Settings } from '../settings.ts';
import { countedProducts, discoveredWithin, windowDays } from './counted-products.ts';
import { countingRules } from './counting-rules.ts';
import { placeholderWords } from './placeholders.ts';
import { seatTypePatterns } from './seat-type-patterns.ts';

/** Gives every account, seat and action of the month a person, a unit and a reason (R2, R4.1, R4.2). Safe to run again. */
export async function attribute(
  run: Run,
  { settings }: RunInputs,
  { engine, store }: { engine: SqlEngine; store: Store },
): Promise<StepOutput> {
  const normalised = await requireStep(store, run, 'normalise');
  const built = builtTables(NORMALISE_MODELS, normalised);
  await engine.attach(run, [], built);
  const lines = await readContractLines(store, normalised);
  const { rules } = seatPoolRules(lines, settings.counting, run.period);
  const platforms = await readPlatforms(store, normalised, settings);
  const literals = attributeLiterals(run, { settings, lines, rules, platforms });
  const rowless = built.filter(({ files }) => files.length === 0).map(({ name }) => name);
  return buildModels(run, ATTRIBUTE_MODELS, { engine, folder: new URL('./', import.meta.url), literals, rowless });
}

/** What the literals are made from. */
interface AttributeGrounds {
  readonly settings: Settings;
  readonly lines: readonly ContractLine[];
  readonly rules: readonly SeatPoolRule[];
  readonly platforms: ReadonlyMap<string, LoginRecord>;
}

/** The literals of this step's models, by the `{{name}}` that each replaces. */
export function attributeLiterals(
  { period }: Pick<Run, 'period'>,
  { settings, lines, rules, platforms }: AttributeGrounds,
): Readonly<Record<string, Literal>> {
  return {
    window_from: { type: 'date', value: firstDayOfUnits(period, settings) },
    window_days: windowDays(period, settings),
    counted_products: countedProducts(lines),
    discovered_within: discoveredWithin(settings),
    as_of: { type: 'date', value: asOf(period) },
    first_day: { type: 'date', value: firstDay(period) },
    last_day: { type: 'date', value: lastDay(period) },
    year_ago: { type: 'date', value: aYearBefore(asOf(period)) },
    seat_types: seatTypePatterns(settings),
    counting: countingRules(rules, platforms, settings.seat_types, period),
    placeholders: placeholderWords(settings),
    max_accounts: { type: 'bigint', value: settings.attribution.max_accounts },
  };
}
