import { activity, budget, invoice, line, person } from '../few-rows.ts';
import { casesOf, type Topic } from '../model-case.ts';

const rate = (value: string, change = {}) => ({
  ...{ rate_date: '2026-10-30', from_currency: 'USD', to_currency: 'EUR', rate: value },
  ...change,
});

export const INPUTS: Topic = {
  about: 'what the engine sees of each upload (design 3)',
  cases: [
    ...casesOf('input_rows', 'feed upload row_count', [
      {
        given: { people: [person('1'), person('2'), person('3', { upload: 'v' })], invoices: [invoice('I')] },
        rows: ['invoices u 1', 'people u 2', 'people v 1'],
        why: 'rows of each feed and upload',
      },
      {
        given: {
          resources: [{ resource_id: 'a' }, { resource_id: 'b' }],
          unresolved_objects: [{ node: 'n' }],
          resource_counts: [{ count: 1 }],
          class_audits: [{ resource_id: 'a' }],
          meter_readings: [{ quantity: 1 }],
          action_weights: [{ weight: 1 }],
          planned_growth: [{ period: '2026-11' }],
          capabilities: [{ tier: 'Pro' }],
          capability_use: [{ quantity: 1 }],
          quotes: [{ quote_id: 'Q' }],
          benchmarks: [{ low: '1' }],
        },
        rows: [
          'action_weights u 1',
          'benchmarks u 1',
          'capabilities u 1',
          'capability_use u 1',
          'class_audits u 1',
          'meter_readings u 1',
          'planned_growth u 1',
          'quotes u 1',
          'resource_counts u 1',
          'resources u 2',
          'unresolved_objects u 1',
        ],
        why: 'resources, pools, tiers and quotes too',
      },
    ]),
    ...casesOf('input_sums', 'upload name total', [
      {
        given: {
          activity: [activity('a', '2026-10-05', { quantity: 2 }), activity('a', '2026-10-05', { quantity: 3 })],
          contract_lines: [
            line('1', { quantity: 10, annual_amount_minor: 1200, upload: 'l' }),
            line('2', { annual_amount_minor: 5, currency: 'USD', upload: 'l' }),
          ],
          invoices: [invoice('I', { upload: 'i' }), invoice('J', { amount_minor: -40, upload: 'i' })],
          budgets: [budget('OPS', 7, { upload: 'b' })],
        },
        rows: [
          'b amount EUR 7',
          'i amount EUR 60',
          'l annual_amount EUR 1200',
          'l annual_amount USD 5',
          'l quantity 10',
          'u quantity 5',
        ],
        why: 'quantities, and amounts of each currency, credits too',
      },
      {
        given: {
          contract_lines: [line('1', { burst: 50, allowance: 10, upload: 'l' }), line('2', { burst: 7, upload: 'l' })],
          resource_counts: [{ count: 5000 }, { count: 400, aggregated: true }],
          meter_readings: [
            { quantity: 9, upload: 'm' },
            { quantity: -4, upload: 'm' },
          ],
          action_weights: [{ weight: 25, upload: 'w' }],
          capability_use: [{ quantity: 0, upload: 'c' }],
          quotes: [{ quantity: 40, annual_amount_minor: 5280000, currency: 'EUR', upload: 'q' }],
        },
        rows: [
          'c quantity 0',
          'l allowance 10',
          'l burst 57',
          'm quantity 5',
          'q annual_amount EUR 5280000',
          'q quantity 40',
          'u count 5400',
          'w weight 25',
        ],
        why: 'counts of both grains, corrections, weights and quotes',
      },
    ]),
  ],
};

export const REPEATED: Topic = {
  about: 'what is dropped again counts once (feeds 1)',
  cases: [
    ...casesOf('normalised_invoices', 'invoice_id invoice_line status amount_minor variants', [
      {
        given: { invoices: [invoice('I'), invoice('I', { upload: 'v' }), invoice('I', { status: 'paid' })] },
        rows: ['I 1 approved 100 1', 'I 1 paid 100 1'],
        why: 'an invoice in two files; another status is another record',
      },
      {
        given: { invoices: [invoice('I'), invoice('I', { amount_minor: 90 })] },
        rows: ['I 1 approved 100 2', 'I 1 approved 90 2'],
        why: 'two amounts are two variants',
      },
    ]),
    ...casesOf('normalised_fx_rates', 'rate_date from_currency rate found_at variants', [
      {
        given: { fx_rates: [rate('0.92'), rate('0.92', { upload: 't' }), rate('0.93', { rate_date: '2026-10-31' })] },
        rows: ['2026-10-30 USD 0.92 t#000000000002 1', '2026-10-31 USD 0.93 u#000000000003 1'],
        why: 'a rate in two files is found in the first',
      },
      {
        given: { fx_rates: [rate('0.92'), rate('0.93')] },
        rows: ['2026-10-30 USD 0.92 u#000000000001 2', '2026-10-30 USD 0.93 u#000000000002 2'],
        why: 'two rates are two variants (R5.5)',
      },
    ]),
    ...casesOf('normalised_budgets', 'unit_id amount_minor variants', [
      {
        given: { budgets: [budget('OPS', 5), budget('OPS', 5, { upload: 'v' }), budget('FIN', 5)] },
        rows: ['FIN 5 1', 'OPS 5 1'],
        why: 'a budget in two files',
      },
    ]),
    ...casesOf('normalised_contract_lines', 'line_id quantity variants', [
      {
        given: { contract_lines: [line('L', { quantity: 3 }), line('L', { quantity: 3, upload: 'v' }), line('M')] },
        rows: ['L 3 1', 'M null 1'],
        why: 'a line in two files',
      },
    ]),
  ],
};
