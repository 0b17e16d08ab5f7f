import { describe, expect, it } from 'vitest';
import { listedConsumptions } from '../../lambdas/run/figures/metered.ts';
import { consume, OCTOBER } from '../domain/resources/few-resources.ts';

const on = (startsOn: string, endsOn: string | null) => consume({}, { lineId: 'VI', startsOn, endsOn } as never);

describe('the entitlements that a month lists and judges (R8.4, R8.7)', () => {
  it.each([
    { line: on('2026-01-01', null), charged: [], is: ['vi'], why: 'in force' },
    { line: on('2026-01-01', '2026-10-01'), charged: [], is: ['vi'], why: 'in force on one day of the period' },
    { line: on('2026-01-01', '2026-09-30'), charged: [], is: [], why: 'ended before it' },
    { line: on('2026-11-01', null), charged: [], is: [], why: 'begins after it' },
    {
      line: on('2026-01-01', '2026-09-30'),
      charged: [{ lineId: 'VI' }],
      is: ['vi'],
      why: 'ended and billed all the same',
    },
  ])('has $is: $why', ({ line, charged, is }) => {
    expect([...listedConsumptions({ consumptions: new Map([['vi', line]]) }, charged, OCTOBER).keys()]).toEqual(is);
  });
});
