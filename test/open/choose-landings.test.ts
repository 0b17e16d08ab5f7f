import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { chooseLandings } from '../../lambdas/open/choose-landings.ts';
import { receiptOf } from './receipt-of.ts';

const dated = (file: string, period: string, change = {}) => receiptOf(file, { period, ...change });

describe('the landings that serve October (R12.3)', () => {
  it.each([
    { receipts: [dated('a', '2026-10')], serve: ['a'], why: 'a snapshot of the month' },
    { receipts: [dated('a', '2026-09')], serve: [], why: 'none of an earlier month' },
    { receipts: [dated('a', '2026-11')], serve: [], why: 'none of a later month' },
    { receipts: [receiptOf('a')], serve: ['a'], why: 'an undated one where there is no other' },
    { receipts: [receiptOf('a'), dated('b', '2026-10')], serve: ['b'], why: 'no undated one beside a dated one' },
    { receipts: [receiptOf('a'), dated('b', '2026-09')], serve: ['a'], why: 'one beside a dated one of another month' },
    {
      receipts: [receiptOf('a'), dated('b', '2026-10', { source: 'hr2' })],
      serve: ['a', 'b'],
      why: 'one beside a dated one of another source',
    },
    {
      receipts: [receiptOf('a'), dated('b', '2026-10', { feed: 'units' })],
      serve: ['a', 'b'],
      why: 'one beside a dated one of another feed',
    },
    {
      receipts: [dated('a', '2026-09', { feed: 'activity' }), receiptOf('b', { feed: 'invoices' })],
      serve: ['a', 'b'],
      why: 'every file of an appended feed',
    },
    { receipts: [dated('a', '2026-10', { landing: null, verdict: 'refused' })], serve: [], why: 'nothing refused' },
  ])('$why', ({ receipts, serve }) => {
    const chosen = chooseLandings(receipts, parseMonth('2026-10'));
    expect(chosen.flatMap(({ files }) => files).sort()).toEqual(serve);
  });
});
