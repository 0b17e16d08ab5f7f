import { describe, expect, it } from 'vitest';
import type { ChargeRow } from '../../lambdas/domain/figures.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { monthContext, unitsOf } from '../../lambdas/report/month-context.ts';
import { NO_CORRECTION } from '../../lambdas/report/unit/correction.ts';
import { howToRead } from '../../lambdas/report/unit/how-to-read.ts';
import { unitReportView } from '../../lambdas/report/unit/unit-report-view.ts';
import { draftFigures, exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

const plain = { correction: NO_CORRECTION, hasAttachments: true };

function viewOf(unitId: string, figures: MonthFigures = exampleFigures, flags = plain) {
  const unit = unitsOf(figures).find((u) => u.unit.unitId === unitId);
  if (!unit) throw new Error(`no unit ${unitId}`);
  return unitReportView(monthContext(exampleRun, figures, exampleSettings), unit, flags);
}

describe('unitReportView (reports 2.2)', () => {
  it.each([
    {
      figures: exampleFigures,
      flags: plain,
      unit: 'OPS',
      subject: 'Operations: €4,500 for software in October – €1,468 of it unused',
    },
    {
      figures: draftFigures,
      flags: plain,
      unit: 'OPS',
      subject: 'For checking by 8 Nov: Operations: €4,500 for software in October – €1,468 of it unused',
    },
    {
      figures: exampleFigures,
      flags: { ...plain, correction: { ...NO_CORRECTION, hasCorrection: true } },
      unit: 'OPS',
      subject: 'Corrected: Operations: €4,500 for software in October – €1,468 of it unused',
    },
    {
      figures: exampleFigures,
      flags: plain,
      unit: 'FIN',
      subject: 'Finance: €1,792 for software in October – none of it unused',
    },
  ])('has the subject "$subject"', ({ figures, flags, unit, subject }) => {
    expect(viewOf(unit, figures, flags).subject).toBe(subject);
  });

  it.each([
    {
      unit: 'OPS',
      preview: '17 seats idle for 90 days and 1 seat of people who left. Answer by 8 November; renewal on 30 November.',
    },
    { unit: 'IT', preview: '8 seats bought and given to nobody. Answer by 8 November; renewal on 30 November.' },
    { unit: 'FIN', preview: 'Nothing is idle. Thank you.' },
  ])('has the preview "$preview"', ({ unit, preview }) => {
    expect(viewOf(unit).preview).toBe(preview);
  });

  it('names apart what nobody uses, what nobody was given and what nobody touched', () => {
    expect(viewOf('IT').idleSentences).toEqual([
      '8 seats bought and given to nobody cost €800 a month; as the contract\u2019s owner you can cancel them.',
      'Shared products that nobody used cost €150 a month.',
      '2 seats could be a cheaper kind: they only log in; €200 a month.',
    ]);
    expect(viewOf('OPS').idleSentences).toEqual([
      '17 seats idle for 90 days and 1 seat of people who left cost €1,468 a month.',
    ]);
  });

  it('thanks where nothing is idle', () => {
    expect(viewOf('FIN').idleSentences.join(' ')).toContain('Thank you.');
  });

  it('ties out to the invoices on every mail (R5.4)', () => {
    expect(viewOf('FIN').tieOut).toBe('Reconciled to invoices, difference €0.00');
    const tieOut = exampleFigures.tieOut.map((row, i) => (i === 0 ? { ...row, difference: 5n } : row));
    expect(viewOf('OPS', { ...exampleFigures, tieOut }).tieOut).toBe(
      'Not reconciled: difference €0.05 (ServiceNow €0.05)',
    );
  });

  it('lists ten products by idle cost, the rest in one row, and a total that is the big number (I5)', () => {
    const own = exampleFigures.charges.filter((row) => row.unitId === 'OPS');
    const more = Array.from(
      { length: 20 },
      (_, i): ChargeRow => ({
        ...(own[0] as ChargeRow),
        lineId: `L${i}`,
        product: `Product ${i}`,
        amount: 1_000n,
        idleAmount: BigInt(i),
      }),
    );
    const { table, headline } = viewOf('OPS', { ...exampleFigures, charges: [...exampleFigures.charges, ...more] });
    expect(table.rows).toHaveLength(11);
    expect(table.rows[0]?.product).toBe('ITSM Fulfiller');
    expect(table.rows[10]).toMatchObject({ product: '14 more', cost: '730.00', idleCost: '0.78' });
    expect(table.total.cost).toBe('4,700.00');
    expect(headline).toBe('€4,700 for software in October');
  });

  it('names no person (R13.1)', () => {
    const names = exampleFigures.seats.map((seat) => seat.person).filter(Boolean);
    const printed = JSON.stringify(viewOf('OPS'));
    expect(names.filter((name) => printed.includes(name))).toEqual([]);
  });

  it('is made of the unit\u2019s own rows alone (T26)', () => {
    const others = exampleFigures.charges.map((row) =>
      row.unitId === 'OPS' ? row : { ...row, product: 'FOREIGN', amount: 7n },
    );
    const seats = exampleFigures.seats.map((row) =>
      row.unitId === 'OPS' ? row : { ...row, state: 'unknown' as const },
    );
    expect(viewOf('OPS', { ...exampleFigures, charges: others, seats })).toEqual(viewOf('OPS'));
  });
});

describe('howToRead (reports 2.2, item 9)', () => {
  const seats = exampleFigures.seats;
  const words = (text: string) => text.split(/\s+/).length;

  it.each([
    { part: 'not used for 90 days', why: 'the window' },
    { part: 'Judged by logins: drawboard.', why: 'R3.6' },
    { part: 'Not judged (1): the evidence of jira has gaps.', why: 'R3.5' },
    { part: 'Data up to 31 Oct; drawboard to 28 Oct.', why: 'freshness' },
  ])('says "$part" ($why)', ({ part }) => {
    expect(howToRead(seats, exampleFigures.evidence, 90)).toContain(part);
  });

  it('stays within 60 words however many platforms there are', () => {
    const platforms = Array.from({ length: 12 }, (_, i) => `platform${i}`);
    const many = platforms.flatMap((platform) =>
      seats.slice(0, 3).map((seat) => ({ ...seat, platform, state: 'unknown' as const })),
    );
    const evidence = platforms.map((platform, i) => ({
      platform,
      judgedBy: 'logins' as const,
      covered: false,
      dataUpTo: exampleFigures.evidence[i % 3]?.dataUpTo ?? null,
    }));
    expect(words(howToRead(many, evidence, 90))).toBeLessThanOrEqual(60);
  });
});
