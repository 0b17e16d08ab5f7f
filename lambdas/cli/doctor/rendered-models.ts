import type { TrialTables } from '../../adapters/aws/athena/trial-catalog.ts';
import { attributeLiterals } from '../../attribute/attribute.ts';
import { parseMonth } from '../../domain/month.ts';
import { inputTables, normaliseLiterals } from '../../normalise/normalise.ts';
import { ATTRIBUTE_MODELS } from '../../run/models/attribute-models.ts';
import type { Models } from '../../run/models/model.ts';
import { NORMALISE_MODELS } from '../../run/models/normalise-models.ts';
import { selectOf } from '../../run/steps/build-models.ts';
import type { Literal } from '../../run/steps/render.ts';
import { parseSettings } from '../../settings.ts';
import type { RenderedModel } from './models.ts';

/** Every model as a run renders it, and the inputs of a run without files. */
export interface RenderedModels extends TrialTables {
  readonly models: readonly (TrialTables['models'][number] & RenderedModel)[];
}

/** A month in which nothing was dropped, with one row in each literal of the settings. */
const MONTH = { period: parseMonth('2026-10') };
const SETTINGS = parseSettings({
  estate: 'a trial',
  timezone: 'UTC',
  currency: 'EUR',
  owner: { email: 'nobody@truedown.invalid' },
  domain_aliases: { 'old.invalid': 'truedown.invalid' },
  seat_types: { servicenow: [{ name: 'fulfiller', assignments: ['itil', 'sn_*_write'] }] },
});

/** The text of every model with its columns, and every feed's table. */
export async function renderModels(): Promise<RenderedModels> {
  const nothing = { settings: SETTINGS, landings: [] };
  const grounds = { settings: SETTINGS, lines: [], rules: [], platforms: new Map() };
  return {
    inputs: inputTables(nothing),
    models: [
      ...(await rendered('normalise', NORMALISE_MODELS, normaliseLiterals(MONTH, nothing))),
      ...(await rendered('attribute', ATTRIBUTE_MODELS, attributeLiterals(MONTH, grounds))),
    ],
  };
}

async function rendered(step: string, models: Models, literals: Readonly<Record<string, Literal>>) {
  const folder = new URL(`../../${step}/`, import.meta.url);
  const found: RenderedModels['models'][number][] = [];
  for (const [name, { columns }] of Object.entries(models)) {
    found.push({ name, columns, select: await selectOf(folder, name, literals) });
  }
  return found;
}
