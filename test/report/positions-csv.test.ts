import { expect, it } from 'vitest';
import { positionsCsv } from '../../lambdas/report/files/positions-csv.ts';
import { parseCsv } from '../../lambdas/run/store/csv.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';
import { meteredFigures } from '../../templates/examples/metered.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

it('leaves subscription units and pools to their own lists (feeds-metrics 6)', () => {
  const [with_, without] = [meteredFigures, exampleFigures].map((figures) => positionsCsv(figures, exampleSettings));
  expect(with_).toBe(without);
  expect(parseCsv(with_ ?? '').map((row) => row.line_id)).toEqual([
    'DESIGN',
    'JIRA-STD',
    'SN-FUL',
    'SN-PLAT',
    'SN-SURV',
  ]);
});
