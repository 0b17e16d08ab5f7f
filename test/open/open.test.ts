import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { open } from '../../lambdas/open/open.ts';
import { findInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { MemoryStore } from '../memory-store.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';
import { receiptOf } from './receipt-of.ts';

const OCTOBER = parseMonth('2026-10');

describe('a refused file is a problem of its month (R2.8)', () => {
  it.each([
    { period: '2026-10', isNamed: true, why: 'of this month' },
    { period: null, isNamed: true, why: 'of no month, which serves every one' },
    { period: '2026-09', isNamed: false, why: 'not of the month before' },
    { period: '2026-11', isNamed: false, why: 'not of the month after' },
  ])('$why', async ({ period, isNamed }) => {
    const store = new MemoryStore();
    const refused = receiptOf('hr/p.csv', {
      ...{ period, verdict: 'refused', landing: null },
      reasons: [{ record: 0, column: '', reason: 'no header' }],
    });
    const settings = parseSettings(TINY_SETTINGS);
    await open(OCTOBER, [refused], { store, settings, code: 'c', mayStillRun: async () => false });
    const { problems = [] } = (await findInputs(store, { period: OCTOBER, revision: 1 })) ?? {};
    expect(problems.includes('hr/p.csv (people) was refused: no header')).toBe(isNamed);
    expect(problems.some((problem) => problem.startsWith('no file of feed people'))).toBe(!isNamed);
  });
});
