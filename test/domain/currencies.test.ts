import { expect, it } from 'vitest';
import { CURRENCY_DECIMALS } from '../../lambdas/domain/money/currencies.ts';

it.each([
  {
    decimals: 0,
    codes: 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
    why: 'amounts have no cents',
  },
  { decimals: 3, codes: ['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'], why: 'a thousand fils or millimes' },
  { decimals: 4, codes: ['CLF', 'UYW'], why: 'units of account' },
])('the currencies with $decimals decimals are those of ISO 4217: $why (R5.1)', ({ decimals, codes }) => {
  const known = [...CURRENCY_DECIMALS].filter(([, of]) => of === decimals).map(([code]) => code);
  expect(known.sort()).toEqual(codes);
});

it('every other currency has two decimals, and none stands there twice (R5.1)', () => {
  const two = [...CURRENCY_DECIMALS].filter(([, of]) => of === 2).map(([code]) => code);
  expect(two).toHaveLength(140);
  expect(two.filter((code) => !/^[A-Z]{3}$/.test(code))).toEqual([]);
});
