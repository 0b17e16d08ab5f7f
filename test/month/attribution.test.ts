import { describe, expect, it } from 'vitest';
import { accounts, header, people, seatsOf, summaryOf } from './tiny-months.ts';

describe('who answers for an account (R2.1)', () => {
  it.each(['NULL', 'n/a', '#N/A', ' none ', 'Unknown', '-', 'undefined', 'NaN'])(
    'a placeholder is no key: user name %j',
    async (word) => {
      const files = {
        ...people(`1,ann@tiny.example,"${word}",Ann Ash,OPS,employee,,2020-01-01,`),
        ...accounts(`servicenow,ann,"${word}",,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z`),
      };
      expect(await seatsOf(files)).toContain('ann: nobody unknown_person active');
    },
  );

  it.each([
    { number: '0000', person: '0000', unit: 'nobody unknown_person', why: 'digits that are all zero' },
    { number: '0010', person: '0010', unit: 'OPS matched', why: 'zeros that are not all' },
    { number: 'none', person: 'none', unit: 'nobody unknown_person', why: 'a person’s own id may be a word' },
  ])('employee number $number: $why', async ({ number, person, unit }) => {
    const files = {
      ...people(`${person},,,Ann Ash,OPS,employee,,2020-01-01,`),
      ...accounts(`servicenow,ann,ann,,${number},Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z`),
    };
    expect(await seatsOf(files)).toContain(`ann: ${unit} active`);
  });

  it('an e-mail without @ is no key, and the settings add placeholders', async () => {
    const files = {
      ...people('1,shared,kiosk,Ann Ash,OPS,employee,,2020-01-01,'),
      ...accounts(
        'servicenow,ann,,shared,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z\nservicenow,bob,Kiosk,,,Bob,active,human,,2020-02-01,2026-10-30T08:00:00Z',
      ),
    };
    expect(await seatsOf(files)).toContain('bob: OPS matched never_used');
    const settings = { attribution: { placeholders: ['KIOSK'] } };
    expect(await seatsOf(files, settings)).toEqual([
      'ann: nobody unknown_person active',
      'bob: nobody unknown_person never_used',
    ]);
  });

  it.each([
    { from: '2026-10-01', to: '', is: 'FIN matched', why: 'who is in force on the day alone is looked at' },
    { from: '2026-12-01', to: '', is: 'nobody ambiguous', why: 'only if none is, all of them' },
    { from: '2026-06-01', to: '2026-10-31', is: 'FIN leaver', why: 'in force on the last day, gone after it' },
  ])('two people with one address, the second from $from to "$to": $why', async ({ from, to, is }) => {
    const files = {
      ...people(
        `1,ann@tiny.example,,Ann Ash,OPS,employee,,2020-01-01,2025-12-31\n2,ann@tiny.example,,Ann New,FIN,employee,,${from},${to}`,
      ),
      ...accounts('servicenow,ann,,ann@tiny.example,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z'),
    };
    expect((await seatsOf(files))[0]).toContain(`ann: ${is}`);
  });

  it('names people with more accounts than attribution.max_accounts', async () => {
    const four = ['a', 'b', 'c', 'd'].map(
      (id) => `servicenow,${id},ann,,,A,active,human,,2020-02-01,2026-10-30T08:00:00Z`,
    );
    const { warnings } = await summaryOf({
      ...accounts(four.join('\n')),
      'servicenow/assignments.csv': `${header('servicenow/assignments.csv')}\nservicenow,a,itil,2020-02-01,,\n`,
    });
    expect(warnings).toEqual([expect.stringContaining('person 1 has 4 accounts of servicenow: a, b, c, d')]);
  });
});

describe('who answers for contractors (R2.3)', () => {
  it.each([
    { to: '2026-10-15', is: 'FIN leaver leaver', why: 'a leaver stays with the sponsor who paid' },
    { to: '', is: 'FIN contractor active', why: 'a contractor in force' },
  ])('until "$to": $why', async ({ to, is }) => {
    const files = people(`1,,ann,Ann Ash,OPS,contractor,FIN,2020-01-01,${to}`);
    expect(await seatsOf(files)).toContain(`ann: ${is}`);
  });

  it('one who waits for the first day is the sponsor’s too', async () => {
    const files = people('1,,ann,Ann Ash,OPS,contractor,FIN,2026-11-15,');
    expect(await seatsOf(files)).toContain('ann: FIN contractor active');
  });
});
