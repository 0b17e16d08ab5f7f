import { PLATFORMS } from './estate-platforms.ts';

/** What contracts and units are called. */
export const CONTRACTS = {
  unitNames: ['Terminal Operations', 'Marine Services', 'Customs', 'Logistics', 'Finance', 'People', 'Engineering'],
  products: [
    ['SAP', 'S/4HANA Cloud', 'headcount'],
    ['ServiceNow', 'IT Operations Management', 'headcount'],
    ['Okta', 'Workforce Identity', 'headcount'],
    ['Zscaler', 'Internet Access', 'headcount'],
    ['CrowdStrike', 'Falcon', 'headcount'],
    ['Zoom', 'Workplace', 'headcount'],
    ['Miro', 'Enterprise', 'even'],
    ['Snowflake', 'Standard', 'even'],
    ['Datadog', 'Pro', 'even'],
    ['DocuSign', 'Business Pro', 'headcount'],
    ['Workday', 'HCM', 'headcount'],
    ['Coupa', 'Procure', 'even'],
  ],
} as const;

interface Line {
  readonly id: string;
  readonly vendor: string;
  readonly product: string;
  readonly rest: string;
  readonly annual: number;
}

/** Twenty lines: one for each seat type, and twelve that are divided otherwise. */
function linesOf(seats: number): Line[] {
  const perUser = PLATFORMS.flatMap(({ name, share, seatTypes }) =>
    seatTypes.map(([type], i) => {
      const quantity = Math.ceil((seats * share) / seatTypes.length);
      const rest = `per_user,${name},${type},${quantity}`;
      return {
        id: `${name.slice(0, 2).toUpperCase()}-${i}`,
        vendor: name,
        product: type,
        rest,
        annual: quantity * 216,
      };
    }),
  );
  const others = CONTRACTS.products.map(([vendor, product], i) => ({
    id: `FL-${i}`,
    vendor,
    product,
    rest: 'flat,,,',
    annual: seats * 36 + 1200 * i,
  }));
  return [...perUser, ...others];
}

const basisOf = ({ id }: Line) => (id.startsWith('FL-') ? (CONTRACTS.products[Number(id.slice(3))]?.[2] ?? '') : '');

/** The contracts: each runs through the month. */
export function* contractLines(seats: number): Iterable<string> {
  yield 'line_id,contract_id,vendor,product,metric,platform,seat_type,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,basis';
  for (const line of linesOf(seats)) {
    const { id, vendor, product, rest, annual } = line;
    yield `${id},C-${id},${vendor},${product},${rest},${annual}.00,EUR,2026-01-01,2027-12-31,U0000,${basisOf(line)}`;
  }
}

/** An invoice of the month for each line: a twelfth of the year. */
export function* invoices(seats: number): Iterable<string> {
  yield 'invoice_id,invoice_line,vendor,line_id,period_from,period_to,amount,currency,status,issued_on';
  for (const { id, vendor, annual } of linesOf(seats)) {
    yield `I-2026-10,${id},${vendor},${id},2026-10,2026-10,${(annual / 12).toFixed(2)},EUR,final,2026-10-31`;
  }
}
