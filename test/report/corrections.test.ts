import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { draftFigures, exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';
import { mailed, publishedBy, revision, textOf } from './publish-month.ts';

/** The same month after something changed in a unit's rows, or in those of one of its lines. */
const withRow = (unitId: string, change: object, lineId?: string): MonthFigures => ({
  ...exampleFigures,
  charges: exampleFigures.charges.map((row) =>
    row.unitId === unitId && (lineId === undefined || row.lineId === lineId) ? { ...row, ...change } : row,
  ),
});

const withAmounts = (...cents: readonly [lineId: string, more: bigint][]): MonthFigures => ({
  ...exampleFigures,
  charges: exampleFigures.charges.map((row) => {
    const more = cents.find(([lineId]) => row.unitId === 'FIN' && row.lineId === lineId)?.[1] ?? 0n;
    return { ...row, amount: row.amount + more };
  }),
});

const withSeats = (change: object): MonthFigures => ({
  ...exampleFigures,
  seats: exampleFigures.seats.map((seat) => (seat.unitId === 'FIN' ? { ...seat, ...change } : seat)),
});

const without = (unitId: string, unbilled: MonthFigures['unbilled'] = []): MonthFigures => ({
  ...exampleFigures,
  charges: exampleFigures.charges.filter((row) => row.unitId !== unitId),
  seats: exampleFigures.seats.filter((seat) => seat.unitId !== unitId),
  units: exampleFigures.units.filter((unit) => unit.unitId !== unitId),
  unbilled,
});

const unitMail = (store: Store, number: number, unitId: string) =>
  textOf(store, keys.unitFile(revision(number), unitId, 'mail.txt'));
const estateMail = (store: Store, number: number) => textOf(store, keys.estateFile(revision(number), 'mail.txt'));

describe('a later revision (design 2)', () => {
  it.each([
    {
      figures: withRow('OPS', { amount: 1n }),
      mails: ['OPS', '_finance', '_owner'],
      why: 'one unit\u2019s figures changed',
    },
    { figures: exampleFigures, mails: ['_finance'], why: 'nothing that a unit pays changed' },
    {
      figures: withRow('OPS', { invoiceIds: ['INV-2'], previousAmount: 9n }),
      mails: ['_finance'],
      why: 'only references changed',
    },
  ])('mails $mails where $why', async ({ figures, mails }) => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const second = await publishedBy(revision(2), figures, store);
    expect(mailed(second)).toEqual(mails);
    expect(second.mails.filter((m) => m.unit_id !== null).every((m) => m.subject.startsWith('Corrected: '))).toBe(true);
  });

  it('tells finance alone where draft became final', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, draftFigures, store);
    const second = await publishedBy(revision(2), exampleFigures, store);
    expect(second.mails.map(({ addressee, subject }) => [addressee, subject])).toEqual([
      ['_finance', 'Now final: Harbour Group: €8,494 for software in October – €2,518 of it unused'],
    ]);
    expect(second.units).toContainEqual({ unit_id: 'OPS', delivery: 'unchanged' });
  });

  it('tells a unit that has no mail yet for the first time, not as a correction', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const units = exampleFigures.units.map((u) => (u.unitId === 'IT' ? { ...u, headEmail: 'it@harbour.example' } : u));
    const second = await publishedBy(revision(2), { ...exampleFigures, units }, store);
    expect(mailed(second)).toEqual(['IT', '_finance']);
    expect(second.mails[0]?.subject).toMatch(/^IT Services: /);
  });
});

describe('what is worth a corrected mail (reports 2.2, A4)', () => {
  it.each([
    { figures: withAmounts(['SN-FUL', 1n]), delivery: 'minor', why: 'one cent' },
    { figures: withAmounts(['SN-FUL', 99n]), delivery: 'minor', why: 'a cent below the minimum' },
    { figures: withAmounts(['SN-FUL', -100n]), delivery: 'mail', why: 'exactly the minimum' },
    { figures: withAmounts(['SN-FUL', 60n], ['JIRA-STD', 60n]), delivery: 'mail', why: 'the total is above it' },
    { figures: withAmounts(['SN-FUL', 500n], ['JIRA-STD', -500n]), delivery: 'mail', why: 'a line is above it' },
    { figures: withRow('FIN', { unitName: 'Finances' }), delivery: 'minor', why: 'a unit was renamed' },
    { figures: withRow('FIN', { product: 'Jira', vendor: 'Atlassian Ltd' }), delivery: 'minor', why: 'a product too' },
    { figures: withSeats({ person: 'Somebody else' }), delivery: 'minor', why: 'a person was renamed' },
    { figures: withSeats({ accountId: 'other' }), delivery: 'mail', why: 'a seat changed hands' },
    { figures: withSeats({ state: 'seasonal' }), delivery: 'mail', why: 'seats are judged differently' },
    { figures: exampleFigures, delivery: 'unchanged', why: 'nothing' },
  ])('$why: $delivery', async ({ figures, delivery }) => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const second = await publishedBy(revision(2), figures, store);
    expect(second.units).toContainEqual({ unit_id: 'FIN', delivery });
    expect(mailed(second).includes('FIN')).toBe(delivery === 'mail');
    const note = 'Not told to their heads, less than €1.00 or names only: Finance (FIN)';
    expect((await estateMail(store, 2)).includes(note)).toBe(delivery === 'minor');
    expect(mailed(second).includes('_owner')).toBe(delivery !== 'unchanged');
  });

  it.each([
    { min_correction: 0, delivery: 'mail' },
    { min_correction: 25, delivery: 'minor' },
  ])('follows publish.min_correction: $min_correction', async ({ min_correction, delivery }) => {
    const store = await temporaryStore();
    const publish = { ...exampleSettings.publish, min_correction };
    await publishedBy(exampleRun, exampleFigures, store, { publish });
    const second = await publishedBy(revision(2), withAmounts(['SN-FUL', 2_000n]), store, { publish });
    expect(second.units).toContainEqual({ unit_id: 'FIN', delivery });
  });

  it('tells small changes once they add up, against what the head was told', async () => {
    const store = await temporaryStore();
    const told = async (number: number, cents: bigint) => {
      const { units } = await publishedBy(revision(number), withAmounts(['SN-FUL', cents]), store);
      return units.find(({ unit_id }) => unit_id === 'FIN')?.delivery;
    };
    expect([await told(1, 0n), await told(2, 60n), await told(3, 60n), await told(4, 120n)]).toEqual([
      'mail',
      'minor',
      'minor',
      'mail',
    ]);
    expect(await unitMail(store, 4, 'FIN')).toContain('Corrected: €1,793, not €1,792 as told in revision 1.');
  });
});

