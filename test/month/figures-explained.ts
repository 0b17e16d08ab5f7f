import { join } from 'node:path';
import { expect } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { explainIn } from '../../lambdas/cli/explain/explain.ts';
import { explanationJson } from '../../lambdas/cli/explain/explanation-json.ts';
import { groupBy } from '../../lambdas/domain/text/group-by.ts';
import { type CsvRow, readCsv } from './read-csv.ts';

/** What `truedown explain --json` prints of a figure, as far as tests add it up. */
export interface ExplainedFigure {
  readonly amount: string;
  readonly steps: readonly { readonly line_id: string; readonly charge_type: string; readonly amount: string }[];
}

/** What a unit is charged, of one line or of all, as `truedown explain --json` prints it. */
export async function explained(out: string, month: string, unit: string, line?: string): Promise<ExplainedFigure> {
  const asked = { month, unit, ...(line !== undefined && { line }) };
  return JSON.parse(explanationJson(await explainIn(new FolderStore(out), asked, true)));
}

/** Decimal text as a whole number: of amounts that all have the same decimals. */
export const whole = (amount = '') => BigInt(amount.replace('.', ''));
export const added = (amounts: readonly (string | undefined)[]) => amounts.reduce((sum, a) => sum + whole(a), 0n);

/** Every figure of the chargeback of a revision is the sum of the steps that explain it; returns how many there are. */
export async function expectFiguresExplained(out: string, month: string, revision = 'r1'): Promise<number> {
  const rows = readCsv(join(out, 'reports', month, revision, 'finance', 'chargeback.csv'));
  const nameOf = (row: { line_id?: string; charge_type?: string }) => `${row.line_id} ${row.charge_type}`;
  for (const [unit, own] of groupBy<CsvRow, string>(rows, (row) => row.unit_id ?? '')) {
    const figure = await explained(out, month, unit);
    const steps = groupBy(figure.steps, nameOf);
    expect([...steps.keys()].sort(), unit).toEqual(own.map(nameOf).sort());
    for (const row of own) {
      const amounts = steps.get(nameOf(row))?.map(({ amount }) => amount) ?? [];
      expect(added(amounts), `${unit} ${nameOf(row)}`).toBe(whole(row.amount));
    }
    expect(whole(figure.amount), unit).toBe(added(own.map(({ amount }) => amount)));
  }
  return rows.length;
}
