import { type Month, parseMonth } from '../../lambdas/domain/month.ts';
import { delivered, PERIODS } from './calendar.ts';
import type { Row } from './csv.ts';
import { LINES, type Line } from './register.ts';

/** The register of contract lines at the end of a period: what begins later is not in it. */
export function contractRows(period: Month): Row[] {
  return Object.entries(LINES)
    .filter(([, line]) => isInForce(line, period))
    .map(([line_id, line]) => ({
      line_id,
      ...line.cells,
      ...quantityCell(line, period),
      ...(line.price === undefined ? {} : { annual_amount: annual(line, period) }),
    }));
}

const isInForce = ({ cells }: Line, period: Month) => (cells.starts_on ?? '') <= delivered(period);

const seatsIn = ({ seats, cut }: Line, period: Month) => (cut && cut.from <= period ? cut.seats : seats);

function quantityCell(line: Line, period: Month): Row {
  const quantity = seatsIn(line, period);
  return quantity === undefined ? {} : { quantity: String(quantity) };
}

const monthly = (line: Line, period: Month) => (line.price ?? 0) * (seatsIn(line, period) ?? 1);
const annual = (line: Line, period: Month) => amount(12 * monthly(line, period));
const amount = (cents: number) => (cents / 100).toFixed(2);

/** Paid for a year at a time. */
const PREPAID = 'MS-E5';

/** The invoices that came in a period: the monthly ones, and what is special about them. */
export function invoiceRows(period: Month): Row[] {
  const isLast = period === PERIODS.at(-1);
  const billed = Object.entries(LINES).filter(([id, line]) => isBilled(id, line) && isInForce(line, period));
  return [
    ...billed.map(([id, line]) => {
      const status = id === 'AD-CC' && isLast ? 'estimated' : 'final';
      return invoice(id, period, amount(monthly(line, period)), status);
    }),
    ...special(period),
  ];
}

const isBilled = (id: string, { price }: Line) => id !== PREPAID && price !== undefined;

/** Atlassian gave something back for October, and ServiceNow had guessed its own bill before it wrote it. */
function special(period: Month): Row[] {
  if (period !== '2026-10') return [];
  return [
    { ...invoice('AT-JSW', period, '-43.50', 'final'), invoice_id: 'AT-CN-0087', invoice_line: '1' },
    { ...invoice('SN-ITOM', period, '9750.00', 'estimated'), issued_on: '2026-10-02' },
  ];
}

function invoice(line: string, period: Month, amount: string, status: 'final' | 'estimated'): Row {
  const { vendor = '', currency = '' } = (LINES[line] as Line).cells;
  return {
    invoice_id: `${line.slice(0, line.indexOf('-'))}-${period}`,
    invoice_line: line.slice(line.indexOf('-') + 1),
    vendor,
    line_id: line,
    period_from: period,
    period_to: period,
    amount,
    currency,
    status,
    issued_on: delivered(period),
  };
}

/** One invoice over the twelve months of 2026. */
export function prepaidRows(): Row[] {
  const first = parseMonth('2026-01');
  const year = annual(LINES[PREPAID] as Line, first);
  return [
    {
      ...invoice(PREPAID, first, year, 'final'),
      invoice_id: 'MS-2026',
      period_to: '2026-12',
      issued_on: '2026-01-05',
    },
  ];
}
