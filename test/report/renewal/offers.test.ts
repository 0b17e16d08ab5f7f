import { describe, expect, it } from 'vitest';
import { offersSections } from '../../../lambdas/report/renewal/offers.ts';
import type { CsvRow } from '../../../lambdas/run/revisions/published-files.ts';
import { seatLine } from '../../domain/tiers/tier-lines.ts';
import { packOf } from './packs.ts';

const offer = (change: CsvRow = {}): CsvRow => ({
  ...{ quote_id: 'Q', quote_line: '1', product: 'ITSM', metric: 'per_user', tier: 'Pro', quantity: '1200' },
  ...{ annual_amount: '15000.00', currency: 'EUR', unit_price: '1848.5000', low: '1380', high: '1740.5' },
  ...{ score: '1.30', agenda: '1', replaces_line_id: 'FUL', needed: '900', target: '1000', fit: 'oversized' },
  ...{ uplift_percent: '10.00', uplift_cap: '7', flags: 'above_range+uplift_above_cap' },
  ...change,
});

describe('the offers of a pack', () => {
  const sections = (...rows: CsvRow[]) =>
    offersSections(packOf({ lines: [seatLine()], needed: { FUL: 5n }, files: { 'estate/quote.csv': rows } }));

  it.each([
    { rows: [offer({ replaces_line_id: 'OTHER' })], is: [], why: 'a quote for another contract is none of it' },
    { rows: [offer({ replaces_line_id: '' })], is: [], why: 'nor is one that replaces nothing' },
    {
      rows: [offer(), offer({ quote_line: '2', replaces_line_id: '' }), offer({ quote_id: 'R', replaces_line_id: '' })],
      is: ['The vendor\u2019s offer Q 2'],
      why: 'a quote that replaces a line comes whole',
    },
  ])('$why', ({ rows, is }) =>
    expect(sections(...rows).map(({ heading, tables }) => `${heading} ${tables[0]?.rows.length}`)).toEqual(is),
  );

  it('says what is asked for the lines that would be replaced, now and right-tiered', () => {
    const [section] = sections(offer(), offer({ quote_line: '2', replaces_line_id: '', annual_amount: '999.00' }));
    expect(section?.paragraphs).toEqual([
      'It asks €15,000.00 a year for what costs €12,000.00 now, and €7,200.00 right-tiered.',
    ]);
  });

  it('raises the furthest above its range first', () => {
    const [section] = sections(offer({ agenda: '2' }), offer({ quote_line: '2', agenda: '1' }), offer({ agenda: '' }));
    expect(section?.remedies.map(({ sentence }) => sentence.slice(0, 2))).toEqual(['1.', '2.']);
  });
});
