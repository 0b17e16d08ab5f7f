import type { Month } from './month.ts';

/** One revision of a month. `id` is the hash of its inputs: the same inputs are the same run (design 2). */
export interface Run {
  readonly period: Month;
  readonly revision: number;
  readonly id: string;
}
