import type { FeedName } from '../domain/feeds/feed-names.ts';
import { FEEDS } from '../domain/feeds/feeds.ts';
import { isSameRate } from '../domain/money/money.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { byText } from '../domain/text/text.ts';
import { successorCircles } from '../domain/units.ts';
import type { Store } from '../ports/store.ts';
import { readUnits } from '../run/figures/facts.ts';
import { type Place, placesOf } from '../run/landings/places.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { column, type RowOf, readTable } from '../run/store/read-table.ts';

const contradiction = { feed: column.text, record_key: column.text, found_at: column.text };
type Contradiction = RowOf<typeof contradiction>;

const overlap = { ...contradiction, next_found_at: column.text };

type PlaceOf = (foundAt: string) => Place;

/** What the month's snapshots and bills say against themselves (feeds 1, R2.3), each as a sentence with its fix. */
export async function contradictionsIn(store: Store, record: StepOutput, inputs: RunInputs): Promise<string[]> {
  const place = placesOf(inputs);
  const twice = await readTable(store, record, 'contradictions', contradiction);
  const overlaps = await readTable(store, record, 'overlaps', overlap);
  return [
    ...toldTwice([...twice, ...(await differentRates(store, record))], place),
    ...overlaps
      .sort(
        byText(
          (o) => o.feed,
          (o) => o.record_key,
          (o) => o.found_at,
        ),
      )
      .map((o) => overlapping(o, place)),
    ...successorCircles(await readUnits(store, record)).map(
      (members) =>
        `units: ${[...members, members[0]].join(' → ')} succeed each other in a circle; end it in successor_id`,
    ),
  ];
}

const rate = {
  rate_date: column.date,
  from_currency: column.text,
  to_currency: column.text,
  rate: column.text,
  found_at: column.text,
};

/** Rates of one pair and day that differ as numbers: 0.9 is 0.90 (R5.5). */
async function differentRates(store: Store, record: StepOutput): Promise<Contradiction[]> {
  const rates = await readTable(store, record, 'normalised_fx_rates', rate);
  const byKey = groupBy(rates, (r) => `${r.from_currency} to ${r.to_currency} on ${r.rate_date}`);
  return [...byKey].flatMap(([record_key, same]) => {
    const first = same[0]?.rate ?? '';
    if (same.every((r) => isSameRate(r.rate, first))) return [];
    return same.map(({ found_at }) => ({ feed: 'fx_rates', record_key, found_at }));
  });
}

function toldTwice(rows: readonly Contradiction[], place: PlaceOf): string[] {
  const sorted = [...rows].sort(
    byText(
      (r) => r.feed,
      (r) => r.record_key,
      (r) => place(r.found_at).words,
    ),
  );
  return [...groupBy(sorted, (r) => `${r.feed} ${r.record_key}`)].map(([key, same]) => {
    const places = same.map((r) => place(r.found_at));
    const found = places.map(({ words }) => words).join(' and ');
    return `${key}: twice and different, in ${found}; ${remedyOf(same[0]?.feed as FeedName, places)}`;
  });
}

/** A date helps where one source delivered two snapshots; what is appended counts whatever its path says (R12.3). */
function remedyOf(feed: FeedName, places: readonly Place[]): string {
  if (FEEDS[feed].kind === 'append') {
    const other = feed === 'invoices' ? ', or drop a credit and a new number' : '';
    return `drop the true rows again under the old file's name, which replaces them${other}`;
  }
  const sources = new Set(places.map(({ source }) => source));
  if (sources.size > 1) return `two sources add up, so correct it in one of them`;
  return "keep the true one, or date the newer file's path (2026-10-31)";
}

/** What overlaps, by the feed that says so. */
const OVERLAPPING: Readonly<Record<string, (key: string) => string>> = {
  people: (key) => `person ${key}: memberships overlap`,
  units: (key) => `unit ${key}: validities overlap`,
  action_weights: (key) => `action_weights ${key}: validities overlap`,
};

function overlapping({ feed, record_key, found_at, next_found_at }: RowOf<typeof overlap>, place: PlaceOf): string {
  const what = OVERLAPPING[feed]?.(record_key);
  return `${what}, ${place(found_at).words} and ${place(next_found_at).words}; let valid_to of the first end before valid_from of the next`;
}
