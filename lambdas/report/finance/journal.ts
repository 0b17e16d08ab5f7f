import type { ChargeRow } from '../../domain/figures.ts';
import { formatAmount, type MinorUnits, magnitude, parseAmount, sum } from '../../domain/money/money.ts';
import { type IsoDate, lastDay } from '../../domain/month.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import type { MonthContext } from '../month-context.ts';
import { singleLine } from '../words/single-line.ts';

/** One line of `finance/journal.csv`: exactly one side is filled, above 0, in `currency` (reports 3.3). */
export interface JournalLine {
  readonly journalId: string;
  readonly lineNo: number;
  readonly companyCode: string;
  readonly postingDate: string;
  readonly currency: string;
  readonly glAccount: string;
  readonly costCenter: string;
  readonly debit: MinorUnits;
  readonly credit: MinorUnits;
  readonly lineText: string;
  readonly assignment: string;
  readonly category: 'Chargeback' | 'Reversal';
  /** The debits of its journal, which are its credits. */
  readonly controlTotal: MinorUnits;
}

/** A charge that cannot be booked, and the columns that are missing for it. */
export interface Unbooked {
  readonly charge: ChargeRow;
  readonly missing: readonly string[];
}

/** Most general ledgers take fewer than a thousand lines in a document (SAP 998). */
const MOST_LINES = 900;

/**
 * The month's journals, one for each company and currency, each balanced in itself (reports 3.3): the cost centres of the
 * units are debited on the accounts of the contract lines, the company's recovery account is credited with their sum. A
 * later revision first takes back what the one before booked; `published` are the lines of its journal.
 * Ops 50.00 and Finance 30.00 of one company: two debits, and a credit of 80.00.
 */
export function journalLines(month: MonthContext, published: readonly CsvRow[]): JournalLine[] {
  return [...reversals(month, published), ...bookings(month)];
}

/** What is final, belongs to a unit and lacks an account, a cost centre or a company: finance books it by hand. */
export function unbookedCharges({ figures, lines }: Pick<MonthContext, 'figures' | 'lines'>): Unbooked[] {
  return bookable(figures.charges)
    .map((charge) => ({ charge, missing: missingOf(charge, lines.get(charge.lineId)?.glAccount ?? null) }))
    .filter(({ missing }) => missing.length > 0);
}

/** Only what stands on a final invoice; the unattributed part stays central. */
function bookable(charges: readonly ChargeRow[]): ChargeRow[] {
  return charges.filter(({ unitId, status, amount }) => unitId !== null && status === 'final' && amount !== 0n);
}

function missingOf({ costCenter, companyCode }: ChargeRow, glAccount: string | null): string[] {
  return [
    ...(glAccount ? [] : ['gl_account']),
    ...(costCenter ? [] : ['cost_center']),
    ...(companyCode ? [] : ['company_code']),
  ];
}

function bookings(month: MonthContext): JournalLine[] {
  const { figures, lines, run } = month;
  const unbooked = new Set(unbookedCharges(month).map(({ charge }) => charge));
  const booked = bookable(figures.charges)
    .filter((charge) => !unbooked.has(charge))
    .sort(byPlace);
  const journals = groupBy(booked, ({ companyCode, currency }) => JSON.stringify([companyCode, currency]));
  return [...journals.values()].flatMap((charges) =>
    // The last line of each journal credits what the others debit.
    chunks(charges, MOST_LINES - 1).flatMap((some, n) => {
      const { companyCode, currency } = some[0] as ChargeRow;
      const journalId = `TD-${run.period}-r${run.revision}-${companyCode}-${currency}-${String(n + 1).padStart(3, '0')}`;
      const head = {
        journalId,
        companyCode,
        postingDate: lastDay(run.period),
        currency,
        category: 'Chargeback',
      } as const;
      const debits = some.map((charge) => ({
        ...head,
        glAccount: lines.get(charge.lineId)?.glAccount ?? '',
        costCenter: charge.costCenter,
        ...sides(charge.amount),
        lineText: fitting(`${charge.product}, ${charge.unitName}, ${run.period}`, 50),
        assignment: fitting(charge.lineId, 18),
      }));
      return numbered([...debits, ...recovery(sum(some.map((charge) => charge.amount)), head, month)]);
    }),
  );
}

const byPlace = byText<ChargeRow>(
  (c) => c.companyCode,
  (c) => c.currency,
  (c) => c.unitId ?? '',
  (c) => c.lineId,
  (c) => c.chargeType,
);

type Head = Pick<JournalLine, 'journalId' | 'companyCode' | 'postingDate' | 'currency' | 'category'>;
type Unnumbered = Omit<JournalLine, 'lineNo' | 'controlTotal'>;

/** The other side of a journal; none where its lines balance by themselves. */
function recovery(total: MinorUnits, head: Head, { run, settings }: MonthContext): Unnumbered[] {
  if (total === 0n) return [];
  const lineText = fitting(`Recovery of software costs, ${run.period}`, 50);
  const account = { glAccount: settings.journal.recovery_account, costCenter: '', assignment: '' };
  return [{ ...head, ...account, ...sides(-total), lineText }];
}

/** A charge is a debit, and what is below 0 a credit: no amount in a journal is negative. */
function sides(amount: MinorUnits): Pick<JournalLine, 'debit' | 'credit'> {
  return amount < 0n ? { debit: 0n, credit: magnitude(amount) } : { debit: amount, credit: 0n };
}

function numbered(lines: readonly Unnumbered[]): JournalLine[] {
  const controlTotal = sum(lines.map(({ debit }) => debit));
  return lines.map((line, i) => ({ ...line, lineNo: i + 1, controlTotal }));
}

/** What the last published revision booked, with its sides changed; what that one took back stays taken back. */
function reversals({ run }: MonthContext, published: readonly CsvRow[]): JournalLine[] {
  return published
    .filter(({ category }) => category === 'Chargeback')
    .map((row) => {
      const { currency = '', journal_id: journalId = '' } = row;
      const amount = (cell = '') => (cell === '' ? 0n : parseAmount(cell, currency));
      return {
        journalId: `TD-${run.period}-r${run.revision}-reverses-${journalId}`,
        lineNo: Number(row.line_no),
        companyCode: row.company_code ?? '',
        postingDate: row.posting_date as IsoDate,
        currency,
        glAccount: row.gl_account ?? '',
        costCenter: row.cost_center ?? '',
        debit: amount(row.credit),
        credit: amount(row.debit),
        lineText: fitting(`Reversal: ${row.line_text}`, 50),
        assignment: row.assignment ?? '',
        category: 'Reversal',
        controlTotal: amount(row.control_total),
      };
    });
}

/** The first characters of a text, one fewer than the column takes: a guard against formulas may stand before them. */
function fitting(text: string, most: number): string {
  return [...singleLine(text)].slice(0, most - 1).join('');
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** An amount of one side; empty where the other side is filled. */
export function sideText(amount: MinorUnits, currency: string): string {
  return amount === 0n ? '' : formatAmount(amount, currency);
}
