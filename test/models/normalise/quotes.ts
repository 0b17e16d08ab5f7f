import { benchmark, quoteLine } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

export const QUOTES: Topic = {
  about: 'what a vendor offers and what others pay (R10.4)',
  cases: [
    ...casesOf('normalised_quotes', 'quote_id quote_line tier quantity annual_amount_minor replaces_line_id variants', [
      {
        given: {
          quotes: [
            quoteLine('1', { replaces_line_id: 'FUL' }),
            quoteLine('1', { replaces_line_id: 'FUL', upload: 'v' }),
            quoteLine('1', { quote_id: 'R', tier: null, quantity: 5, annual_amount_minor: 7 }),
          ],
        },
        rows: ['Q 1 Advanced 40 5280000 FUL 1', 'R 1 null 5 7 null 1'],
        why: 'each line of each quote once',
      },
      {
        given: { quotes: [quoteLine('1'), quoteLine('1', { tier: 'Prime' }), quoteLine('2')] },
        rows: ['Q 1 Advanced 40 5280000 null 2', 'Q 1 Prime 40 5280000 null 2', 'Q 2 Advanced 40 5280000 null 1'],
        why: 'two tiers of one line are two variants',
      },
    ]),
    ...casesOf('normalised_benchmarks', 'product metric tier currency low high variants', [
      {
        given: {
          benchmarks: [
            benchmark({ product: ' ITSM', tier: 'Advanced ' }),
            benchmark({ product: 'itsm', source: 'vendor' }),
            benchmark({ tier: null, low: '0.5', high: '1' }),
          ],
        },
        rows: ['itsm per_user advanced EUR 800 1200 1', 'itsm per_user null EUR 0.5 1 1'],
        why: 'names in any case and without blanks around them are one; prices as they were written',
      },
      {
        given: { benchmarks: [benchmark(), benchmark({ low: '900' })] },
        rows: ['itsm per_user advanced EUR 800 1200 2', 'itsm per_user advanced EUR 900 1200 2'],
        why: 'two ranges are two variants',
      },
    ]),
  ],
};
