import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { temporaryStore } from '../temporary-store.ts';
import { csv, drop, rowsOf } from './drop.ts';
import { landRow } from './land-row.ts';

describe('moments and instants (R1.4, R3.4)', () => {
  it.each([
    { text: '2026-10-03T08:15:00Z', at: '2026-10-03 08:15:00', on: '2026-10-03', grain: 'instant', why: 'UTC' },
    {
      text: '2026-10-03T23:30:00Z',
      at: '2026-10-03 23:30:00',
      on: '2026-10-04',
      grain: 'instant',
      why: 'Dublin is ahead',
    },
    {
      text: '2026-10-03T01:15:00+02:00',
      at: '2026-10-02 23:15:00',
      on: '2026-10-03',
      grain: 'instant',
      why: 'an offset',
    },
    {
      text: '2026-10-03 01:15:00 +0200',
      at: '2026-10-02 23:15:00',
      on: '2026-10-03',
      grain: 'instant',
      why: 'offset without colon',
    },
    { text: '2026-10-03 01:15+02', at: '2026-10-02 23:15:00', on: '2026-10-03', grain: 'instant', why: 'no seconds' },
    {
      text: '2026-10-03 08:15Z',
      at: '2026-10-03 08:15:00',
      on: '2026-10-03',
      grain: 'instant',
      why: 'Z without seconds',
    },
    {
      text: '2026-10-03T08:15:00',
      at: '2026-10-03 08:15:00',
      on: '2026-10-03',
      grain: 'instant',
      why: 'no zone is UTC',
    },
    {
      text: '2026-10-31T23:59:59.9999999Z',
      at: '2026-10-31 23:59:59.999',
      on: '2026-10-31',
      grain: 'instant',
      why: 'a fraction never reaches the next month',
    },
    { text: '2026-10-03', at: null, on: '2026-10-03', grain: 'day', why: 'a day has no instant' },
  ])('$text: $why', async ({ text, at, on, grain }) => {
    const row = await landRow('activity', { occurred_at: text });
    expect(row).toMatchObject({ occurred_at: at, occurred_from: on, occurred_on: on, grain });
    expect(await landRow('accounts', { last_login_at: text })).toMatchObject({ last_login_at: at, last_login_on: on });
  });

  it('reads a month as all its days', async () => {
    expect(await landRow('activity', { occurred_at: '2028-02' })).toMatchObject({
      occurred_at: null,
      occurred_from: '2028-02-01',
      occurred_on: '2028-02-29',
      grain: 'month',
    });
  });

  it.each([
    { text: '2026-03-29 01:30', zone: 'Europe/Dublin', at: '2026-03-29 01:30:00', why: 'a time that clocks skip' },
    { text: '2026-10-25 01:30', zone: 'Europe/Dublin', at: '2026-10-25 01:30:00', why: 'a time that comes twice' },
    { text: '2026-04-05 01:45', zone: 'Australia/Lord_Howe', at: '2026-04-04 15:15:00', why: 'half an hour, twice' },
    { text: '2026-07-01 12:00', zone: 'America/New_York', at: '2026-07-01 16:00:00', why: 'daylight saving' },
  ])("reads $text in the source's zone $zone: $why", async ({ text, zone, at }) => {
    expect(await landRow('activity', { occurred_at: text }, { timezone: zone })).toMatchObject({ occurred_at: at });
  });

  it.each([
    '2026-10-03T23:59:60Z',
    '2026-10-03T24:00:00Z',
    '2026-02-30T10:00:00Z',
    '2026-02-30',
    '2026-13',
    '2026-10-03T10:00:00+25:00',
    'yesterday',
    '2026-10-3',
  ])('refuses %s', async (text) => {
    const { reason } = (await landRow('activity', { occurred_at: text })) as { reason: string };
    expect(reason).toMatch(/^record 1: occurred_at "/);
  });
});

describe('amounts, to the minor unit (R5.1)', () => {
  it.each([
    { amount: '100', currency: 'EUR', minor: '10000' },
    { amount: '-0.5', currency: 'EUR', minor: '-50' },
    { amount: '-12.34', currency: 'eur', minor: '-1234' },
    { amount: '1234', currency: 'JPY', minor: '1234' },
    { amount: '1.005', currency: 'KWD', minor: '1005' },
    { amount: '90071992547409.93', currency: 'EUR', minor: '9007199254740993' },
    { amount: '92233720368547758.07', currency: 'EUR', minor: '9223372036854775807' },
    { amount: '0001.10', currency: 'EUR', minor: '110' },
  ])('$amount $currency is $minor', async ({ amount, currency, minor }) => {
    expect(await landRow('invoices', { amount, currency })).toMatchObject({
      amount_minor: minor,
      currency: currency.toUpperCase(),
    });
  });

  it.each([
    { amount: '1.234.567,89', minor: '123456789' },
    { amount: '1234,5', minor: '123450' },
    { amount: '-1.234', minor: '-123400' },
  ])('$amount with a declared decimal comma is $minor', async ({ amount, minor }) => {
    expect(await landRow('invoices', { amount }, { decimal: ',' })).toMatchObject({ amount_minor: minor });
  });

  it.each([
    {
      changes: { amount: '12.345' },
      says: 'record 1: amount "12.345" has more decimals than EUR has (2); write it as 1234.56',
    },
    { changes: { amount: '1.0', currency: 'JPY' }, says: 'has more decimals than JPY has (0); write it as 1234' },
    { changes: { amount: '92233720368547758.08' }, says: 'is larger than any amount can be' },
    { changes: { amount: '1,234.56' }, says: 'is not an amount; write it as 1234.56, without' },
    { changes: { amount: '1,234' }, says: 'is not an amount' },
    {
      changes: { amount: '4.000,00' },
      says: 'has a decimal comma; declare sources.s.decimal: ",", or write it as 1234.56',
    },
    { changes: { amount: '12,5' }, says: 'has a decimal comma; declare sources.s.decimal: ","' },
    { changes: { amount: '+5' }, says: 'is not an amount' },
    { changes: { amount: '٣' }, says: 'is not an amount' },
    { changes: { currency: 'XBT' }, says: 'currency "XBT" is not a currency code of ISO 4217; write it as EUR' },
  ])('A14: refuses $changes: $says', async ({ changes, says }) => {
    expect(await landRow('invoices', changes)).toEqual({ reason: expect.stringContaining(says) });
  });

  it.each([
    { amount: '4,000.00', says: 'has a decimal point, and sources.s.decimal: "," is declared; write it as 1234,56' },
    { amount: '4000.5', says: 'has a decimal point, and sources.s.decimal: ","' },
    { amount: '1.23,45', says: 'is not an amount; write it as 1234,56' },
    { amount: '1,234', says: 'has more decimals than EUR has (2); write it as 1234,56' },
  ])('A14: refuses $amount where a decimal comma is declared: $says', async ({ amount, says }) => {
    expect(await landRow('invoices', { amount }, { decimal: ',' })).toEqual({
      reason: expect.stringContaining(says),
    });
  });

  it('A14: tells an unknown currency in its own column', async () => {
    const file = csv('invoices', [{ ...rowsOf('invoices', 1)[0], currency: 'EURO' } as Record<string, string>]);
    expect((await drop('s/i.csv', file)).reasons.at(-1)).toMatchObject({ record: 1, column: 'currency' });
  });

  it('29: finds the decimals that begin behind a sniffing sample of 20,480 rows', async () => {
    const store = await temporaryStore();
    const rows = Array.from({ length: 21_000 }, (_, i) => ({
      ...rowsOf('invoices', 1)[0],
      invoice_id: `INV${i}`,
      amount: i < 20_900 ? '10' : '10.01',
    })) as Record<string, string>[];
    const receipt = await drop('i/invoices.csv', csv('invoices', rows), { store });
    const manifest = JSON.parse(
      Buffer.from((await store.read(keys.manifest(receipt.landing as string))) ?? []).toString(),
    );
    expect(manifest.control_sums).toEqual({ 'amount EUR': String(20_900 * 1000 + 100 * 1001) });
  });
});

describe('text, lists, numbers', () => {
  it.each([
    {
      feed: 'units',
      changes: { cost_center: '0041200' },
      lands: { cost_center: '0041200' },
      why: '40 leading zeros stay',
    },
    {
      feed: 'units',
      changes: { unit_name: '\u00a0 Port \t' },
      lands: { unit_name: 'Port' },
      why: 'white space and no-break spaces go',
    },
    { feed: 'units', changes: { unit_name: '=1+1' }, lands: { unit_name: '=1+1' }, why: '50 formulas are text here' },
    {
      feed: 'units',
      changes: { unit_name: "'); DROP TABLE x--" },
      lands: { unit_name: "'); DROP TABLE x--" },
      why: '53 quotes are text (T36)',
    },
    {
      feed: 'units',
      changes: { unit_name: 'A "B", C\r\nD' },
      lands: { unit_name: 'A "B", C\r\nD' },
      why: '09 line ends within quotes',
    },
    { feed: 'units', changes: { head_name: '   ' }, lands: { head_name: null }, why: 'an empty cell is unknown' },
    {
      feed: 'accounts',
      changes: { status: ' ACTIVE ' },
      lands: { status: 'active', kind: 'human' },
      why: 'lists in any case; empty kind is human',
    },
    { feed: 'activity', changes: { quantity: '' }, lands: { quantity: '1' }, why: 'an empty quantity is 1' },
    { feed: 'activity', changes: { quantity: '0' }, lands: { quantity: '0' }, why: 'none is a quantity' },
    {
      feed: 'people',
      changes: { valid_to: '9999-12-31' },
      lands: { valid_to: '9999-12-31' },
      why: 'the open end of many systems',
    },
  ] as const)('$feed $changes lands as $lands: $why', async ({ feed, changes, lands }) => {
    expect(await landRow(feed, changes)).toMatchObject(lands);
  });

  it.each([
    {
      feed: 'accounts',
      changes: { status: 'activ' },
      says: 'is not one of active, inactive, suspended; did you mean active?',
    },
    { feed: 'accounts', changes: { status: '' }, says: 'status is empty; every row of accounts must have one' },
    { feed: 'activity', changes: { quantity: '1.0' }, says: 'is not a whole number' },
    { feed: 'activity', changes: { quantity: '-1' }, says: 'is below 0, which it cannot be' },
    { feed: 'activity', changes: { quantity: '9999999999999' }, says: 'is not a whole number of at most 12 digits' },
    { feed: 'people', changes: { valid_to: '2020-01-01' }, says: 'valid_to lies before valid_from' },
    { feed: 'invoices', changes: { period_from: '2026-11' }, says: 'period_to lies before period_from' },
  ] as const)('refuses $feed $changes', async ({ feed, changes, says }) => {
    expect(await landRow(feed, changes)).toEqual({ reason: expect.stringContaining(says) });
  });

  it.each([
    {
      feed: 'aliases',
      row: { platform: 's', account_id: 'a', reason: 'r', author: 'b' },
      says: /exactly one of person_id and unit_id/,
    },
    {
      feed: 'aliases',
      row: { platform: 's', account_id: 'a', person_id: 'p', unit_id: 'u', reason: 'r', author: 'b' },
      says: /exactly one/,
    },
    {
      feed: 'exceptions',
      row: { platform: 's', kind: 'legal', reason: 'r', author: 'b' },
      says: /platform and an account_id, or a person_id/,
    },
    {
      feed: 'fx_rates',
      row: { rate_date: '2026-10-01', from_currency: 'USD', to_currency: 'EUR', rate: '0.000' },
      says: /is not a rate above 0/,
    },
    {
      feed: 'fx_rates',
      row: { rate_date: '2026-10-01', from_currency: 'USD', to_currency: 'EUR', rate: '-0.9' },
      says: /is not a rate above 0/,
    },
    {
      feed: 'fx_rates',
      row: { rate_date: '2026-10-01', from_currency: 'USD', to_currency: 'EUR', rate: '1e-1' },
      says: /is not a rate above 0/,
    },
  ] as const)('refuses $row of $feed', async ({ feed, row, says }) => {
    const receipt = await drop('s/f.csv', csv(feed, [row]));
    expect(receipt.reasons.at(-1)?.reason).toMatch(says);
  });
});
