import { describe, expect, it } from 'vitest';
import { FEED_NAMES } from '../../lambdas/domain/feeds/feed-names.ts';
import { headerOf, templateOf } from '../../lambdas/land/examples.ts';
import { drop, dropAll, estate } from './drop.ts';
import { workbook } from './forms/workbook.ts';

describe('a header that nobody has filled in is no upload (A3)', () => {
  it.each(FEED_NAMES)('of %s, as init writes it', async (feed) => {
    const receipt = await drop(`hr/${feed}.header.csv`, `${headerOf(feed)}\n`);
    expect(receipt).toMatchObject({ verdict: 'ignored', feed: null, landing: null, accepted: 0, refused: 0 });
    expect(receipt.warnings).toEqual(['a header that nobody has filled in yet']);
  });

  const header = headerOf('people');
  it.each([
    { why: 'without a line end', content: header },
    { why: 'with a byte order mark and CRLF', content: `\ufeff${header}\r\n` },
    { why: 'as a German spreadsheet saves it', content: `${header.replaceAll(',', ';')}\r\n` },
    { why: 'with a row of empty cells', content: `${header}\n${','.repeat(8)}\n` },
  ])('$why', async ({ content }) => {
    expect((await drop('hr/people.header.csv', content)).verdict).toBe('ignored');
  });

  it('nor saved as a workbook', async () => {
    const content = await workbook([{ rows: [header.split(',')] }]);
    expect((await drop('hr/people.header.xlsx', content)).verdict).toBe('ignored');
  });

  it.each(['people', 'units'] as const)(
    'even in a folder that is pinned to %s: no month waits for it',
    async (feed) => {
      const settings = estate({ hr: { feed } });
      const receipt = await drop('hr/people.header.csv', `${header}\n`, { settings });
      expect(receipt).toMatchObject({ verdict: 'ignored', stray: false });
    },
  );

  it('is one with its first row, under the same name', async () => {
    expect(await drop('hr/people.header.csv', templateOf('people'))).toMatchObject({
      verdict: 'accepted',
      feed: 'people',
      accepted: 2,
    });
  });

  it.each(['people.csv', 'header.csv', 'people.header.csv.csv', 'people-header.csv'])(
    'but an export without a record is refused, for it may be cut off: %s',
    async (name) => {
      const [receipt] = await dropAll([[`hr/${name}`, `${header}\n`]]);
      expect(receipt).toMatchObject({ verdict: 'refused', feed: 'people' });
      expect(receipt?.reasons[0]?.reason).toBe('the file has a header and no record');
    },
  );
});
