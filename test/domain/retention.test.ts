import { describe, expect, it } from 'vitest';
import { retentionWarning } from '../../lambdas/domain/retention.ts';
import { parseSettings } from '../../lambdas/settings.ts';

const NEEDED = { estate: 'X', timezone: 'Europe/Dublin', currency: 'EUR', owner: { email: 'a@b.example' } };
const counting = (days: number) => ({ counting: { L1: { login_within_days: 30 }, L2: { login_within_days: days } } });

describe('F18: evidence outlives the month that is judged by it (R13.3)', () => {
  it.each([
    { raw: {}, why: 'the defaults' },
    { raw: { retention: { raw_days: 211 } }, why: '180 days and the month after' },
    { raw: { window_days: 369 }, why: 'the longest that 400 days hold' },
    { raw: { ...counting(365), retention: { raw_days: 396 } }, why: 'a year of logins' },
    { raw: { window_days: 30, sensitivity_days: [7, 14], retention: { raw_days: 61 } }, why: 'short windows' },
  ])('$raw: $why', ({ raw }) => expect(() => parseSettings({ ...NEEDED, ...raw })).not.toThrow());

  it.each([
    {
      raw: { retention: { raw_days: 1 } },
      says: "retention.raw_days is 1, too few for sensitivity_days: 180 days before a month's end, and the month after it to run, are 211; write 211 or more",
    },
    { raw: { retention: { raw_days: 210 } }, says: /^retention\.raw_days .+ write 211 or more$/ },
    {
      raw: { ...counting(365), retention: { raw_days: 395 } },
      says: /^retention\.raw_days .+ too few for counting\.L2\.login_within_days: .+ write 396 or more$/,
    },
    {
      raw: { window_days: 370 },
      says: "window_days looks back further than retention.raw_days (400) keeps evidence: 370 days before a month's end, and the month after it to run, are 401; write retention: { raw_days: 401 }, or a shorter window",
    },
    { raw: counting(500), says: /^counting\.L2\.login_within_days looks back further .+ raw_days: 531 \}/ },
  ])('$raw is refused', ({ raw, says }) => {
    const message = typeof says === 'string' ? says : expect.stringMatching(new RegExp(says.source.replace('^', '')));
    let said = '';
    try {
      parseSettings({ ...NEEDED, ...raw });
    } catch (error) {
      said = (error as Error).message;
    }
    expect(said.replace('settings: ', '')).toEqual(message);
  });
});

describe('F18: what a shorter memory costs is told', () => {
  it.each([400, 401, 3660])('nothing with %i days', (days) => {
    expect(retentionWarning(parseSettings({ ...NEEDED, retention: { raw_days: days } }))).toBeUndefined();
  });

  it.each([211, 399])('the year before, with %i days', (days) => {
    expect(retentionWarning(parseSettings({ ...NEEDED, retention: { raw_days: days } }))).toMatch(
      new RegExp(`^retention\\.raw_days is ${days}: below 400 no month can tell a seat that is used once a year`),
    );
  });
});
