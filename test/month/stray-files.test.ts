import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withdraw } from '../../lambdas/cli/landing/withdraw.ts';
import { withFolder } from './run-estate.ts';
import { runTiny } from './tiny-estate.ts';

const PINNED = { sources: { people: { feed: 'people' }, contracts: {} } };
const PEOPLE = `person_id,email,user_name,full_name,unit_id,employment,sponsor_unit_id,valid_from,valid_to
1,ann@tiny.example,ann,Ann Ash,OPS,employee,,2020-01-01,
2,bob@tiny.example,bob,Bob Birch,OPS,employee,,2020-01-01,
3,cai@tiny.example,cai,Cai Cedar,FIN,employee,,2020-01-01,
`;
const files = (stray: Readonly<Record<string, string>>) => ({
  'hr/people.csv': '',
  'people/2026-10-31/people.csv': PEOPLE,
  ...stray,
});

describe('F7: a stray file in a folder that is pinned to a feed holds the month, and does not refuse it', () => {
  it.each([
    { content: 'Hi all,\nthe export is late; Jo will drop it on Monday.\n', why: 'a note' },
    { content: 'Notes\n=====\nask Jo\n', why: 'a note without a comma' },
    { content: '%PDF-1.7 …', why: 'a PDF that is called a table' },
    { content: '', why: 'nothing at all' },
    { content: 'SQLite\x03\x01\x02\x04\x05\x06\x02\x01', why: 'a file of a program' },
    { content: 'room,floor,seats\nA1,2,8\n', why: 'a table of something else' },
  ])('$why', ({ content }) =>
    withFolder(async (folder) => {
      const { outcome } = await runTiny(folder, files({ 'people/2026-10-31/notes.csv': content || ' ' }), PINNED);
      expect(outcome.status).toBe('held');
      expect(outcome.reasons).toEqual([
        expect.stringMatching(
          /^people\/2026-10-31\/notes\.csv was not taken: .*; drop the export under its name, or .*truedown withdraw$/,
        ),
      ]);
    }),
  );

  it.each([
    { stray: 'people/2026-09-30/notes.csv', content: 'Notes\nask Jo\n', why: 'it lies in another month' },
    { stray: 'people/2026-10-31/notes.pdf', content: '%PDF-1.7', why: 'its name says that it is a document' },
    { stray: 'other/notes.csv', content: 'Notes\nask Jo\n', why: 'its folder is pinned to nothing' },
  ])('but a month does not wait where $why', ({ stray, content }) =>
    withFolder(async (folder) => {
      const { outcome } = await runTiny(folder, files({ [stray]: content }), PINNED);
      expect(outcome.status).toBe('published');
    }),
  );

  it.each([
    { content: PEOPLE.replace('unit_id', 'unit'), why: 'a table of people that lacks a column' },
    { content: PEOPLE.replace('1,ann', '1,ann,x'), why: 'a table of people with a broken record' },
  ])('and $why still refuses it, for it is meant', ({ content }) =>
    withFolder(async (folder) => {
      const month = runTiny(folder, files({ 'people/2026-10-31/more.csv': content }), PINNED);
      await expect(month).rejects.toMatchObject({ name: 'MonthRefusedError' });
    }),
  );

  it('and is out of the way once it is withdrawn', () =>
    withFolder(async (folder) => {
      await runTiny(folder, files({ 'people/2026-10-31/notes.csv': 'Notes\nask Jo\n' }), PINNED);
      const out = join(folder, 'out');
      await withdraw('people/2026-10-31/notes.csv', { out, by: 'Olga', why: 'a note' });
      const again = await runTiny(folder, files({ 'people/2026-10-31/notes.csv': 'Notes\nask Jo\n' }), PINNED);
      expect(again.outcome.status).toBe('published');
    }));
});
