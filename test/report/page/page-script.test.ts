import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../house/source-files.ts';

/** The script of the page, on a page without tables: what it sorts by can be asked. */
const context = createContext({
  document: { querySelectorAll: () => [] },
  matchMedia: () => ({ matches: false }),
}) as {
  keysOf(rows: unknown[], column: number): (row: unknown) => string | number;
  compare(a: unknown, b: unknown): number;
};
runInContext(readFileSync(join(ROOT, 'templates/month-page.js'), 'utf8'), context as never);

/** Cells as `text` or `text|key`, sorted as a click on their column sorts them. */
function sorted(cells: readonly string[]): string[] {
  const rows = cells.map((cell) => {
    const [textContent, key] = cell.split('|');
    return { cells: [{ textContent, dataset: key === undefined ? {} : { key } }] };
  });
  const keyOf = context.keysOf(rows, 0);
  return rows.sort((a, b) => context.compare(keyOf(a), keyOf(b))).map((row) => row.cells[0]?.textContent ?? '');
}

describe('a column is sorted as a reader expects', () => {
  it.each([
    {
      cells: ['1,204.00', '98.50', '-3.00', '+12.00'],
      order: ['-3.00', '+12.00', '98.50', '1,204.00'],
      why: 'amounts by size',
    },
    { cells: ['10', '9', '', '100'], order: ['', '9', '10', '100'], why: 'empty first' },
    {
      cells: ['5.00 over|5.00', '80.00 under|-80.00'],
      order: ['80.00 under', '5.00 over'],
      why: 'words by their amount',
    },
    {
      cells: ['1 Mar 2027|2027-03-01', '30 Nov 2026|2026-11-30'],
      order: ['30 Nov 2026', '1 Mar 2027'],
      why: 'days by date',
    },
    {
      cells: ['zoo', 'Äpfel', 'Bau 10', 'Bau 9'],
      order: ['Äpfel', 'Bau 9', 'Bau 10', 'zoo'],
      why: 'names by alphabet',
    },
    {
      cells: ['$9.00|9.00', '€10.00|10.00'],
      order: ['$9.00', '€10.00'],
      why: 'amounts of several currencies by figure',
    },
    { cells: ['12', 'r1', '3'], order: ['3', '12', 'r1'], why: 'a column with one word is text' },
  ])('$why', ({ cells, order }) => expect(sorted(cells)).toEqual(order));

  it('loads nothing and can stand in a page', () => {
    const script = readFileSync(join(ROOT, 'templates/month-page.js'), 'utf8');
    expect(script).not.toMatch(/<\/script|\{\{|https?:|import |innerHTML|eval\(/);
  });
});
