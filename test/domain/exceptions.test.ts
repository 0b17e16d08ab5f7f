import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../lambdas/domain/month.ts';
import { openExceptions } from '../../lambdas/domain/seats/exceptions.ts';

const LAST_DAY = '2026-10-31' as IsoDate;
const seat = { platform: 'servicenow', accountId: 's1', personId: '00001' };
const none = { platform: null, accountId: null, personId: null, lineId: null, expiresOn: null };

describe('an exception in force (R4 state 1, R2.2)', () => {
  it.each([
    { given: { platform: 'servicenow', accountId: 's1' }, names: true, why: 'its account, every line' },
    { given: { platform: 'servicenow', accountId: 's1', lineId: 'SN' }, names: true, why: 'its account and line' },
    { given: { platform: 'servicenow', accountId: 's1', lineId: 'X' }, names: false, why: 'another line' },
    { given: { platform: 'atlassian', accountId: 's1' }, names: false, why: 'another platform' },
    { given: { personId: '00001' }, names: true, why: 'its person on every platform' },
    { given: { platform: 'servicenow', personId: '00001' }, names: true, why: 'its person on that platform' },
    { given: { platform: 'atlassian', personId: '00001' }, names: false, why: 'its person elsewhere' },
    {
      given: { platform: 'servicenow', accountId: 's1', personId: '9' },
      names: true,
      why: 'both are filled, its account',
    },
    {
      given: { platform: 'servicenow', accountId: 's2', personId: '00001' },
      names: true,
      why: 'both are filled, its person',
    },
    {
      given: { platform: 'servicenow', accountId: 's2', personId: '9' },
      names: false,
      why: 'both are filled, neither is it',
    },
    { given: { personId: '00001', expiresOn: '2026-10-31' as IsoDate }, names: true, why: 'its last day' },
    { given: { personId: '00001', expiresOn: '2026-10-30' as IsoDate }, names: false, why: 'over before the last day' },
  ])('$names: $why', ({ given, names }) => {
    expect(openExceptions([{ ...none, ...given }], LAST_DAY)(seat, 'SN')).toBe(names);
  });
});
