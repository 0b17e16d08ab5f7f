import { describe, expect, it } from 'vitest';
import type { PricedLine } from '../../../lambdas/domain/memory/priced-lines.ts';
import type { JudgedQuoteLine } from '../../../lambdas/domain/renewal/judged-quote.ts';
import { estateSections } from '../../../lambdas/report/estate/estate-sections.ts';
import { exampleFigures } from '../../../templates/examples/figures.ts';
import { contextOf, estateMail } from '../../../templates/examples/mails.ts';
import { meteredFigures } from '../../../templates/examples/metered.ts';
import { exampleQuotes, quotedLines } from '../../../templates/examples/quotes.ts';

function told(quotes: readonly JudgedQuoteLine[], pricedLines: readonly PricedLine[] = quotedLines): string[] {
  const sections = estateSections(contextOf({ ...meteredFigures, quotes, pricedLines }));
  const items = sections.find(({ heading }) => heading === 'Quotes')?.items ?? [];
  return items.map((item) => item.replaceAll('\u00a0', ' '));
}

const [seats, units, module, draws, lower] = exampleQuotes as [
  JudgedQuoteLine,
  JudgedQuoteLine,
  JudgedQuoteLine,
  JudgedQuoteLine,
  JudgedQuoteLine,
];

describe('quotes on the estate mail (R10.4)', () => {
  it('has the total against what is replaced, the agenda, and what else is worth a word', () => {
    expect(told(exampleQuotes)).toEqual([
      'Q-0117, 4 lines, €225,920 a year, €217,520 of it for what costs €203,640 now: raise first 1. ITOM Visibility Pro, €470.00 a unit a year where others pay €300.00 to €420.00, 7.31 % above the contract, which allows 7 %; 280 offered where 233 are enough. 2. Now Assist, €0.14 a unit a year where others pay €0.06 to €0.12.',
      'Q-0117, also: 1 of 4 without a benchmark; above the cap: ITSM Pro (6.00 % where 5 % is allowed); no cap, where renewals ask 7–12 %: Surveys; too few: ITSM Pro (60 offered where 62 are needed).',
      'Q-0118, 1 line, €60,000 a year, replacing nothing: no line is above what others pay.',
    ]);
  });

  it('stands in HTML and text, behind the tiers', () => {
    const { html, text } = estateMail(meteredFigures);
    expect(text.indexOf('\nQuotes\n')).toBeGreaterThan(text.indexOf('\nTiers\n'));
    for (const part of [html, text]) expect(part).toContain('Q-0118, 1 line, €60,000 a year');
  });

  it('is not there where no quote is', () => {
    expect(told([])).toEqual([]);
    expect(estateSections(contextOf(exampleFigures)).map(({ heading }) => heading)).not.toContain('Quotes');
  });

  it('names what is above what others pay and beyond the three of the agenda', () => {
    const fourth = { ...units, quoteLine: '9', agenda: null, product: 'ITOM Health', upliftPercent: null, fit: null };
    expect(told([units, { ...fourth, flags: ['above_range'] }])[1]).toBe(
      'Q-0117, also: above what others pay too: ITOM Health Pro.',
    );
  });

  it('keeps a mail small: three names of many', () => {
    const many = Array.from({ length: 90 }, (_, i) => ({ ...module, product: `Module ${i}`, quoteLine: String(i) }));
    expect(told(many).at(-1)).toBe(
      'Q-0117, also: 90 of 90 without a benchmark; no cap, where renewals ask 7–12 %: Module 0, Module 1, Module 2 and 87 more.',
    );
  });
});

describe('the total of a quote (R10.4)', () => {
  const total = (quotes: readonly JudgedQuoteLine[], lines: readonly PricedLine[] = quotedLines) =>
    /^Q-0117, \d+ lines?, (.*?): /.exec(told(quotes, lines)[0] ?? '')?.[1];

  it.each([
    { quotes: [seats], is: '€76,320 a year for what costs €72,000 now', why: 'all of it replaces something' },
    {
      quotes: [seats, { ...seats, quoteLine: '2' }],
      is: '€152,640 a year for what costs €72,000 now',
      why: 'a line that two would replace counts once',
    },
    { quotes: [draws], is: '€8,400 a year, replacing nothing', why: 'all of it is new' },
    {
      quotes: [seats, { ...module, currency: 'USD' }],
      is: '€76,320 a year for what costs €72,000 now and $9,600 a year',
      why: 'dollars are not compared with euros',
    },
    {
      quotes: [seats, module],
      lines: quotedLines.map((line) => (line.lineId === 'SN-SURV' ? { ...line, annualAmount: null } : line)),
      is: '€85,920 a year, €76,320 of it for what costs €72,000 now',
      why: 'a line of the contract that states no amount',
    },
    { quotes: [seats], lines: [], is: '€76,320 a year', why: 'nothing of the contract is charged' },
  ])('$why', ({ quotes, lines, is }) => expect(total(quotes, lines)).toBe(is));
});

describe('a line of the agenda (R10.4)', () => {
  const sentence = (line: JudgedQuoteLine) => /raise first 1\. (.*)$/.exec(told([line])[0] ?? '')?.[1];
  const change = (own: Partial<JudgedQuoteLine>) => sentence({ ...units, ...own });
  const priced = 'ITOM Visibility Pro, €470.00 a unit a year where others pay €300.00 to €420.00';

  it.each([
    {
      own: { upliftPercent: 0n, flags: ['above_range'], fit: 'fits' },
      is: `${priced}, 0.00 % above the contract.`,
      why: 'a price that stays',
    },
    {
      own: { upliftPercent: -1_667n, flags: ['above_range', 'uncapped'], fit: 'fits' },
      is: `${priced}, 16.67 % below the contract, which has no cap.`,
      why: 'cheaper and without a cap',
    },
    {
      own: { upliftPercent: null, fit: 'oversized', quantity: 200n },
      is: `${priced}; with what else is offered more than the 233 that are enough.`,
      why: 'a part of what is too many',
    },
    {
      own: { upliftPercent: null, fit: 'oversized', needed: 0n, target: 0n },
      is: `${priced}; 280 offered where none is needed.`,
      why: 'what nobody needs',
    },
    {
      own: { upliftPercent: null, fit: 'undersized', quantity: 1_200n, needed: 2_100n },
      is: `${priced}; 1,200 offered where 2,100 are needed.`,
      why: 'too few',
    },
    {
      own: { upliftPercent: null, fit: null, family: 'per_user', unitPrice: 12_725_500n, currency: 'JPY' },
      is: 'ITOM Visibility Pro, ¥1,272.55 a seat a year where others pay ¥300 to ¥420.',
      why: 'a currency without decimals whose price has some',
    },
    {
      own: { upliftPercent: null, fit: null, family: 'other', quantity: 1n, tier: null },
      is: 'ITOM Visibility, €470.00 a year where others pay €300.00 to €420.00.',
      why: 'one module',
    },
  ] as const)('$why', ({ own, is }) => expect(change(own)).toBe(is));

  it('has the highest scores first, whatever the order of the lines', () => {
    const swapped = [{ ...units, agenda: 2 }, { ...draws, agenda: 1 }, lower];
    expect(told(swapped)[0]).toMatch(/raise first 1\. Now Assist, .* 2\. ITOM Visibility Pro, /);
  });

  it('keeps names on one line, in the order in which they were written (F32)', () => {
    expect(change({ product: 'ITOM\n\u202eVisibility', upliftPercent: null, fit: null })).toMatch(
      /^ITOM Visibility Pro, /,
    );
  });
});
