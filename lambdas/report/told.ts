import { keySegment, keys, OWNER } from '../domain/keys.ts';
import type { Month } from '../domain/month.ts';
import type { Store } from '../ports/store.ts';
import { parseCsv } from '../run/csv.ts';
import { ledgerName } from '../run/ledger.ts';
import { type Published, readPublished } from '../run/publication.ts';

/** A revision of the month that was published before this one. */
export interface RevisionOfMonth {
  readonly period: Month;
  readonly revision: number;
  /** Its mails that never left, by their names in the ledger. */
  readonly untold: readonly string[];
}

export type CsvRow = Readonly<Record<string, string>>;

/** The two lists of a unit as they stand in a revision. */
export interface UnitRows {
  readonly charges: readonly CsvRow[];
  readonly seats: readonly CsvRow[];
}

/** What a head was told last, and to which address. */
export interface Told extends UnitRows {
  readonly revision: number;
  readonly to: string;
}

/** What earlier revisions of the month published, to be compared with. */
export interface EarlierRevision {
  /** Nothing where the unit has not been told anything yet. */
  unit(unitId: string): Promise<Told | undefined>;
  /** Every unit that the last published revision names. */
  readonly units: readonly string[];
  /** Nothing where the estate's mail never left. */
  estate(): Promise<{ readonly revision: number; readonly charges: readonly CsvRow[] } | undefined>;
}

const NOTHING: EarlierRevision = { unit: async () => undefined, units: [], estate: async () => undefined };

/**
 * Opens the last published revision of this month; where there is none, everything is told for the first time. So is
 * what that revision would have told in a mail that never left.
 */
export async function openEarlier(store: Store, earlier: RevisionOfMonth | null): Promise<EarlierRevision> {
  const last = earlier ? await readPublished(store, earlier) : undefined;
  if (!earlier || !last) return NOTHING;
  const rows = async (key: string) => parseCsv(Buffer.from((await store.read(key)) ?? []).toString('utf8'));
  const publications = [last];
  return {
    units: last.units.map(({ unit_id }) => unit_id),
    async unit(unitId) {
      if (earlier.untold.includes(ledgerName({ addressee: keySegment(unitId), kind: 'report' }))) return undefined;
      const told = await lastTold(store, earlier, publications, unitId);
      if (!told) return undefined;
      const at = { period: earlier.period, revision: told.revision };
      const file = (name: string) => rows(keys.unitFile(at, unitId, name));
      return { ...told, charges: await file('charges.csv'), seats: await file('seats.csv') };
    },
    async estate() {
      if (earlier.untold.includes(ledgerName({ addressee: OWNER, kind: 'estate' }))) return undefined;
      return { revision: earlier.revision, charges: await rows(keys.financeFile(earlier, 'chargeback.csv')) };
    },
  };
}

/**
 * The revision whose mail the head has: revisions that left the unit as it was told are passed over, so that changes
 * which are each too small for a mail are told once they add up. Publications are read once for all units, newest first.
 */
async function lastTold(
  store: Store,
  { period }: RevisionOfMonth,
  publications: Published[],
  unitId: string,
): Promise<{ revision: number; to: string } | undefined> {
  for (let i = 0; ; i++) {
    const at = publications[i] ?? (await publishedBefore(store, period, publications));
    const unit = at?.units.find(({ unit_id }) => unit_id === unitId);
    const mail = at?.mails.find(({ unit_id }) => unit_id === unitId);
    if (at && unit?.delivery === 'mail' && mail) return { revision: at.revision, to: mail.to };
    if (unit?.delivery !== 'unchanged' && unit?.delivery !== 'minor') return undefined;
  }
}

async function publishedBefore(store: Store, period: Month, publications: Published[]): Promise<Published | undefined> {
  for (let revision = (publications.at(-1)?.revision ?? 1) - 1; revision >= 1; revision--) {
    const found = await readPublished(store, { period, revision });
    if (found) {
      publications.push(found);
      return found;
    }
  }
  return undefined;
}
