import { formatAmount } from '../../domain/money/money.ts';
import { type Column, number, text, writeRecords } from '../../run/store/csv.ts';
import { type JournalLine, sideText } from '../finance/journal.ts';
import type { MonthContext } from '../month-context.ts';

/** `finance/journal.csv` (reports 3.3): in the order in which it is booked, and without the mark that spreadsheets need. */
export function journalCsv(rows: readonly JournalLine[], month: MonthContext): string {
  return writeRecords(columns(month), rows);
}

function columns({ run, settings }: MonthContext): Column<JournalLine>[] {
  const nothing = (name: string) => text<JournalLine>(name, () => '');
  return [
    text('journal_id', (r) => r.journalId),
    number('line_no', (r) => r.lineNo),
    text('external_ref', (r) => `${r.journalId}-${r.lineNo}`),
    text('company_code', (r) => r.companyCode),
    text('ledger', () => settings.journal.ledger),
    text('posting_date', (r) => r.postingDate),
    text('period', () => run.period),
    text('document_date', (r) => r.postingDate),
    text('currency', (r) => r.currency),
    text('gl_account', (r) => r.glAccount),
    text('cost_center', (r) => r.costCenter),
    nothing('profit_center'),
    number('debit', (r) => sideText(r.debit, r.currency)),
    number('credit', (r) => sideText(r.credit, r.currency)),
    nothing('tax_code'),
    text('line_text', (r) => r.lineText),
    text('reference', () => `TD ${run.period} r${run.revision}`.slice(0, 16)),
    text('assignment', (r) => r.assignment),
    nothing('counterpart_company'),
    text('source', () => 'Truedown'),
    text('category', (r) => r.category),
    nothing('reversal_date'),
    number('control_total', (r) => formatAmount(r.controlTotal, r.currency)),
    text('run_id', () => run.id),
  ];
}
