import { describe, expect, it } from 'vitest';
import { TINY } from './tiny-estate.ts';
import { seatsOf, summaryOf } from './tiny-months.ts';

describe('all that is wrong with a month stands in one answer', () => {
  it('files, feeds, seat types and prices at once', async () => {
    const files = {
      'hr/units.csv': '',
      'hr/people.csv': `Employee Roster\n${TINY['hr/people.csv']}`,
      'servicenow/accounts.csv': '',
      'contracts/invoices.csv': (TINY['contracts/invoices.csv'] as string).replace('EUR', 'USD'),
    };
    const error: Error = await seatsOf(files, { seat_types: {} }).then(
      () => new Error('published'),
      (refused: Error) => refused,
    );
    for (const says of [
      /no file of feed units for 2026-10/,
      /hr\/people.csv.*Employee Roster/,
      /the settings name no seat type fulfiller for servicenow/,
      /no accounts of servicenow for 2026-10/,
      /no rate USD to EUR/,
    ]) {
      expect(error.message).toMatch(says);
    }
    expect(error.message, 'what units would answer is no fault of the line').not.toContain('its owner');
  });

  it('lists the assignments that were seen, ready to paste', async () => {
    await expect(seatsOf({}, { seat_types: {} })).rejects.toThrow(
      'seat_types:\n  servicenow:\n    - name: fulfiller\n      assignments:   # keep those that make such a seat\n        - itil   # 3 accounts',
    );
  });

  it('names another spelling of the platform', async () => {
    const files = {
      'servicenow/accounts.csv': (TINY['servicenow/accounts.csv'] as string).replaceAll('servicenow,', 'ServiceNow,'),
    };
    await expect(seatsOf(files)).rejects.toThrow(
      /no accounts of servicenow for 2026-10; drop its accounts; there are accounts of ServiceNow: is it another spelling\?/,
    );
  });

  it('names a file that serves another month', async () => {
    const files = {
      'servicenow/accounts.csv': '',
      'servicenow/2026-09/accounts.csv': TINY['servicenow/accounts.csv'] as string,
    };
    await expect(seatsOf(files)).rejects.toThrow(
      /no accounts of servicenow.*Not used: servicenow\/2026-09\/accounts.csv: it serves 2026-09/,
    );
  });
});

describe('what holds a month (R2.5)', () => {
  it('a seat type that no assignment makes, with those that were seen', async () => {
    const renamed = (TINY['servicenow/assignments.csv'] as string).replaceAll(',itil,', ',ITSM Fulfiller,');
    const { held_reasons } = await summaryOf({ 'servicenow/assignments.csv': renamed });
    expect(held_reasons).toHaveLength(1);
    expect(held_reasons[0]).toMatch(/^line SN: no assignment of servicenow makes a seat of type fulfiller \(itil\)/);
    expect(held_reasons[0]).toContain('- "ITSM Fulfiller"   # 3 accounts');
  });

  it('is a finding where the settings take it off hold_on', async () => {
    const renamed = (TINY['servicenow/assignments.csv'] as string).replaceAll(',itil,', ',ITSM Fulfiller,');
    const publish = { max_unattributed: 1, hold_on: [] };
    const { held_reasons, warnings } = await summaryOf({ 'servicenow/assignments.csv': renamed }, { publish });
    expect(held_reasons).toEqual([]);
    expect(warnings[0]).toContain('no assignment of servicenow makes a seat of type fulfiller');
  });

  it('evidence that is old (R3.9)', async () => {
    const old = {
      'servicenow/accounts.csv': (TINY['servicenow/accounts.csv'] as string).replaceAll('2026-10-30', '2026-10-10'),
      'servicenow/assignments.csv': (TINY['servicenow/assignments.csv'] as string).replaceAll(
        '2026-10-30',
        '2026-10-10',
      ),
    };
    const { held_reasons } = await summaryOf(old);
    expect(held_reasons).toEqual([expect.stringContaining('the evidence of servicenow is old')]);
  });

  it('an invoice with two zeros too many (R5.6)', async () => {
    const invoices = (TINY['contracts/invoices.csv'] as string).replace('100.00', '10000.00');
    const { held_reasons } = await summaryOf({ 'contracts/invoices.csv': invoices });
    expect(held_reasons).toEqual([
      expect.stringContaining('invoice I1 comes to 10000.00 EUR for 2026-10, where its contract month is 100.00 EUR'),
    ]);
  });

  it('a source whose folder has another name (A9)', async () => {
    const settings = { sources: { contrakts: { feed: 'invoices' } } };
    const { held_reasons } = await summaryOf({}, settings);
    expect(held_reasons).toEqual([
      expect.stringContaining('contracts/ has files and is no source of the settings: did you mean it?'),
    ]);
  });
});