describe('what a corrected mail begins with (reports 2.2)', () => {
  it.each([
    { more: 50_000n, says: '€2,292, not €1,792 as told in revision 1' },
    { more: 100n, says: '€1,793, not €1,792 as told in revision 1' },
    { more: -101n, says: '€1,791, not €1,792 as told in revision 1' },
  ])('$says', async ({ more, says }) => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    await publishedBy(revision(2), withAmounts(['SN-FUL', more]), store);
    const text = await unitMail(store, 2, 'FIN');
    expect(text.indexOf(`Corrected: ${says}.`)).toBeLessThan(text.indexOf('for software in October'));
    expect(text).toMatch(/- ITSM Fulfiller: €1,200\.00 before, €[0-9,.]+ now\n/);
  });

  it('shows cents where whole amounts are equal, and says so where the totals are', async () => {
    const publish = { ...exampleSettings.publish, min_correction: 0.01 };
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store, { publish });
    await publishedBy(revision(2), withAmounts(['SN-FUL', 2n]), store, { publish });
    expect(await unitMail(store, 2, 'FIN')).toContain('Corrected: €1,792.03, not €1,792.01 as told in revision 1.');
    await publishedBy(revision(3), withAmounts(['SN-FUL', 500n], ['JIRA-STD', -498n]), store, { publish });
    expect(await unitMail(store, 3, 'FIN')).toContain(
      'Corrected: €1,792.03 as told in revision 2, made up differently.',
    );
  });

  it('says why, where the unit\u2019s own rows tell', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, draftFigures, store);
    const [seat] = exampleFigures.seats.filter((s) => s.unitId === 'FIN' && s.lineId === 'JIRA-STD');
    const final = withRow('FIN', { amount: 17_600n, held: 11 }, 'JIRA-STD');
    await publishedBy(revision(2), { ...final, seats: final.seats.filter((s) => s !== seat) }, store);
    const text = await unitMail(store, 2, 'FIN');
    expect(text).toContain(
      '- Jira Standard: €192.00 before, €176.00 now (by invoice, was by estimate; 12 seats before, 11 now)\n',
    );
    expect(text).toContain('- Seats: 1 seat went\n');
  });

  it('stands on the estate\u2019s mail too, unit by unit', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    await publishedBy(revision(2), withAmounts(['SN-FUL', 50_000n]), store);
    const text = await estateMail(store, 2);
    expect(text).toContain('Corrected: €8,994, not €8,494 as told in revision 1.');
    expect(text).toContain('- Finance (FIN): €1,792.01 before, €2,292.01 now\n');
  });
});

describe('a unit that has no row any more (reports 2.2, W7)', () => {
  const [finance] = exampleFigures.units;
  if (!finance) throw new Error('no unit');

  it.each([
    { unbilled: [], to: 'maeve.kerr@harbour.example', why: 'it no longer answers: to the frozen recipient' },
    { unbilled: [{ ...finance, headEmail: 'new@harbour.example' }], to: 'new@harbour.example', why: 'its head now' },
  ])('hears that nothing is charged: $why', async ({ unbilled, to }) => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const second = await publishedBy(revision(2), without('FIN', unbilled), store);
    expect(second.mails.find(({ unit_id }) => unit_id === 'FIN')).toMatchObject({
      to,
      subject: 'Corrected: Finance: nothing is charged for October',
      attachments: [],
    });
    const text = await unitMail(store, 2, 'FIN');
    expect(text).toContain('Corrected: €0, not €1,792 as told in revision 1.');
    expect(text).toContain('Nothing is charged for October');
    expect(text).not.toMatch(/What you hold|Reconciled|idle/);
    expect(await estateMail(store, 2)).toContain('- Finance (FIN): €1,792.01 before, nothing now (dropped out)\n');
  });

  it('hears it once, and is told again when it is billed again', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    await publishedBy(revision(2), without('FIN'), store);
    const third = await publishedBy(revision(3), without('FIN'), store);
    expect(mailed(third)).toEqual(['_finance']);
    const fourth = await publishedBy(revision(4), exampleFigures, store);
    expect(mailed(fourth)).toEqual(['FIN', '_finance', '_owner']);
    expect(await unitMail(store, 4, 'FIN')).toContain('Corrected: €1,792, not €0 as told in revision 2.');
  });

  it('is not told where its head never was, but is named on the estate\u2019s mail', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const second = await publishedBy(revision(2), without('IT'), store);
    expect(mailed(second)).toEqual(['_finance', '_owner']);
    expect(await estateMail(store, 2)).toContain('IT Services (IT): €2,086.00 before, nothing now (dropped out)');
  });
});
