import * as z from 'zod';
import { byText } from '../domain/text.ts';
import { successorCircles } from '../domain/units.ts';
import type { Store } from '../ports/store.ts';
import { readUnits } from '../run/facts.ts';
import { column, readTable } from '../run/read-table.ts';
import type { RunInputs } from '../run/run-inputs.ts';
import type { StepRecord } from '../run/step-record.ts';

const contradiction = z.object({ feed: column.text, record_key: column.text, found_at: column.text });
const overlap = z.object({
  feed: column.text,
  record_key: column.text,
  found_at: column.text,
  next_found_at: column.text,
});

/** What the month's snapshots and bills say against themselves (feeds 1, R2.3), each as a sentence with its fix. */
export async function contradictionsIn(store: Store, record: StepRecord, inputs: RunInputs): Promise<string[]> {
  const place = placesOf(inputs);
  const twice = await readTable(store, record, 'contradictions', contradiction);
  const overlaps = await readTable(store, record, 'overlaps', overlap);
  return [
    ...sentences(twice, place),
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

type Place = (foundAt: string) => string;

function sentences(rows: readonly z.infer<typeof contradiction>[], place: Place): string[] {
  const byKey = new Map<string, string[]>();
  for (const { feed, record_key, found_at } of [...rows].sort(
    byText(
      (r) => r.feed,
      (r) => r.record_key,
      (r) => place(r.found_at),
    ),
  )) {
    const key = `${feed} ${record_key}`;
    byKey.set(key, [...(byKey.get(key) ?? []), place(found_at)]);
  }
  return [...byKey].map(
    ([key, places]) =>
      `${key}: twice and different, in ${places.join(' and ')}; keep the true one, or date the newer file's path (2026-10-31)`,
  );
}

function overlapping({ feed, record_key, found_at, next_found_at }: z.infer<typeof overlap>, place: Place): string {
  const what =
    feed === 'people' ? `person ${record_key}: memberships overlap` : `unit ${record_key}: validities overlap`;
  return `${what}, ${place(found_at)} and ${place(next_found_at)}; let valid_to of the first end before valid_from of the next`;
}

/** `<landing>#<record>` as a person finds it: file and record. */
function placesOf({ landings }: RunInputs): Place {
  const files = new Map(landings.map(({ landing, files: names }) => [landing, names[0] ?? landing]));
  return (foundAt) => {
    const [landing, record] = foundAt.split('#') as [string, string];
    return `${files.get(landing) ?? landing} record ${Number(record)}`;
  };
}
