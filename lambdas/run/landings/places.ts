import type { RunInputs } from '../revisions/run-inputs.ts';

/** A record as the models name it, `<landing>#<record>`, and as a person finds it. */
export interface Place {
  readonly source: string;
  /** File and record: `hr/people.csv record 17`. */
  readonly words: string;
}

/** Finds the file, the record and the source of what a model has found. */
export function placesOf({ landings }: Pick<RunInputs, 'landings'>): (foundAt: string) => Place {
  const known = new Map(landings.map((landing) => [landing.landing, landing]));
  return (foundAt) => {
    const [landing, record] = foundAt.split('#') as [string, string];
    const { files = [], sources = [] } = known.get(landing) ?? {};
    return { source: sources.join('+'), words: `${files[0] ?? landing} record ${Number(record)}` };
  };
}
