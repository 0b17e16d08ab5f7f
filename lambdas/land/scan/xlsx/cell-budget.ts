import { FileRefusedError } from '../../file-refused.ts';

/** A workbook has at most so many cells, those left empty between two filled ones too (faults T33). */
const MAX_CELLS = 5_000_000;

/** Counts the cells of a whole workbook. */
export class CellBudget {
  private cells = 0;

  /** @throws FileRefusedError beyond the budget. */
  take(cells: number): void {
    this.cells += cells;
    if (this.cells <= MAX_CELLS) return;
    throw new FileRefusedError(
      `the workbook has more than ${MAX_CELLS.toLocaleString('en')} cells; export the table as CSV`,
    );
  }
}
