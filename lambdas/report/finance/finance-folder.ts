import { keys } from '../../domain/keys.ts';
import { chargebackColumns, chargebackCsv } from '../files/chargeback-csv.ts';
import { changesCsv, invoicesCsv, lineCostsCsv, weightsCsv } from '../files/finance-csv.ts';
import { journalCsv } from '../files/journal-csv.ts';
import { linesCsv, movementsCsv, savingsCsv, sixMonthsCsv } from '../files/memory-csv.ts';
import { tieOutCsv } from '../files/tie-out-csv.ts';
import { xlsxOf } from '../files/xlsx.ts';
import type { MonthContext } from '../month-context.ts';
import type { ReportFile } from '../planned-mail.ts';
import type { EarlierRevision } from '../unit/told.ts';
import { changesOf } from './changes.ts';
import { journalLines } from './journal.ts';

/** The files of `finance/`; `before` is the last published revision of the month, which the journal takes back. */
export async function financeFiles(month: MonthContext, before: EarlierRevision): Promise<ReportFile[]> {
  const { run, figures, settings } = month;
  const { currency } = settings;
  const file = (name: string, body: string | Uint8Array) => ({ key: keys.financeFile(run, name), body });
  const published = await before.finance('chargeback.csv');
  const booked = (await before.finance('journal.csv')) ?? [];
  return [
    file('chargeback.csv', chargebackCsv(run.period, figures.charges)),
    file('chargeback.xlsx', await xlsxOf(`chargeback ${run.period}`, chargebackColumns(run.period), figures.charges)),
    file('changes.csv', changesCsv(changesOf(figures.charges, published))),
    file('invoices.csv', invoicesCsv(figures.invoices)),
    file('journal.csv', journalCsv(journalLines(month, booked), month)),
    file('line-costs.csv', lineCostsCsv(figures.costs)),
    file('lines.csv', linesCsv(figures.pricedLines, currency)),
    file('movements.csv', movementsCsv(figures.movements, currency)),
    file('savings.csv', savingsCsv(figures.ledger)),
    file('six-months.csv', sixMonthsCsv(figures.sixMonths)),
    file('tie-out.csv', tieOutCsv(run.period, figures.tieOut)),
    file('weights.csv', weightsCsv(figures.weights, currency)),
  ];
}
