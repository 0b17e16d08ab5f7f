import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { monthContext, unitsOf } from '../../lambdas/report/month-context.ts';
import { unitFolder, unitLists } from '../../lambdas/report/unit/unit-folder.ts';
import { parseCsv } from '../../lambdas/run/store/csv.ts';
import { exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { meteredFigures } from '../../templates/examples/metered.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });

/** The example's rows dealt out to other units, each row and account marked with whose it is. */
function dealt(units: readonly string[], deal: readonly number[]): MonthFigures {
  const unitOf = (i: number) => units[(deal[i % deal.length] as number) % units.length] as string;
  const [unit] = exampleFigures.units as [MonthFigures['units'][number]];
  return {
    ...exampleFigures,
    units: units.map((unitId) => ({
      ...unit,
      unitId,
      unitName: 'One name for all',
      headEmail: 'head@harbour.example',
    })),
    charges: exampleFigures.charges.map((row, i) => ({ ...row, unitId: unitOf(i), lineId: `L${i}` })),
    seats: exampleFigures.seats.map((row, i) => ({ ...row, unitId: unitOf(i), person: `of ${unitOf(i)}` })),
  };
}

/** Every word of a row that a reader sees names the unit whose row it is. */
function marked(figures: MonthFigures): MonthFigures {
  return {
    ...figures,
    charges: figures.charges.map((row) => ({ ...row, product: `${row.unitId}`, vendor: `${row.unitId}` })),
    units: figures.units.map((unit) => ({ ...unit, unitName: unit.unitId })),
    seats: figures.seats.map((row) => ({ ...row, accountId: `${row.unitId}` })),
  };
}

describe('unitFolder (T26, T27)', () => {
  it('gives each unit its own rows and nobody else\u2019s, even where all units share a name', async () => {
    await fc.assert(
      fc.asyncProperty(ids, fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), async (units, deal) => {
        const figures = dealt(units, deal);
        const month = monthContext(exampleRun, figures, exampleSettings);
        let [rows, seats] = [0, 0];
        for (const unit of unitsOf(figures)) {
          const { unitId } = unit.unit;
          const lists = unitLists(month, unit);
          const charged = parseCsv(lists.charges.body);
          const held = parseCsv(lists.seats.body);
          expect(charged.filter((row) => row.unit_id !== unitId)).toEqual([]);
          expect(held.filter((row) => row.person !== `of ${unitId}`)).toEqual([]);
          [rows, seats] = [rows + charged.length, seats + held.length];
        }
        expect([rows, seats]).toEqual([figures.charges.length, figures.seats.length]);
      }),
      { numRuns: 50 },
    );
  });

  it('fills shuffled mails of many estates in one process, and no word of one is in another', () => {
    let mails = 0;
    const two = fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), fc.integer({ min: 2, max: 6 }), fc.nat());
    fc.assert(
      fc.property(two, ([deal, count, turn]) => {
        const units = Array.from({ length: count }, (_, i) => `UNIT-${i}-END`);
        const figures = marked(dealt(units, deal));
        const month = monthContext(exampleRun, figures, exampleSettings);
        const all = unitsOf(figures);
        for (const unit of [...all.slice(turn % count), ...all.slice(0, turn % count)]) {
          const { files } = unitFolder(month, { figures: unit, lists: unitLists(month, unit), told: undefined });
          const told = new Set(files.flatMap(({ body }) => body.match(/UNIT-[0-9]-END/g) ?? []));
          expect([...told].filter((id) => id !== unit.unit.unitId)).toEqual([]);
          mails++;
        }
      }),
      { numRuns: 1_000 },
    );
    expect(mails).toBeGreaterThan(3_000);
  });

  it('leaves lists of 5 MB and more to finance, and the mail says so (reports 1.4)', () => {
    const month = monthContext(exampleRun, exampleFigures, exampleSettings);
    const [unit] = unitsOf(exampleFigures).slice(2);
    if (!unit) throw new Error('no unit');
    const lists = unitLists(month, unit);
    const large = { ...lists, seats: { ...lists.seats, body: `${'x'.repeat(5_000_000)}\r\n` } };
    const folder = unitFolder(month, { figures: unit, lists: large, told: undefined });
    expect(folder.mails[0]?.attachments).toEqual([]);
    expect(folder.files.find(({ key }) => key.endsWith('mail.txt'))?.body).toContain('finance has them');
    expect(unitFolder(month, { figures: unit, lists, told: undefined }).mails[0]?.attachments).toHaveLength(2);
  });

  it('attaches what a unit counts and draws, its own rows alone (T26)', () => {
    const month = monthContext(exampleRun, meteredFigures, exampleSettings);
    for (const figures of unitsOf(meteredFigures)) {
      const { unitId } = figures.unit;
      const lists = unitLists(month, figures);
      const { files } = unitFolder(month, { figures, lists, told: undefined });
      const rows = lists.metered.flatMap(({ body }) => parseCsv(body));
      const named = rows.map((row) => row.resource_id ?? row.account_id ?? '');
      expect(named.filter((name) => !name.includes(unitId.toLowerCase()))).toEqual([]);
      expect(files.map(({ key }) => key)).toEqual(expect.arrayContaining(lists.metered.map(({ key }) => key)));
    }
    const [finance] = unitsOf(meteredFigures).map((figures) =>
      unitFolder(month, { figures, lists: unitLists(month, figures), told: undefined }),
    );
    expect(finance?.mails[0]?.attachments.map((key) => key.slice(key.lastIndexOf('/') + 1))).toEqual([
      'charges.csv',
      'seats.csv',
      'consumption.csv',
    ]);
  });
});
