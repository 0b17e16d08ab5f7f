import type { ATTRIBUTE_MODELS } from '../../lambdas/run/models/attribute-models.ts';
import type { NORMALISE_MODELS } from '../../lambdas/run/models/normalise-models.ts';
import type { Given } from './model-rows.ts';

export type ModelName = keyof typeof NORMALISE_MODELS | keyof typeof ATTRIBUTE_MODELS;

/** Few rows in, rows out: what one model says of them, on every engine alike. */
export interface ModelCase {
  readonly model: ModelName;
  readonly given: Given;
  /** The columns looked at, named with spaces between. */
  readonly shown: string;
  /** Their values as text, with spaces between, sorted. */
  readonly rows: readonly string[];
  readonly why: string;
}

/** The cases of one rule. */
export interface Topic {
  readonly about: string;
  readonly cases: readonly ModelCase[];
}

/** Cases of one model that look at the same columns. */
export function casesOf(
  model: ModelName,
  shown: string,
  cases: readonly Pick<ModelCase, 'given' | 'rows' | 'why'>[],
): ModelCase[] {
  return cases.map((one) => ({ model, shown, ...one }));
}

/** What a case looks at of each row, sorted. */
export function seen(rows: readonly Readonly<Record<string, unknown>>[], { shown }: ModelCase): string[] {
  return rows
    .map((row) =>
      shown
        .split(' ')
        .map((column) => String(row[column]))
        .join(' '),
    )
    .sort();
}
