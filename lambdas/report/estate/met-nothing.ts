import { compareAmounts } from '../../domain/money/money.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { byText, compareText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import { readContractLines, readUnits } from '../../run/figures/facts.ts';
import { type Place, placesOf } from '../../run/landings/places.ts';
import { readSeenPlatforms } from '../../run/landings/seen-platforms.ts';
import type { RunInputs } from '../../run/revisions/run-inputs.ts';
import type { StepOutput } from '../../run/steps/step-output.ts';
import { column, type RowOf, readTable } from '../../run/store/read-table.ts';
import { crowdedPeople } from './crowded-people.ts';
import { foldersOfNoSource, type Known, settingsThatMeetNothing } from './settings-met.ts';

const unmetRow = {
  feed: column.text,
  named_in: column.text,
  platform: column.textOrNull,
  named_id: column.text,
  row_count: column.whole,
  found_at: column.textOrNull,
};
type Unmet = RowOf<typeof unmetRow>;

/** How many ids of a feed's column are named one by one. */
const NAMED = 10;

/**
 * Everything of the month that has no effect, because nothing answers to the name that it uses (R2.8): rows of
 * corrections, evidence of accounts that nobody has, units that are not there, names in the settings. Each is a sentence
 * with the place and the nearest name. People with too many accounts come with them (R2.1).
 */
export async function metNothing(
  store: Store,
  steps: { readonly normalised: StepOutput; readonly attributed: StepOutput },
  inputs: RunInputs,
): Promise<string[]> {
  const unmet = await readTable(store, steps.normalised, 'unmet_references', unmetRow);
  const known = await readKnown(store, steps, inputs, unmet.length > 0);
  return [
    ...foldersOfNoSource(inputs),
    ...settingsThatMeetNothing(inputs.settings, known),
    ...sentencesOf(unmet, known, placesOf(inputs)),
    ...(await crowdedPeople(store, steps.attributed)),
  ];
}

const idRow = { platform: column.text, account_id: column.text };
const personRow = { person_id: column.text };
const domainRow = { domain: column.text };
const platformRow = { platform: column.text };

/** The names that the month has. Accounts and people may be many: they are read only where something misses them. */
async function readKnown(
  store: Store,
  { normalised, attributed }: { readonly normalised: StepOutput; readonly attributed: StepOutput },
  inputs: RunInputs,
  isAnythingUnmet: boolean,
): Promise<Known> {
  const lines = await readContractLines(store, normalised);
  const { platforms } = await readSeenPlatforms(store, { normalised, attributed }, inputs.settings);
  const accounts = isAnythingUnmet ? await readTable(store, normalised, 'normalised_accounts', idRow) : [];
  const people = isAnythingUnmet ? await readTable(store, normalised, 'normalised_people', personRow) : [];
  return {
    lines: lines.map(({ lineId }) => lineId),
    meters: lines.flatMap(({ metric, module }) => (metric === 'consumption' && module !== null ? [module] : [])),
    metered: (await readTable(store, normalised, 'metered_platforms', platformRow)).map(({ platform }) => platform),
    units: [...new Set((await readUnits(store, normalised)).map(({ unitId }) => unitId))],
    platforms: [...platforms.keys()],
    domains: (await readTable(store, normalised, 'email_domains', domainRow)).map(({ domain }) => domain),
    people: [...new Set(people.map(({ person_id }) => person_id))],
    accounts: new Map(
      [...groupBy(accounts, (a) => a.platform)].map(([platform, own]) => [platform, own.map((a) => a.account_id)]),
    ),
  };
}

