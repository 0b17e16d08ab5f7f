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
  it('whatever it is: a note, a PDF, nothing at all, a file of a program, a table of something else', () =>
    withFolder(async (folder) => {
      const contents = [
        'Hi all,\nthe export is late; Jo will drop it on Monday.\n',
        'Notes\n=====\nask Jo\n',
        '%PDF-1.7 …',
        ' ',
        'SQLite\x03\x01\x02\x04\x05\x06\x02\x01',
        'room,floor,seats\nA1,2,8\n',
      ];
      const strays = contents.map((content, i) => [`people/2026-10-31/notes-${i}.csv`, content] as const);
      const { outcome } = await runTiny(folder, files(Object.fromEntries(strays)), PINNED);
      expect(outcome.status).toBe('held');
      const says =
        /^people\/2026-10-31\/notes-([0-9])\.csv was not taken: .*; drop the export under its name, or .*truedown withdraw$/;
      expect(outcome.reasons?.map((reason) => says.exec(reason)?.[1])).toEqual(contents.map((_, i) => `${i}`));
    }));

  it('but a month waits for none that lies in another month, is named a document, or is in a folder of no feed', () =>
    withFolder(async (folder) => {
      const strays = {
        'people/2026-09-30/notes.csv': 'Notes\nask Jo\n',
        'people/2026-10-31/notes.pdf': '%PDF-1.7',
        'other/notes.csv': 'Notes\nask Jo\n',
      };
      const { outcome } = await runTiny(folder, files(strays), PINNED);
      expect(outcome.status).toBe('published');
    }));

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
