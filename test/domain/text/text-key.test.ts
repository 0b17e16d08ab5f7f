import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy, groupByTwo } from '../../../lambdas/domain/text/group-by.ts';
import { textKey } from '../../../lambdas/domain/text/text-key.ts';

const text = fc.option(fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('', '-', '1:a', ':', '2:a-')));
const texts = fc.array(text, { maxLength: 4 });

describe('a key of several texts', () => {
  it.each([
    { one: ['a', 'b'], other: ['ab'], why: 'where one ends' },
    { one: ['', null], other: [null, ''], why: 'none and empty' },
    { one: ['1:a'], other: ['a', 'a'], why: 'text that looks like a key' },
  ])('tells $why apart', ({ one, other }) => expect(textKey(...one)).not.toBe(textKey(...other)));

  it('is the same for the same texts alone', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(textKey(...one) === textKey(...other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

it('groups by two texts as by their key, in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 8 }), (pairs) => {
      const groups = [...groupBy(pairs, ([one, other]) => textKey(one, other)).values()];
      expect(
        groupByTwo(
          pairs,
          ([one]) => one,
          ([, other]) => other,
        ),
      ).toEqual(groups);
    }),
  );
});
