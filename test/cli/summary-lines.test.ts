import { describe, expect, it } from 'vitest';
import { summaryLines } from '../../lambdas/cli/month/summary-lines.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { draftFigures, exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

async function linesOf(figures: MonthFigures): Promise<string[]> {
  const store = await temporaryStore();
  await writeReport(exampleRun, figures, exampleSettings, store, null);
  return summaryLines(exampleRun, store);
}

describe('the month at the terminal', () => {
  it.each([
    { figures: exampleFigures, says: 'Reconciled to invoices, difference €0.00' },
    { figures: draftFigures, says: 'No final invoice yet for 5 lines, €8,494.01 by estimate or contract' },
  ])('ties out in the words of the mails: $says (R5.4, W3)', async ({ figures, says }) => {
    const lines = await linesOf(figures);
    expect(lines.slice(lines.indexOf('') + 1).slice(0, 2)).toEqual([
      '8494.01 EUR = units 8378.01 + unattributed 116.00',
      says,
    ]);
  });

  it.each([
    { headEmail: '', says: 'units states no head_email' },
    {
      headEmail: 'a@b.example; c@d.example',
      says: 'head_email "a@b.example; c@d.example" holds 2 addresses; one head a unit',
    },
  ])('says who gets no mail, and why: $says (T27)', async ({ headEmail, says }) => {
    const units = exampleFigures.units.map((unit) => (unit.unitId === 'IT' ? { ...unit, headEmail } : unit));
    expect((await linesOf({ ...exampleFigures, units })).at(-1)).toBe(`no mail to IT IT Services: ${says}`);
  });

  it('names what is worth a look, with what is ready to paste below it (R2.8)', async () => {
    const lines = await linesOf({
      ...exampleFigures,
      warnings: ['b.cole meets no account', 'no seat type\na: b\n  c'],
    });
    expect(lines.slice(-2)).toEqual([
      'worth a look: b.cole meets no account',
      'worth a look: no seat type\n    a: b\n      c',
    ]);
  });
});
