import type { Row } from './csv.ts';

/** What ServiceNow asks for 2027, and what it would ask for other tiers. */
export function quoteRows(): Row[] {
  return [
    ...quote('SNQ-2027-0117', [
      { product: 'ITSM', metric: 'per_user', tier: 'Pro', quantity: 160, price: 1848, replaces: 'SN-FUL' },
      { product: 'Business Stakeholder', metric: 'per_user', quantity: 112, price: 445.2, replaces: 'SN-STK' },
      { product: 'ITOM Visibility', metric: UNITS, tier: 'Pro', quantity: 280, price: 470, replaces: 'SN-ITOM' },
      { product: 'ITOM Health', metric: UNITS, tier: 'Pro', quantity: 300, price: 112, replaces: 'SN-ITOH' },
      { product: 'HR Service Delivery', metric: 'module', quantity: 1, price: 66768, replaces: 'SN-HRSD' },
      { product: 'Premium Support', metric: 'percentage', quantity: 1, price: 80964, replaces: 'SN-SUP' },
      { product: 'Now Assist', metric: 'consumption', quantity: 60000, price: 0.14 },
    ]),
    ...quote('SNQ-2027-0118', [
      { product: 'ITSM', metric: 'per_user', tier: 'Standard', quantity: 60, price: 1200 },
      { product: 'ITSM', metric: 'per_user', tier: 'Foundation', quantity: 60, price: 1290 },
      { product: 'ITSM', metric: 'per_user', tier: 'Advanced', quantity: 60, price: 1872 },
      { product: 'ITOM Visibility', metric: UNITS, tier: 'Standard', quantity: 260, price: 322 },
    ]),
  ];
}

const UNITS = 'subscription_unit';

interface Offer {
  readonly product: string;
  readonly metric: string;
  readonly tier?: string;
  readonly quantity: number;
  /** Of one unit a year, in euros. */
  readonly price: number;
  readonly replaces?: string;
}

function quote(quoteId: string, offers: readonly Offer[]): Row[] {
  return offers.map(({ product, metric, tier = '', quantity, price, replaces = '' }, i) => ({
    ...{ quote_id: quoteId, quote_line: String(i + 1), product, metric, tier },
    quantity: String(quantity),
    annual_amount: (quantity * price).toFixed(2),
    currency: 'EUR',
    replaces_line_id: replaces,
  }));
}

/** What an adviser sees others pay for a unit a year. Nobody knows what HR Service Delivery costs elsewhere. */
export function benchmarkRows(): Row[] {
  const rows: [product: string, metric: string, tier: string, low: string, high: string][] = [
    ['ITSM', 'per_user', 'Pro', '1380', '1740'],
    ['ITSM', 'per_user', 'Standard', '960', '1260'],
    ['Business Stakeholder', 'per_user', '', '360', '450'],
    ['ITOM Visibility', UNITS, 'Pro', '300', '420'],
    ['ITOM Visibility', UNITS, 'Standard', '240', '330'],
    ['ITOM Health', UNITS, 'Pro', '70', '110'],
    ['Now Assist', 'consumption', '', '0.06', '0.12'],
  ];
  return rows.map(([product, metric, tier, low, high]) => ({
    ...{ product, metric, tier, currency: 'EUR', low, high },
    source: 'Adviser, survey of July 2026',
  }));
}
