import type { FormRow } from '../form-rows.ts';

/** What the reader of a workbook is started with. */
export interface Question {
  readonly path: string;
  readonly skipLines: number;
}

/** Asks for the next rows. */
export const QUESTION = 'next';

/** What it answers. */
export type Answer =
  | { readonly rows: readonly FormRow[] }
  | { readonly notes: readonly string[] }
  | { readonly refused: string; readonly isNoTable: boolean };
