import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { MonthFigures } from '../../../lambdas/domain/month-figures.ts';
import { exampleFigures, heldFigures } from '../../../templates/examples/figures.ts';
import { invalid } from '../../templates/accessibility.ts';
import { frozenMonth } from './frozen-month.ts';

/** The example month with so many findings that their table folds. */
const findings = exampleFigures.findings.listed.flatMap((found) =>
  Array.from({ length: 5 }, (_, i) => ({ ...found, annual: found.annual + BigInt(i), monthly: found.monthly })),
);
const many = { ...exampleFigures, findings: { ...exampleFigures.findings, listed: findings } };

/** The page as a browser opens it, its script run. */
async function opened(figures: MonthFigures = many, isNarrow = false) {
  const { page } = await frozenMonth(figures);
  const { window } = new JSDOM(page, {
    runScripts: 'dangerously',
    beforeParse: (win) => {
      win.matchMedia = () => ({ matches: isNarrow }) as MediaQueryList;
    },
  });
  const find = <T extends Element>(selector: string) => window.document.querySelector(selector) as T;
  const shown = (section: string) =>
    [...window.document.querySelectorAll<HTMLTableRowElement>(`#${section} tbody tr`)]
      .filter((row) => !row.hidden)
      .map((row) => row.cells[0]?.textContent);
  return { window, find, shown };
}

const HEADINGS = { unit: '#units th:nth-child(1)', cost: '#units th:nth-child(2)', idle: '#units th:nth-child(3)' };

describe('the page in a browser', () => {
  it.each([
    {
      clicks: ['cost'],
      order: ['Operations', 'IT Services', 'Finance'],
      says: 'descending',
      why: 'figures: most first',
    },
    {
      clicks: ['cost', 'cost'],
      order: ['Finance', 'IT Services', 'Operations'],
      says: 'ascending',
      why: 'then the least',
    },
    { clicks: ['unit'], order: ['Finance', 'IT Services', 'Operations'], says: 'ascending', why: 'names from A' },
    {
      clicks: ['unit', 'idle'],
      order: ['Operations', 'IT Services', 'Finance'],
      says: 'descending',
      why: 'the last click',
    },
  ] as const)('sorts $clicks: $why', async ({ clicks, order, says }) => {
    const { find, shown, window } = await opened();
    for (const name of clicks) find<HTMLButtonElement>(`${HEADINGS[name]} button`).click();
    expect(shown('units').map((name) => name?.replace(/[A-Z]{2,3}$/, ''))).toEqual(order);
    expect(find(HEADINGS[clicks.at(-1) ?? 'unit']).getAttribute('aria-sort')).toBe(says);
    expect(window.document.querySelectorAll('#units th[aria-sort]')).toHaveLength(1);
  });

  it.each([
    { isNarrow: false, open: 15, why: 'wide' },
    { isNarrow: true, open: 8, why: 'narrow' },
  ])('folds a long table and opens it: $why', async ({ isNarrow, open }) => {
    const { find, shown } = await opened(many, isNarrow);
    const more = find<HTMLButtonElement>('#findings .all');
    expect(shown('findings')).toHaveLength(open);
    expect(more.textContent).toBe(`Show all ${findings.length}`);
    more.click();
    expect(shown('findings')).toHaveLength(findings.length);
    expect(more.hidden).toBe(true);
  });

  it('searches every row, also those that are folded, and says how many it found', async () => {
    const { find, shown, window } = await opened();
    const field = find<HTMLInputElement>('#findings input[type=search]');
    expect(field.closest('label')?.textContent).toContain('Search findings');
    const type = (words: string) => {
      field.value = words;
      field.dispatchEvent(new window.Event('input'));
    };
    type('SURVEYS');
    expect(new Set(shown('findings'))).toEqual(new Set(['SurveysSN-SURV']));
    expect(find('#findings [role=status]').textContent).toBe(`5 of ${findings.length}`);
    type('nothing like it');
    expect(shown('findings')).toEqual([]);
    type('');
    expect(shown('findings')).toHaveLength(15);
  });

  it.each([
    { what: 'published', figures: many },
    { what: 'held', figures: heldFigures },
  ])('is valid without its script: $what', async ({ figures }) => {
    expect(await invalid((await frozenMonth(figures)).page)).toEqual([]);
  });
});
