import { describe, expect, it } from 'vitest';
import { keySegment, keys } from '../../lambdas/domain/keys.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { hashOfBytes } from '../../lambdas/domain/text/text-hash.ts';

const CYRILLIC = 'Отдел информационных технологий и телекоммуникаций';
const JAPANESE = '情報システム統括本部基盤技術部ネットワーク運用管理グループ';
const FACES = '👩‍🔧'.repeat(20);

describe('keySegment (faults T6)', () => {
  it.each([
    { text: 'OPS-1', segment: 'OPS-1', why: 'a code stands as it is' },
    { text: 'R&D/../x', segment: 'R%26D%2F%2E%2E%2Fx', why: 'nothing leads elsewhere' },
    { text: 'a_b', segment: 'a%5Fb', why: 'the mark of a cut is no name of a unit' },
    { text: 'x'.repeat(120), segment: 'x'.repeat(120), why: 'the longest that stands whole' },
    { text: 'x'.repeat(121), segment: /^x{87}_[0-9a-f]{32}$/, why: 'one more is cut' },
    {
      text: CYRILLIC,
      segment: /^(%D0%[89AB][0-9A-F]|%D1%8[0-9A-F]|%20)+_[0-9a-f]{32}$/,
      why: 'fifty Cyrillic letters',
    },
    { text: JAPANESE, segment: /^(%E[0-9A-F]%[89AB][0-9A-F]%[89AB][0-9A-F])+_[0-9a-f]{32}$/, why: '29 characters' },
    { text: FACES, segment: /^(%[0-9A-F]{2})+_[0-9a-f]{32}$/, why: 'characters of four bytes' },
  ])('$why: $text', ({ text, segment }) => {
    const made = keySegment(text);
    expect(made).toEqual(typeof segment === 'string' ? segment : expect.stringMatching(segment));
    expect(made.length).toBeLessThanOrEqual(120);
    const [beginning = ''] = made.split('_');
    expect(text.startsWith(decodeURIComponent(beginning))).toBe(true);
  });

  it.each([CYRILLIC, JAPANESE, 'Department of everything else '.repeat(10), FACES])(
    'two long names with one beginning get two folders: %s',
    (name) => {
      const both = [keySegment(`${name}1`), keySegment(`${name}2`)];
      expect(new Set(both).size).toBe(2);
      expect(both[0]?.split('_')[0]).toBe(both[1]?.split('_')[0]);
    },
  );

  it('leaves room for what a file or a fact adds, on a disk and in a bucket', () => {
    const run = { period: parseMonth('2026-10'), revision: 999_999 };
    const unit = '界'.repeat(4_000);
    const made = [
      keys.unitFile(run, unit, 'charges.csv'),
      keys.outbox(run, keySegment(unit), 'report'),
      keys.send(run, keySegment(unit), 'report', '999-settled-again'),
    ];
    for (const key of made) {
      expect(key.length).toBeLessThan(1024);
      for (const name of key.split('/')) expect(name.length).toBeLessThan(143);
    }
  });
});

describe('hashOfBytes', () => {
  it.each([
    { text: '', hash: '6c62272e07bb014262b821756295c58d' },
    { text: 'a', hash: 'd228cb696f1a8caf78912b704e4a8964' },
    { text: 'foobar', hash: '343e1662793c64bf6f0d3597ba446f18' },
  ])('is FNV-1a of 128 bits: "$text"', ({ text, hash }) =>
    expect(hashOfBytes(new TextEncoder().encode(text))).toBe(hash),
  );
});
