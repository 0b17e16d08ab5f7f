import * as z from 'zod';
import { keys } from '../../domain/keys.ts';
import { formatAmount } from '../../domain/money/money.ts';
import type { Run } from '../../domain/run.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import type { Store } from '../../ports/store.ts';
import { requireJson } from '../../run/store/read-json.ts';
import { indented } from '../terminal/say.ts';

const minor = z.string().transform(BigInt);

/** What the terminal prints of `estate/summary.json`. */
const summary = z.object({
  currency: z.string(),
  tie_out: z.string(),
  warnings: z.array(z.string()),
  units: z.array(
    z.object({
      unit_id: z.string(),
      unit_name: z.string(),
      amount: minor,
      held: z.number(),
      active: z.number(),
      reclaimable: z.number(),
      idle_amount: minor,
      mail: z.string(),
      mail_problem: z.string().nullable(),
    }),
  ),
  totals: z.record(z.string(), z.object({ charged_to_units: minor, unattributed: minor })),
});

const NOTHING = { charged_to_units: 0n, unattributed: 0n };

const HEADER = ['unit', 'charge', 'seats held', 'used', 'reclaimable', 'idle cost'];

/** The month as a table of units, with its tie-out, for a person at the terminal. */
export async function summaryLines(run: Run, store: Store): Promise<string[]> {
  const key = keys.estateFile(run, 'summary.json');
  const { currency, units, totals, tie_out, warnings } = await requireJson(store, key, summary);
  const money = (amount: bigint) => formatAmount(amount, currency);
  const total = totals[currency] ?? NOTHING;
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
  return [...table([HEADER, ...rows, unattributed]), '', parts, tie_out, ...(notes.length > 0 ? ['', ...notes] : [])];
}

/** Units that get no mail for want of one usable address, each with what is wrong with it (T27). */
function withoutMail(units: z.infer<typeof summary>['units']): string[] {
  return units
    .filter(({ mail }) => mail === 'no_address')
    .map((u) => `no mail to ${nameOf(u)}: ${printableName(u.mail_problem ?? 'no address')}`);
}

function nameOf({ unit_id, unit_name }: z.infer<typeof summary>['units'][number]): string {
  return printableName(`${unit_id} ${unit_name}`);
}

/** Columns as wide as their widest cell, the first one to the left, figures to the right. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  const [header = [], ...body] = rows;
  return [line(header), widths.map((width) => '─'.repeat(width)).join('──'), ...body.map(line)];
}
