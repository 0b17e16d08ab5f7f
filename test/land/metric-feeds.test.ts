import { describe, expect, it } from 'vitest';
import type { FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { METRIC_EXAMPLES } from '../../lambdas/land/examples/metric-examples.ts';
import { temporaryStore } from '../temporary-store.ts';
import { csv, drop, estate } from './drop.ts';
import { readLanded } from './read-landed.ts';

type MetricFeed = keyof typeof METRIC_EXAMPLES;

/** Lands the first example of a feed, changed in some columns: what stands in the lake, or why it was refused. */
async function landExample(feed: MetricFeed, changes: Record<string, string>, timezone = 'Europe/Dublin') {
  return land(feed, { ...METRIC_EXAMPLES[feed][0], ...changes }, timezone);
}

async function land(feed: FeedName, row: Record<string, string>, timezone = 'Europe/Dublin') {
  const store = await temporaryStore();
  const receipt = await drop('s/file.csv', csv(feed, [row]), { settings: estate({ s: {} }, { timezone }), store });
  if (receipt.landing === null) return { reason: receipt.reasons.at(-1)?.reason };
  return (await readLanded(store, receipt)).rows[0];
}

describe('a day, or an instant whose local date counts (R1.4, R1.5)', () => {
  it.each([
    { cell: '2026-10-31', lands: '2026-10-31', why: 'a day' },
    { cell: '2026-07-03T23:30:00Z', lands: '2026-07-04', why: 'Dublin is ahead in summer' },
    { cell: '2026-10-03T23:30:00-05:00', lands: '2026-10-04', why: 'an offset' },
    { cell: '2026-10-03 08:15', lands: '2026-10-03', why: 'a time without a zone' },
    { cell: '2026-10-31T23:30:00Z', zone: 'Asia/Tokyo', lands: '2026-11-01', why: 'a day ahead, of another month' },
    { cell: '2026-10-31T00:00:00Z', zone: 'America/New_York', lands: '2026-10-31', why: 'midnight is no time' },
    { cell: '1970-01-01 00:00:00', lands: null, why: 'never' },
    { cell: '', lands: null, why: 'unknown' },
  ])('"$cell" lands as $lands: $why', async ({ cell, lands, zone }) => {
    expect(await landExample('resources', { last_discovered: cell }, zone)).toMatchObject({ last_discovered: lands });
    expect(await landExample('unresolved_objects', { first_seen: cell }, zone)).toMatchObject({ first_seen: lands });
  });

  it.each([
    { cell: '2026-02-30', says: 'is not a day of the calendar' },
    { cell: 'last week', says: 'is not a time; write it as 2026-10-03T08:15:00Z or 2026-10-03' },
    { cell: '03/04/2026', says: 'may be day or month first' },
  ])('refuses "$cell"', async ({ cell, says }) => {
    expect(await landExample('resources', { retired_on: cell })).toEqual({ reason: expect.stringContaining(says) });
  });
});

describe('when a meter was read and a capability used (R1.4, R3.4)', () => {
  it.each([
    { cell: '2026-10-03T23:30:00Z', at: '2026-10-03 23:30:00', from: '2026-10-04', on: '2026-10-04', grain: 'instant' },
    { cell: '2026-10-03', at: null, from: '2026-10-03', on: '2026-10-03', grain: 'day' },
    { cell: '2026-10', at: null, from: '2026-10-01', on: '2026-10-31', grain: 'month' },
  ])('$cell is read as a $grain', async ({ cell, at, from, on, grain }) => {
    const read = { read_at: at, read_from: from, read_on: on, grain };
    expect(await landExample('meter_readings', { read_on: cell })).toMatchObject(read);
    const used = { used_at: at, used_from: from, used_on: on, grain };
    expect(await landExample('capability_use', { used_on: cell })).toMatchObject(used);
  });

  it('says which months the rows touch, so that a source is known to have delivered them', async () => {
    const read = { platform: 'servicenow', meter: 'assists', quantity: '1' };
    const rows = ['2026-09-30T23:30:00Z', '2026-11'].map((on) => ({ ...read, read_on: on }));
    expect(await drop('s/m.csv', csv('meter_readings', rows))).toMatchObject({ months: ['2026-10', '2026-11'] });
    const counts = METRIC_EXAMPLES.resource_counts.map((row) => ({ ...row, counted_on: '2026-09-30' }));
    expect(await drop('s/c.csv', csv('resource_counts', counts))).toMatchObject({ months: ['2026-09'] });
  });
});

describe('what an empty cell means, and what a number may be (feeds 1)', () => {
  it.each([
    { feed: 'resources', changes: { agent: '' }, lands: { agent: false } },
    { feed: 'resources', changes: { agent: 'TRUE' }, lands: { agent: true } },
    { feed: 'resource_counts', changes: { aggregated: '' }, lands: { aggregated: false } },
    { feed: 'resource_counts', changes: { class: ' PaaS ', count: '0' }, lands: { class: 'paas', count: '0' } },
    { feed: 'capability_use', changes: { quantity: '' }, lands: { quantity: '1' } },
    { feed: 'meter_readings', changes: { quantity: '-40' }, lands: { quantity: '-40' } },
    { feed: 'planned_growth', changes: { growth_percent: '-100' }, lands: { growth_percent: '-100' } },
    { feed: 'planned_growth', changes: { growth_percent: '0.25' }, lands: { growth_percent: '0.25' } },
    { feed: 'benchmarks', changes: { low: '9.5', high: '10' }, lands: { low: '9.5', high: '10' } },
    { feed: 'quotes', changes: { annual_amount: '12.5' }, lands: { annual_amount_minor: '1250' } },
  ] as const)('$feed $changes lands as $lands', async ({ feed, changes, lands }) => {
    expect(await landExample(feed, changes)).toMatchObject(lands);
  });

  it.each([
    {
      feed: 'resource_counts',
      changes: { class: 'servers' },
      says: 'class "servers" is not one of server, paas, function, container, device, networking, iot, unresolved; did you mean server?',
    },
    { feed: 'resource_counts', changes: { count: '-3' }, says: 'count "-3" is below 0, which it cannot be' },
    { feed: 'resource_counts', changes: { count: '2.5' }, says: 'count "2.5" is not a whole number' },
    {
      feed: 'resource_counts',
      changes: { aggregated: 'average' },
      says: 'aggregated "average" is neither true nor false',
    },
    { feed: 'resource_counts', changes: { counted_on: '2026-10' }, says: 'counted_on "2026-10" is not a date' },
    { feed: 'meter_readings', changes: { quantity: '1.5' }, says: 'quantity "1.5" is not a whole number' },
    {
      feed: 'meter_readings',
      changes: { meter: '' },
      says: 'meter is empty; every row of meter_readings must have one',
    },
    { feed: 'action_weights', changes: { weight: '-1' }, says: 'weight "-1" is below 0' },
    { feed: 'action_weights', changes: { valid_to: '2020-01-01' }, says: 'valid_to lies before valid_from' },
    { feed: 'planned_growth', changes: { growth_percent: '-100.01' }, says: 'growth_percent "-100.01" is below -100' },
    { feed: 'planned_growth', changes: { growth_percent: '12 %' }, says: 'is not a number of at most 20 characters' },
    { feed: 'planned_growth', changes: { growth_percent: '2,5' }, says: 'has a decimal comma' },
    { feed: 'planned_growth', changes: { period: '2026-11-15' }, says: 'period "2026-11-15"' },
    { feed: 'capability_use', changes: { quantity: '-1' }, says: 'quantity "-1" is below 0' },
    { feed: 'quotes', changes: { quantity: '0' }, says: 'quantity is 0; it must be above 0' },
    { feed: 'quotes', changes: { metric: 'per_seat' }, says: 'did you mean per_user?' },
    { feed: 'benchmarks', changes: { low: '10', high: '9.5' }, says: 'high is not above low' },
    { feed: 'benchmarks', changes: { low: '10.0', high: '10' }, says: 'high is not above low' },
    { feed: 'benchmarks', changes: { low: '0' }, says: 'is not a rate above 0' },
    { feed: 'class_audits', changes: { author: '' }, says: 'author is empty' },
  ] as const)('refuses $feed $changes', async ({ feed, changes, says }) => {
    expect(await landExample(feed, changes)).toEqual({ reason: expect.stringContaining(says) });
  });
});

describe('rows of one key, and one refused row (feeds 1)', () => {
  it.each(['resources', 'unresolved_objects', 'class_audits', 'planned_growth', 'capabilities'] as const)(
    '%s: two rows of one key are both refused',
    async (feed) => {
      const [row] = METRIC_EXAMPLES[feed];
      const { verdict, reasons } = await drop('s/f.csv', csv(feed, [row, row]));
      expect(verdict).toBe('refused');
      expect(reasons.map(({ record }) => record)).toEqual([0, 1, 2]);
    },
  );

  it.each(['resource_counts', 'meter_readings', 'capability_use'] as const)(
    '%s: equal rows of an appended feed are taken, for the month to compare',
    async (feed) => {
      const [row] = METRIC_EXAMPLES[feed];
      expect(await drop('s/f.csv', csv(feed, [row, row]))).toMatchObject({ verdict: 'accepted', accepted: 2 });
    },
  );

  it.each([
    { feed: 'action_weights', bad: { weight: 'x' } },
    { feed: 'quotes', bad: { quantity: '0' } },
    { feed: 'benchmarks', bad: { currency: 'XBT' } },
  ] as const)('$feed is taken whole or not at all', async ({ feed, bad }) => {
    const settings = estate({}, { landing: { max_reject_share: 0.9 } });
    const [first, second] = METRIC_EXAMPLES[feed];
    const receipt = await drop('s/f.csv', csv(feed, [first, { ...second, ...bad }]), { settings });
    expect(receipt.reasons[0]?.reason).toContain(`${feed} is taken whole or not at all`);
  });

  it('of the others one is left out', async () => {
    const settings = estate({}, { landing: { max_reject_share: 0.9 } });
    const [first, second] = METRIC_EXAMPLES.meter_readings;
    const receipt = await drop('s/f.csv', csv('meter_readings', [first, { ...second, quantity: '?' }]), { settings });
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', accepted: 1, refused: 1 });
  });
});
