import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';
import { drop, estate, good } from './drop.ts';
import { readLanded } from './read-landed.ts';

/** A file of accounts with these dates of creation, and the source's settings. */
async function landDates(dates: readonly string[], source: Record<string, unknown> = {}) {
  const store = await temporaryStore();
  const changes = Object.fromEntries(dates.map((date, i) => [i + 1, { created_on: date }]));
  const settings = estate({ s: source }, { landing: { max_reject_share: 1 } });
  const receipt = await drop('s/a.csv', good('accounts', dates.length, changes), { settings, store });
  const rows = receipt.landing ? (await readLanded(store, receipt)).rows : [];
  return { receipt, days: rows.map(({ created_on }) => created_on) };
}

describe('day and month, where nobody has declared their order', () => {
  it.each([
    { dates: ['03/04/2024', '31/12/2023'], days: ['2024-04-03', '2023-12-31'], why: 'a day above 12 stands first' },
    { dates: ['03/04/2024', '12/31/2023'], days: ['2024-03-04', '2023-12-31'], why: 'it stands second' },
    { dates: ['3-4-2024', '', '13.1.2024'], days: ['2024-04-03', null, '2024-01-13'], why: 'with other signs' },
    { dates: ['15/03/2024'], days: ['2024-03-15'], why: 'one alone proves itself' },
    { dates: ['2024-01-31', '03/25/2024'], days: ['2024-01-31', '2024-03-25'], why: 'beside ISO 8601' },
  ])('is proven by $dates: $why', async ({ dates, days }) => {
    expect((await landDates(dates)).days).toEqual(days);
  });

  it.each([
    {
      dates: ['03/04/2024', '05/06/2024'],
      says: /may be day or month first; .* sources\.s\.date_order: dmy \(or mdy\)$/,
    },
    { dates: ['31/12/2023', '12/31/2023', '01/02/2024'], says: /can only be day first; write it as 2023-12-31/ },
  ])('is asked for where $dates prove nothing', async ({ dates, says }) => {
    const { receipt } = await landDates(dates);
    expect(receipt).toMatchObject({ verdict: 'refused', accepted: 0 });
    expect(receipt.reasons.map(({ reason }) => reason).join('\n')).toMatch(new RegExp(says.source, 'm'));
  });

  it.each([
    {
      order: 'mdy',
      first: '2024-03-04',
      refused: /12\/31|31\/12\/2023" is not a day of the calendar, read as sources\.s\.date_order: mdy/,
    },
    { order: 'dmy', first: '2024-04-03', refused: undefined },
  ])('is $order where it is declared, whatever the cells seem to prove', async ({ order, first, refused }) => {
    const { receipt, days } = await landDates(['03/04/2024', '31/12/2023'], { date_order: order });
    expect(days[0]).toBe(first);
    if (refused) expect(receipt.reasons[0]?.reason).toMatch(refused);
    else expect(receipt.refused).toBe(0);
  });

  it('is proven for each column by itself', async () => {
    const store = await temporaryStore();
    const change = { created_on: '31/12/2023', last_login_at: '12/31/2023 9:00:00 PM' };
    const receipt = await drop('s/a.csv', good('accounts', 1, { 1: change }), { settings: estate({ s: {} }), store });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({
      created_on: '2023-12-31',
      last_login_at: '2023-12-31 21:00:00',
    });
  });
});
