import { describe, expect, it } from 'vitest';
import { accounts, assigned, header, people, seatsOf, summaryOf } from './tiny-months.ts';

describe('who answers for an account (R2.1)', () => {
  it('a placeholder is no key', async () => {
    const words = ['NULL', 'n/a', '#N/A', ' none ', 'Unknown', '-', 'undefined', 'NaN'];
    const files = {
      ...people(words.map((word, i) => `${i},a${i}@tiny.example,"${word}",Ann,OPS,employee,,2020-01-01,`).join('\n')),
      ...accounts(words.map((word, i) => `servicenow,ann${i},"${word}",,,Ann,active,human,,2020-02-01,`).join('\n')),
      ...assigned(words.map((_, i) => `ann${i}`)),
    };
    expect(await seatsOf(files)).toEqual(words.map((_, i) => `ann${i}: nobody unknown_person active`));
  });

  it('digits that are all zero are no employee number, nor is a word; others are, and a person’s id may be one', async () => {
    const numbers = ['0000', '0010', 'none'];
    const files = {
      ...people(numbers.map((number) => `${number},,,Ann Ash,OPS,employee,,2020-01-01,`).join('\n')),
      ...accounts(numbers.map((n) => `servicenow,a${n},a${n},,${n},Ann,active,human,,2020-02-01,`).join('\n')),
      ...assigned(numbers.map((number) => `a${number}`)),
    };
    expect(await seatsOf(files)).toEqual([
      'a0000: nobody unknown_person active',
      'a0010: OPS matched active',
      'anone: nobody unknown_person active',
    ]);
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

  it('of two people with one address who is in force on the day, and only if none is, all of them', async () => {
    const second = { begun: '2026-10-01,', later: '2026-12-01,', gone: '2026-06-01,2026-10-31' };
    const names = Object.keys(second);
    const files = {
      ...people(
        Object.entries(second)
          .map(
            ([name, validity]) =>
              `${name}1,${name}@tiny.example,,Old,OPS,employee,,2020-01-01,2025-12-31\n${name}2,${name}@tiny.example,,New,FIN,employee,,${validity}`,
          )
          .join('\n'),
      ),
      ...accounts(names.map((n) => `servicenow,${n},,${n}@tiny.example,,A,active,human,,2020-02-01,`).join('\n')),
      ...assigned(names),
    };
    expect(await seatsOf(files)).toEqual([
      'begun: FIN matched active',
      'gone: FIN leaver leaver',
      'later: nobody ambiguous active',
    ]);
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
  it('the sponsor who paid: for one in force, one who has left, and one who waits for the first day', async () => {
    const files = people(
      [
        '1,,ann,Ann Ash,OPS,contractor,FIN,2020-01-01,',
        '2,,bob,Bob Birch,OPS,contractor,FIN,2020-01-01,2026-10-15',
        '3,,cai,Cai Cedar,OPS,contractor,FIN,2026-11-15,',
      ].join('\n'),
    );
    expect(await seatsOf(files)).toEqual([
      'ann: FIN contractor active',
      'bob: FIN leaver leaver',
      'cai: FIN contractor active',
    ]);
  });
});
