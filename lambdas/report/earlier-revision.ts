import { keySegment, keys, OWNER } from '../domain/keys.ts';
import type { Month } from '../domain/month.ts';
import type { Store } from '../ports/store.ts';
import { parseCsv } from '../run/csv.ts';
import { ledgerName } from '../run/ledger.ts';
import { readPublished } from '../run/publication.ts';

/** A revision of the month that was published before this one. */
export interface RevisionOfMonth {
  readonly period: Month;
  readonly revision: number;
  /** Its mails that never left, by their names in the ledger. */
  readonly untold: readonly string[];
}

/** How a unit's figures stand against what it was told before. */
export type Change = 'first' | 'same' | 'changed';

/** What an earlier revision published, to be compared with. */
export interface EarlierRevision {
  /** `first` where the unit has not been told anything yet. */
  changeOfUnit(unitId: string, files: { readonly charges: string; readonly seats: string }): Promise<Change>;
  changeOfEstate(chargeback: string): Promise<Change>;
}

/**
 * Opens the last published revision of this month; where there is none, everything is told for the first time. So is
 * what that revision would have told in a mail that never left.
 */
export async function openEarlier(store: Store, earlier: RevisionOfMonth | null): Promise<EarlierRevision> {
  const before = earlier ? await readPublished(store, earlier) : undefined;
  if (!earlier || !before) return { changeOfUnit: async () => 'first', changeOfEstate: async () => 'first' };
  const told = new Set(
    before.units
      .filter(({ delivery }) => delivery === 'mail' || delivery === 'unchanged')
      .filter(({ unit_id }) => !earlier.untold.includes(ledgerName({ addressee: keySegment(unit_id), kind: 'report' })))
      .map(({ unit_id }) => unit_id),
  );
  const read = async (key: string) => Buffer.from((await store.read(key)) ?? []).toString('utf8');
  return {
    async changeOfUnit(unitId, { charges, seats }) {
      if (!told.has(unitId)) return 'first';
      if ((await read(keys.unitFile(earlier, unitId, 'seats.csv'))) !== seats) return 'changed';
      return compare(await read(keys.unitFile(earlier, unitId, 'charges.csv')), charges);
    },
    async changeOfEstate(chargeback) {
      if (earlier.untold.includes(ledgerName({ addressee: OWNER, kind: 'estate' }))) return 'first';
      return compare(await read(keys.financeFile(earlier, 'chargeback.csv')), chargeback);
    },
  };
}

function compare(before: string, now: string): Change {
  return figuresOf(before) === figuresOf(now) ? 'same' : 'changed';
}

/** Columns that change when a draft becomes final, or when another month is restated, and this month's bill does not. */
const NO_FIGURES = new Set(['status', 'invoice_ids', 'previous_amount', 'explanation']);

function figuresOf(csv: string): string {
  return JSON.stringify(parseCsv(csv), (name, cell) => (NO_FIGURES.has(name) ? undefined : cell));
}
