import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';
import { OTHERS, SHAPES, VALUES } from './corpus.ts';
import { drop, dropAll, estate, good } from './drop.ts';

const A = 'accepted';
const R = 'accepted_with_rejects';
const Q = 'refused';
const people = good('people', 3);

describe('landing corpus (faults 6)', () => {
  it.each([...SHAPES, ...VALUES, ...OTHERS])('$no: $verdict', async ({ verdict, content, says, source }) => {
    const settings = estate(source ? { given: source } : {});
    const receipt = await drop('given/file.csv', content, { settings });
    const told = [...receipt.reasons.map(({ reason }) => reason), ...receipt.warnings].join('\n');
    expect(receipt.verdict, told).toBe(verdict);
    if (says) expect(told).toMatch(says);
    expect(receipt.accepted + receipt.refused).toBe(receipt.records);
    expect(receipt.accepted > 0).toBe(verdict === A || verdict === R);
    expect(receipt.reasons.length > 0).toBe(verdict === Q || verdict === R);
  });

  it('45: lists both rows of a key', async () => {
    const receipt = await drop('f/a.csv', good('accounts', 200, { 20: { account_id: 'a7' } }));
    expect(receipt.refused).toBe(2);
    expect(receipt.reasons.map(({ record, column }) => [record, column])).toEqual([
      [7, 'platform'],
      [20, 'platform'],
    ]);
  });

  it('46, 47: the same bytes under another name are a duplicate, other bytes under the same name are not', async () => {
    const store = await temporaryStore();
    const files = [['hr/a.csv', people] as const, ['hr/b.csv', people] as const];
    const once = await dropAll(files, { store });
    const again = await drop('hr/b.csv', people, { store });
    const changed = await drop('hr/a.csv', good('people', 4), { store });
    expect([...once, again, changed].map(({ verdict }) => verdict)).toEqual([A, 'duplicate', 'duplicate', A]);
    expect(once[1]).toMatchObject({ accepted: 0, refused: 0, landing: once[0]?.landing });
  });
});
