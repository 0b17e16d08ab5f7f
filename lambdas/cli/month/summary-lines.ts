import { formatAmount } from '../../domain/money/money.ts';
import type { Run } from '../../domain/run.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import type { Store } from '../../ports/store.ts';
import { readSummary, totalOf, type UnitSummary } from '../../report/files/estate-summary.ts';
import { indented } from '../terminal/say.ts';
import { tableLines } from '../terminal/table.ts';

const HEADER = ['unit', 'charge', 'seats held', 'used', 'reclaimable', 'idle cost'];

/** The month as a table of units, with its tie-out, for a person at the terminal. */
export async function summaryLines(run: Run, store: Store): Promise<string[]> {
  const month = await readSummary(run, store);
  const { currency, units, tie_out, warnings } = month;
  const money = (amount: bigint) => formatAmount(amount, currency);
  const total = totalOf(month);
  const rows = units.map((u) => [
    nameOf(u),
    money(u.amount),
    String(u.held),
    String(u.active),
    String(u.reclaimable),
    money(u.idle_amount),
  ]);
  const unattributed = ['(unattributed)', money(total.unattributed), '', '', '', ''];
  const sum = money(total.charged_to_units + total.unattributed);
  const parts = `${sum} ${currency} = units ${money(total.charged_to_units)} + unattributed ${money(total.unattributed)}`;
  const notes = [...withoutMail(units), ...warnings.map((warning) => `worth a look: ${indented(warning)}`)];
  const table = tableLines([HEADER, ...rows, unattributed], { figuresFrom: 1, hasRule: true });
  return [...table, '', parts, tie_out, ...(notes.length > 0 ? ['', ...notes] : [])];
}

/** Units that get no mail for want of one usable address, each with what is wrong with it (T27). */
function withoutMail(units: readonly UnitSummary[]): string[] {
  return units
    .filter(({ mail }) => mail === 'no_address')
    .map((u) => `no mail to ${nameOf(u)}: ${printableName(u.mail_problem ?? 'no address')}`);
}

function nameOf({ unit_id, unit_name }: UnitSummary): string {
  return printableName(`${unit_id} ${unit_name}`);
}
