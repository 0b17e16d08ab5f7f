import { describe, expect, it } from 'vitest';
import type { ChargeRow } from '../../lambdas/domain/figures.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { type IsoDate, lastDay, parseMonth } from '../../lambdas/domain/month.ts';
import { drawnKey } from '../../lambdas/domain/month-figures.ts';
import { openUnitBook, type UnitValidity } from '../../lambdas/domain/units.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { chargebackCsv } from '../../lambdas/report/files/chargeback-csv.ts';
import { readEarlierMonth } from '../../lambdas/report/memory/earlier-month.ts';
import { previousAmounts, previousMonth } from '../../lambdas/report/memory/previous-month.ts';
import { canonicalJson, sha256 } from '../../lambdas/run/store/json.ts';
import { exampleFigures } from '../../templates/examples/figures.ts';
import { temporaryStore } from '../temporary-store.ts';

const september = { period: parseMonth('2026-09'), revision: 2, run: 'a'.repeat(64) };
const [example] = exampleFigures.charges as [ChargeRow];
const day = (text: string) => text as IsoDate;

const row = (unitId: string | null, lineId: string, amount: bigint, currency = 'EUR'): ChargeRow => ({
  ...example,
  unitId,
  unitName: unitId === null ? '' : `The ${unitId}`,
  lineId,
  chargeType: unitId === null ? 'unattributed' : 'used',
  amount,
  currency,
});

const unit = (unitId: string, validTo: string | null = null, successorId: string | null = null): UnitValidity => ({
  unitId,
  unitName: unitId,
  parentId: null,
  headName: '',
  headEmail: '',
  costCenter: '',
  companyCode: '',
  validFrom: day('2020-01-01'),
  validTo: validTo === null ? null : day(validTo),
  successorId,
});

const october = openUnitBook(
  [
    unit('ENG'),
    unit('FAC', '2026-09-30', 'YARD'),
    unit('YARD', '2026-10-15', 'ENG'),
    unit('LAB', '2026-09-30'),
    unit('NEW'),
  ],
  lastDay(parseMonth('2026-10')),
);

/** Publishes a month of which only the chargeback matters, as a program did that remembered nothing else. */
async function publish(store: Store, chargeback: string): Promise<void> {
  const bodies = [
    { key: keys.financeFile(september, 'chargeback.csv'), body: chargeback },
    { key: keys.estateFile(september, 'seats.csv'), body: 'unit_id,line_id\r\n' },
  ];
  const files = bodies.map(({ key, body }) => ({ key, bytes: Buffer.byteLength(body), sha256: sha256(body) }));
  for (const { key, body } of bodies) await store.create(key, body);
  await store.create(keys.published(september), canonicalJson({ ...september, files, mails: [], units: [] }));
}

async function rowsOf(...rows: ChargeRow[]) {
  const store = await temporaryStore();
  await publish(store, chargebackCsv(september.period, rows));
  return (await readEarlierMonth(store, september, 'EUR')).charges;
}

describe('the month before, whole (R7.6, W1)', () => {
  it('counts lines and units that have ended, a closed unit with the one that answers now', async () => {
    const rows = await rowsOf(
      row('ENG', 'GONE', 1_000n),
      row('ENG', 'JIRA', 200n),
      row('FAC', 'JIRA', 30n),
      row('YARD', 'JIRA', 4n),
      row('LAB', 'JIRA', 500n),
      row(null, 'JIRA', 6n),
    );
    const before = previousMonth(rows, october);
    expect(before.amount).toBe(1_740n);
    expect(before.units.get('ENG')).toEqual({ unitName: 'The ENG', amount: 1_234n, closed: ['The FAC', 'The YARD'] });
    expect(before.units.get(null)).toEqual({ unitName: '', amount: 506n, closed: ['The LAB'] });
    expect(before.units.get('NEW')).toBeUndefined();
    expect(Object.fromEntries(before.lines)).toEqual({ GONE: 1_000n, JIRA: 740n });
  });

  it('keeps what units drew from a pool, with the unit that answers now (R9.4)', async () => {
    const drawing = (unitId: string | null, quantity: bigint): ChargeRow => ({
      ...row(unitId, 'ASSIST', quantity),
      ...{ metric: 'consumption', quantity, quantityDecimals: 0, unitOfMeasure: 'drawn_unit' },
    });
    const rows = await rowsOf(
      drawing('ENG', 4_000n),
      drawing('FAC', 100n),
      drawing(null, 7n),
      row('ENG', 'JIRA', 200n),
    );
    const { drawn } = previousMonth(rows, october);
    const expected = [
      [drawnKey('ENG', 'ASSIST'), 4_100n],
      [drawnKey(null, 'ASSIST'), 7n],
    ] as const;
    expect(drawn).toEqual(new Map(expected));
  });

  it('leaves previous_amount to the same unit, line and charge type (feeds 4)', async () => {
    const amountOf = previousAmounts(await rowsOf(row('FAC', 'JIRA', 30n), row(null, 'JIRA', 6n)));
    expect(amountOf({ unitId: 'FAC', lineId: 'JIRA', chargeType: 'used' })).toBe(30n);
    expect(amountOf({ unitId: null, lineId: 'JIRA', chargeType: 'unattributed' })).toBe(6n);
    expect(amountOf({ unitId: 'ENG', lineId: 'JIRA', chargeType: 'used' })).toBeNull();
  });

  it.each([
    { chargeType: 'used', amount: 30n, why: 'what the unit held' },
    { chargeType: 'unassigned', amount: 7n, why: 'what nobody held, which is its too' },
    { chargeType: 'unused', amount: null, why: 'nothing was unused then: unknown, not 0' },
  ])('previous_amount of $chargeType: $why (feeds 4)', async ({ chargeType, amount }) => {
    const rows = await rowsOf(row('FAC', 'JIRA', 30n), { ...row('FAC', 'JIRA', 7n), chargeType: 'unassigned' });
    expect(previousAmounts(rows)({ unitId: 'FAC', lineId: 'JIRA', chargeType })).toBe(amount);
  });

  it('reads a unit whose id a spreadsheet would take for a formula', async () => {
    expect((await rowsOf(row('=ENG', 'JIRA', 5n)))[0]?.unitId).toBe('=ENG');
  });
});
