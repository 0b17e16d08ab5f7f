import { expect, it } from 'vitest';
import { unfinishedMonth } from '../../lambdas/cli/month/unfinished-month.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';

it.each([
  { now: '2026-10-31T23:30:00Z', timezone: 'Europe/Dublin', warns: true, why: 'half an hour to go' },
  { now: '2026-11-01T00:00:00Z', timezone: 'Europe/Dublin', warns: false, why: 'over' },
  { now: '2026-10-31T15:00:00Z', timezone: 'Asia/Tokyo', warns: false, why: 'already November there' },
  { now: '2026-11-01T06:59:00Z', timezone: 'America/Los_Angeles', warns: true, why: 'still October there' },
  { now: '2025-12-31T12:00:00Z', timezone: 'UTC', warns: true, why: 'a month of next year' },
])('October 2026 at $now in $timezone: $why', ({ now, timezone, warns }) => {
  const lines = unfinishedMonth(parseMonth('2026-10'), new Date(now), timezone);
  expect(lines).toEqual(warns ? [expect.stringMatching(/^2026-10 is not over: this machine's clock says 202/)] : []);
});
