import { expect, it } from 'vitest';
import { tableLines } from '../../lambdas/cli/terminal/table.ts';

const rows = [
  ['unit', 'kind', 'cost'],
  ['Operations', 'a', '8.00'],
  ['IT', '', ''],
];

it.each([
  {
    look: { figuresFrom: 2 },
    lines: ['unit        kind  cost', 'Operations  a     8.00', 'IT'],
    why: 'text to the left, figures to the right, no spaces at the end',
  },
  {
    look: { figuresFrom: 1, hasRule: true } as const,
    lines: ['unit        kind  cost', '──────────────────────', 'Operations     a  8.00', 'IT'],
    why: 'a rule as wide as the table',
  },
])('a table at the terminal: $why', ({ look, lines }) => {
  expect(tableLines(rows, look)).toEqual(lines);
});
