import { describe, expect, it } from 'vitest';
import { landRow } from './land-row.ts';

const [NBSP, NARROW] = ['\u00a0', '\u202f'];

describe('dates as programs and people write them (R1.4, R1.5)', () => {
  it.each([
    { text: '20-Dec-2024', on: '2024-12-20', why: 'an English month name needs no order' },
    { text: '20 DEC 2024', on: '2024-12-20', why: 'in any case' },
    { text: '3 Jan 2024', on: '2024-01-03', why: 'as Atlassian writes it' },
    { text: 'Dec 20, 2024', on: '2024-12-20', why: 'month first, with a comma' },
    { text: 'December 1st, 2024', on: '2024-12-01', why: 'as people write it' },
    { text: '20/Sept/2024', on: '2024-09-20', why: 'with slashes' },
    { text: 'Fri, 20 Dec 2024', on: '2024-12-20', why: 'with a day of the week' },
    { text: '2024/12/20', on: '2024-12-20', why: 'the year first can mean one day only' },
    { text: '2024.1.3', on: '2024-01-03', why: 'with dots' },
    { text: '20241220', on: '2024-12-20', why: 'as SAP writes it' },
    { text: '20/12/2024', order: 'dmy', on: '2024-12-20', why: 'the declared order' },
    { text: '12.3.2024', order: 'mdy', on: '2024-12-03', why: 'the declared order with dots' },
  ])('$text is $on: $why', async ({ text, order, on }) => {
    expect(await landRow('accounts', { created_on: text }, order ? { date_order: order } : {})).toMatchObject({
      created_on: on,
      warnings: [],
    });
  });

  it.each([
    { text: '2024-03-04 00:00:00', why: 'a database' },
    { text: '2024-03-04T00:00:00.000Z', why: 'JSON' },
    { text: '2024-03-04T00:00:00-05:00', why: 'the zone goes with the time (R1.5)' },
    { text: '2024-03-04 00:00:00 +0200', why: 'a zone behind a blank' },
    { text: '4 Mar 2024 00:00', why: 'with a month name' },
    { text: '3/4/2024 12:00:00 AM', order: 'mdy', why: 'a spreadsheet in the United States' },
    { text: `4.3.2024 0:00`, order: 'dmy', why: 'one in Germany' },
    { text: `3/4/2024 12:00${NARROW}am`, order: 'mdy', why: 'a narrow no-break space before am' },
  ])('midnight is dropped and told: $text, $why', async ({ text, order }) => {
    expect(await landRow('accounts', { created_on: text }, order ? { date_order: order } : {})).toMatchObject({
      created_on: '2024-03-04',
      warnings: ['created_on: 1 cell with a time of midnight was read as the day that stands there'],
    });
  });

  it.each([
    { text: '2024-03-04 09:30:00', says: /has a time of day, so which day it is depends on the zone/ },
    { text: '2024-03-04T23:00:00Z', says: /has a time of day/ },
    { text: '2024-02-30', says: /is not a day of the calendar/ },
    { text: '45292', says: /is the number that a spreadsheet keeps for a date/ },
    { text: '20-Dec-24', says: /has a year of two digits/ },
    { text: '30/Feb/2024', says: /is not a date/ },
    { text: '03/04/2024', says: /may be day or month first; .* sources\.s\.date_order: dmy \(or mdy\)$/ },
    { text: '15/03/2024', order: 'mdy', says: /not a day of the calendar, read as sources\.s\.date_order: mdy$/ },
  ])('A14: refuses $text and says why', async ({ text, order, says }) => {
    const { reason } = await landRow('accounts', { created_on: text }, order ? { date_order: order } : {});
    expect(reason).toMatch(says);
  });
});

describe('times with AM and PM (R1.4)', () => {
  const source = { date_order: 'mdy', timezone: 'America/New_York' };

  it.each([
    {
      text: '10/30/2026 9:00:00 PM',
      at: '2026-10-31 01:00:00',
      on: '2026-10-31',
      why: 'New York is four hours behind',
    },
    { text: '10/30/2026 9:00 pm', at: '2026-10-31 01:00:00', on: '2026-10-31', why: 'without seconds, in lower case' },
    { text: `10/30/2026 9:00${NARROW}PM`, at: '2026-10-31 01:00:00', on: '2026-10-31', why: 'as newer systems write' },
    {
      text: `10/30/2026, 9:00${NBSP}p.m.`,
      at: '2026-10-31 01:00:00',
      on: '2026-10-31',
      why: 'with a comma and points',
    },
    { text: '10/30/2026 12:05 AM', at: '2026-10-30 04:05:00', on: '2026-10-30', why: '12 AM is midnight' },
    { text: '10/30/2026 12:05 PM', at: '2026-10-30 16:05:00', on: '2026-10-30', why: '12 PM is noon' },
    { text: '10/30/2026 21:00', at: '2026-10-31 01:00:00', on: '2026-10-31', why: '24 hours' },
    { text: 'Oct 30, 2026 9:00 PM', at: '2026-10-31 01:00:00', on: '2026-10-31', why: 'a month name' },
    { text: '2026-10-30 21:00:00 -0400', at: '2026-10-31 01:00:00', on: '2026-10-31', why: 'a zone of its own wins' },
    { text: '2026/10/30 21:00:00 GMT', at: '2026-10-30 21:00:00', on: '2026-10-30', why: 'GMT is UTC' },
    { text: '10/30/2026', at: null, on: '2026-10-30', why: 'a day has no time' },
  ])('$text: $why', async ({ text, at, on }) => {
    expect(await landRow('accounts', { last_login_at: text }, source)).toMatchObject({
      last_login_at: at,
      last_login_on: on,
    });
  });

  it.each(['10/30/2026 14:00 AM', '10/30/2026 0:30 PM', '10/30/2026 25:00', '10/30/2026 9 PM'])(
    'refuses %s',
    async (text) => {
      expect((await landRow('accounts', { last_login_at: text }, source)).reason).toMatch(
        /last_login_at ".*" is not a/,
      );
    },
  );

  it('asks for the order where a time has none (A14)', async () => {
    expect((await landRow('accounts', { last_login_at: '3/4/2026 9:00 PM' })).reason).toMatch(
      /may be day or month first; .*sources\.s\.date_order/,
    );
  });
});

