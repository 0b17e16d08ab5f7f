import * as z from 'zod/mini';
import { STATES } from '../../domain/figures.ts';
import type { LedgerEntry } from '../../domain/memory/ledger.ts';
import type { Month } from '../../domain/month.ts';
import { canonicalJson } from '../../run/store/json.ts';
import { wholeNumber } from '../../run/store/whole-number.ts';

const month = z.custom<Month>((value) => typeof value === 'string');

const entry = {
  month,
  reversedIn: z.nullable(month),
  monthlyValue: wholeNumber,
  currency: z.string(),
  months: z.int(),
};

const seat = z.object({
  unitId: z.nullable(z.string()),
  lineId: z.string(),
  platform: z.string(),
  seatType: z.string(),
  accountId: z.string(),
  personId: z.nullable(z.string()),
  state: z.enum(STATES),
  monthlyCost: wholeNumber,
});

const schema = z.array(
  z.discriminatedUnion('kind', [
    z.object({ ...entry, kind: z.literal('handed_back'), seat }),
    z.object({
      ...entry,
      kind: z.literal('saved'),
      pool: z.string(),
      lineIds: z.string(),
      costBefore: wholeNumber,
      costCurrency: z.string(),
    }),
  ]),
);

/** `estate/ledger.json`: the savings ledger seat by seat, so that the next month can tell which of them came back (R7.4). */
export function ledgerJson(ledger: readonly LedgerEntry[]): string {
  return canonicalJson(ledger);
}

/** Reads what `ledgerJson` wrote. */
export function parseLedger(text: string): LedgerEntry[] {
  return schema.parse(JSON.parse(text));
}
