import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { missingSources } from '../../lambdas/run/landings/missing-sources.ts';
import { receiptOf } from '../open/receipt-of.ts';

describe('sources without anything for October (R2.5)', () => {
  it.each([
    { receipt: receiptOf('a'), missing: [], why: 'an undated file serves every month' },
    { receipt: receiptOf('a', { period: '2026-10' }), missing: [], why: 'one of the month' },
    { receipt: receiptOf('a', { period: '2026-09' }), missing: ['hr'], why: 'one of another month does not' },
    { receipt: receiptOf('a', { verdict: 'refused', landing: null }), missing: ['hr'], why: 'a refused file is none' },
    {
      receipt: receiptOf('a', { verdict: 'refused', landing: null, feed: 'activity' }),
      missing: ['hr'],
      why: 'a refused log is none',
    },
    {
      receipt: receiptOf('a', { feed: 'activity', period: '2026-10', months: ['2026-08', '2026-09'] }),
      missing: ['hr'],
      why: 'a log without a row of the month, whatever its date',
    },
    {
      receipt: receiptOf('a', { feed: 'activity', period: '2026-11', months: ['2026-10', '2026-11'] }),
      missing: [],
      why: 'a log with one',
    },
    { receipt: receiptOf('a', { source: 'crm' }), missing: ['hr'], why: 'a file of another source' },
  ])('$why', ({ receipt, missing }) => {
    expect(missingSources([receipt], ['hr'], parseMonth('2026-10'))).toEqual(missing);
  });
});