describe('months (feeds 1)', () => {
  it.each([
    { text: '10/2026', why: 'no order can change it' },
    { text: '2026/10', why: 'the year first' },
    { text: 'Oct 2026', why: 'a name' },
    { text: 'October-2026', why: 'a whole name' },
    { text: '202610', why: 'as SAP writes it' },
    { text: '2026-10-01', why: 'the day that begins it' },
    { text: '2026-10-01T00:00:00Z', why: 'with midnight' },
    { text: '1/10/2026', source: { date_order: 'dmy' }, why: 'A14: the declared order' },
  ])('$text as the beginning of a bill: $why', async ({ text, source }) => {
    expect(await landRow('invoices', { period_from: text }, source)).toMatchObject({ period_from: '2026-10' });
  });

  it('takes the last day of a month as the end of a bill', async () => {
    const changes = { period_from: '01.10.2026', period_to: '31.10.2026' };
    expect(await landRow('invoices', changes, { date_order: 'dmy' })).toMatchObject({ period_to: '2026-10' });
  });

  it.each([
    { changes: { period_from: '2026-10-15' }, says: /is not the first day of a month, so it does not say which/ },
    { changes: { period_to: '2026-11-01' }, says: /is not the last day of a month/ },
    { changes: { period_from: 'Oct-26' }, says: /of two digits; write it as 2026-10/ },
    { changes: { period_from: '01/10/2026' }, says: /may be day or month first; write it as 2026-10, or declare/ },
    { changes: { period_from: '2026-13' }, says: /is not a month; write it as 2026-10/ },
  ])('refuses $changes, for half a month is no month', async ({ changes, says }) => {
    expect((await landRow('invoices', changes)).reason).toMatch(says);
  });

  it.each(['2026-02', 'Feb 2026', '02/2026'])('reads activity of a month: %s (R3.4)', async (text) => {
    expect(await landRow('activity', { occurred_at: text })).toMatchObject({
      occurred_from: '2026-02-01',
      occurred_on: '2026-02-28',
      grain: 'month',
    });
  });
});

describe('dates that mean never (R1.5)', () => {
  it.each([
    '0001-01-01',
    '1601-01-01',
    '1899-12-30',
    '1970-01-01',
    '1989-12-31',
    '0001-01-01T00:00:00Z',
    '1969-12-31T19:00:00-05:00',
    '1969-12-31 16:00:00',
    '0000-00-00 00:00:00',
    '00000000',
    'Jan 1, 1970',
  ])('%s is nobody’s login, and a warning counts it', async (text) => {
    expect(await landRow('accounts', { last_login_at: text })).toMatchObject({
      last_login_at: null,
      last_login_on: null,
      warnings: ['last_login_at: 1 cell with a date before 1990, which programs write for never, counts as empty'],
    });
  });

  it.each([
    { feed: 'accounts', column: 'created_on', text: '1970-01-01', lands: null },
    { feed: 'accounts', column: 'created_on', text: '1990-01-01', lands: '1990-01-01' },
    { feed: 'people', column: 'valid_to', text: '1900-01-01', lands: null },
    { feed: 'people', column: 'valid_from', text: '1970-01-01', lands: '1970-01-01' },
    { feed: 'people', column: 'valid_from', text: '0001-01-01', lands: '0001-01-01' },
  ] as const)('$feed.$column $text lands as $lands', async ({ feed, column, text, lands }) => {
    expect(await landRow(feed, { [column]: text })).toMatchObject({ [column]: lands });
  });

  it.each([
    { feed: 'invoices', changes: { issued_on: '1970-01-01' }, says: /issued_on "1970-01-01" lies before 1990, which/ },
    {
      feed: 'activity',
      changes: { occurred_at: '0001-01-01T00:00:00Z' },
      says: /occurred_at .* every row of activity/,
    },
    { feed: 'invoices', changes: { period_from: '1970-01' }, says: /period_from "1970-01" lies before 1990/ },
    { feed: 'people', changes: { valid_from: '0000-00-00' }, says: /valid_from "0000-00-00" is not a day of the/ },
  ] as const)('refuses $feed $changes, which must be filled', async ({ feed, changes, says }) => {
    expect((await landRow(feed, changes)).reason).toMatch(says);
  });
});
