import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '../../lambdas/domain/figures.ts';
import { addDays, type IsoDate } from '../../lambdas/domain/month.ts';
import { windowOf } from '../../lambdas/domain/seats/coverage.ts';
import {
  isReclaimable,
  judgeWindow,
  type PlatformRecord,
  type SeatEvidence,
  stateOf,
} from '../../lambdas/domain/seats/states.ts';

const date = (text: string) => text as IsoDate;
const AS_OF = date('2026-11-01');
const WINDOW = windowOf(90, AS_OF);

/** A record with a row every week for two years: whole over every window. */
const weekly = Array.from({ length: 105 }, (_, i) => addDays(AS_OF, -1 - 7 * i)).map((day) => ({ from: day, to: day }));

const byActions: PlatformRecord = {
  judgedByActions: true,
  statesLastLogin: false,
  deliveredOn: AS_OF,
  statedOn: null,
  record: weekly,
  toleranceDays: 3,
  maxGapDays: 14,
  coverageFrom: undefined,
};
const byLogins: PlatformRecord = { ...byActions, judgedByActions: false };
const noRecord: PlatformRecord = { ...byActions, record: [] };
const stale: PlatformRecord = { ...byLogins, record: [], statesLastLogin: true, deliveredOn: date('2026-10-27') };

const seat: SeatEvidence = {
  excepted: false,
  hasLeft: false,
  usageKnown: false,
  assignedOn: date('2026-01-05'),
  lastUseOn: null,
  lastUseAYearAgoOn: null,
  lastLoginOn: null,
};

describe('the state of a seat (R4)', () => {
  it.each([
    { given: { excepted: true, hasLeft: true }, on: byActions, is: 'excepted', why: '1 an exception beats everything' },
    {
      given: { hasLeft: true, lastUseOn: '2026-10-30' },
      on: byActions,
      is: 'leaver',
      why: '2 whoever left gives back',
    },
    { given: { lastUseOn: '2026-08-03' }, on: byActions, is: 'active', why: '3 used on the first day of the window' },
    { given: { lastUseOn: '2026-08-02' }, on: byActions, is: 'dormant', why: '8 used a day too early' },
    { given: {}, on: noRecord, is: 'unknown', why: '4 missing evidence is not zero usage (R3.5)' },
    { given: { usageKnown: true }, on: stale, is: 'unknown', why: '4 a stale snapshot covers nothing (R3.9)' },
    { given: {}, on: stale, is: 'unknown', why: '4 a stale last login covers nothing (R3.9)' },
    {
      given: {},
      on: { ...stale, deliveredOn: date('2026-10-28') },
      is: 'never_used',
      why: '9 delivered on the first day that is fresh (R3.9)',
    },
    {
      given: { usageKnown: true },
      on: { ...stale, deliveredOn: null, statedOn: date('2026-10-17') },
      is: 'never_used',
      why: '9 tells of use on the first day that is fresh (R3.9)',
    },
    {
      given: { usageKnown: true },
      on: { ...stale, deliveredOn: null, statedOn: date('2026-10-16') },
      is: 'unknown',
      why: '4 tells of use a day too early (R3.9)',
    },
    {
      given: { usageKnown: true },
      on: { ...byLogins, deliveredOn: null },
      is: 'never_used',
      why: '9 stale, but the record is whole (R3.9)',
    },
    { given: { usageKnown: true }, on: noRecord, is: 'never_used', why: '9 its own use covers the window (R3.8 a)' },
    { given: { assignedOn: '2026-10-03' }, on: byActions, is: 'new', why: '5 assigned 29 days before as_of' },
    { given: { assignedOn: '2026-10-02' }, on: byActions, is: 'never_used', why: '9 assigned 30 days before as_of' },
    {
      given: { lastUseOn: '2025-10-31', lastUseAYearAgoOn: '2025-10-31' },
      on: byActions,
      is: 'seasonal',
      why: '6 used in the same window a year earlier',
    },
    {
      given: { lastUseOn: '2025-08-02', lastUseAYearAgoOn: '2025-08-02' },
      on: byActions,
      is: 'dormant',
      why: '8 used before that window',
    },
    { given: { lastLoginOn: '2026-10-30' }, on: byActions, is: 'login_only', why: '7 only logged in' },
    { given: { lastLoginOn: '2026-07-30' }, on: byActions, is: 'dormant', why: '8 logged in once' },
    {
      given: { lastLoginOn: '2026-10-30', usageKnown: true },
      on: byActions,
      is: 'never_used',
      why: '9 logins of its account are not its use (R3.6)',
    },
    { given: {}, on: byActions, is: 'never_used', why: '9 nothing since the record began' },
    { given: { assignedOn: '2020-01-01' }, on: byActions, is: 'dormant', why: '8 the record began after assigned_on' },
    { given: { assignedOn: null }, on: byActions, is: 'dormant', why: '8 nobody knows since when' },
    {
      given: { assignedOn: '2020-01-01' },
      on: { ...noRecord, judgedByActions: false, statesLastLogin: true },
      is: 'never_used',
      why: '9 the platform states last logins (R3.8 b)',
    },
    {
      given: {},
      on: { ...byActions, record: weekly.slice(0, 2), coverageFrom: date('2024-01-01') },
      is: 'never_used',
      why: '9 coverage.from stands for the rows that are missing (R3.8)',
    },
  ])('$why: $is', ({ given, on, is }) => {
    expect(stateOf({ ...seat, ...given } as SeatEvidence, judgeWindow(on, WINDOW, 30))).toBe(is);
  });

  it('is one of the nine, whatever is known, and use never makes a seat reclaimable', () => {
    const day = fc.option(fc.integer({ min: 1, max: 900 }).map((n) => addDays(AS_OF, -n)));
    const evidence = fc.record({
      excepted: fc.boolean(),
      hasLeft: fc.boolean(),
      usageKnown: fc.boolean(),
      assignedOn: day,
      lastUseOn: day,
      lastUseAYearAgoOn: day,
      lastLoginOn: day,
    });
    fc.assert(
      fc.property(evidence, fc.constantFrom(byActions, byLogins, noRecord), (known, platform) => {
        const state = stateOf(known, judgeWindow(platform, WINDOW, 30));
        expect(STATES).toContain(state);
        const usedInWindow = known.lastUseOn !== null && known.lastUseOn >= WINDOW.from;
        if (usedInWindow && !known.hasLeft) expect(isReclaimable(state)).toBe(false);
      }),
    );
  });

  it('a longer window never turns an active seat into another (R4.3)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (ago) => {
        const used = { ...seat, lastUseOn: addDays(AS_OF, -ago) };
        const states = [30, 90, 180].map((n) => stateOf(used, judgeWindow(byActions, windowOf(n, AS_OF), 30)));
        const firstActive = states.indexOf('active');
        if (firstActive >= 0) expect(states.slice(firstActive)).toEqual(states.slice(firstActive).fill('active'));
      }),
    );
  });
});