function sentencesOf(unmet: readonly Unmet[], known: Known, place: (foundAt: string) => Place): string[] {
  const sorted = [...unmet].sort(
    byText(
      (u) => u.feed,
      (u) => u.named_in,
      (u) => u.platform ?? '',
      (u) => u.named_id,
    ),
  );
  return [...groupBy(sorted, (u) => JSON.stringify([u.feed, u.named_in, u.platform])).values()].flatMap((same) => {
    const platform = same[0]?.platform ?? null;
    const isKnown = platform === null || [...known.platforms, ...known.metered].includes(platform);
    if (!isKnown) return [platformSentence(same, platform, known)];
    if (same[0]?.named_in === 'class') return [classSentence(same)];
    const named = same.slice(0, NAMED).map((u) => sentenceOf(u, known, place));
    return [...named, ...restSentence(same.slice(NAMED))];
  });
}

/** `resources: 251 rows count nothing, for no class has their table (238 appliance, 13 database); …`, most rows first (R8.1). */
function classSentence(same: readonly Unmet[]): string {
  const sorted = [...same].sort(
    (a, b) => compareAmounts(b.row_count, a.row_count) || compareText(a.named_id, b.named_id),
  );
  const named = sorted.slice(0, NAMED).map(({ row_count, named_id }) => `${row_count} ${named_id}`);
  const more = same.length > NAMED ? `, and ${same.length - NAMED} more tables` : '';
  return `${same[0]?.feed}: ${countOf(same)} of tables that no class has, which count nothing (${named.join(', ')}${more}); if they should, state them under subscription_units.classes`;
}

/** One sentence for all rows of a platform that no account has. */
function platformSentence(same: readonly Unmet[], platform: string, known: Known): string {
  const { feed = '' } = same[0] ?? {};
  return `${feed}: ${countOf(same)} of platform ${platform}, which has no accounts, ${meetsNothing(same)}${meant(platform, known.platforms)}`;
}

function sentenceOf(unmet: Unmet, known: Known, place: (foundAt: string) => Place): string {
  const { feed, named_in, platform, named_id, found_at } = unmet;
  const where = found_at === null ? `${feed}: ${countOf([unmet])}` : `${place(found_at).words}, ${named_in}`;
  return `${where}: ${whatIs(named_in, named_id, platform)}${meant(named_id, candidatesFor(named_in, platform, known))}`;
}

function whatIs(named_in: string, id: string, platform: string | null): string {
  if (named_in === 'account_id') return `${id} is no account of ${platform}`;
  if (named_in === 'person_id') return `people has no person ${id}`;
  if (named_in === 'line_id') return `contract_lines has no line ${id}`;
  if (named_in === 'resource_id') return `resources has no resource ${id}`;
  if (named_in === 'meter') return `no consumption line names the meter ${id}, so nobody is charged for it`;
  if (named_in === 'platform') return `no account and no activity is of platform ${id}`;
  return `units has no unit ${id}`;
}

function candidatesFor(named_in: string, platform: string | null, known: Known): readonly string[] {
  if (named_in === 'account_id') return known.accounts.get(platform ?? '') ?? [];
  if (named_in === 'person_id') return known.people;
  if (named_in === 'line_id') return known.lines;
  if (named_in === 'meter') return known.meters;
  if (named_in === 'resource_id') return [];
  return named_in === 'platform' ? known.platforms : known.units;
}

function restSentence(rest: readonly Unmet[]): string[] {
  const [first] = rest;
  if (!first) return [];
  return [`${first.feed}: ${countOf(rest)} of ${rest.length} more ids in ${first.named_in} ${meetsNothing(rest)}`];
}

function countOf(unmet: readonly Unmet[]): string {
  const rows = unmet.reduce((total, { row_count }) => total + row_count, 0n);
  return `${rows} ${rows === 1n ? 'row' : 'rows'}`;
}

function meetsNothing(unmet: readonly Unmet[]): string {
  return unmet.length === 1 && unmet[0]?.row_count === 1n ? 'has no effect' : 'have no effect';
}

function meant(name: string, candidates: readonly string[]): string {
  const found = nearest(name, candidates);
  return found === undefined ? '' : `; did you mean ${found}?`;
}
