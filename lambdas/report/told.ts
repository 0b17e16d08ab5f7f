import { keySegment, keys, OWNER } from '../domain/keys.ts';
import type { Month } from '../domain/month.ts';
import type { Store } from '../ports/store.ts';
import { ledgerName } from '../run/ledger.ts';
import { requirePublished } from '../run/publication.ts';
import { type CsvRow, openPublication, type Publication } from '../run/published-files.ts';
import { findPublished } from '../run/revisions.ts';

/** A revision of the month that was published before this one. */
export interface RevisionOfMonth {
  readonly period: Month;
  readonly revision: number;
  /** Its mails that never left, by their names in the ledger. */
  readonly untold: readonly string[];
}

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
  if (!earlier) return NOTHING;
  const last = openPublication(store, await requirePublished(store, earlier));
  const publications = [last];
  const chargeback = keys.financeFile(earlier, 'chargeback.csv');
  return {
    units: last.units.map(({ unit_id }) => unit_id),
    async unit(unitId) {
      if (earlier.untold.includes(ledgerName({ addressee: keySegment(unitId), kind: 'report' }))) return undefined;
      const told = await lastTold(store, earlier, publications, unitId);
      if (!told) return undefined;
      const { published, to } = told;
      const at = { period: earlier.period, revision: published.revision };
      const rows = (name: string) => published.rows(keys.unitFile(at, unitId, name));
      return { revision: published.revision, to, charges: await rows('charges.csv'), seats: await rows('seats.csv') };
    },
    async estate() {
      if (earlier.untold.includes(ledgerName({ addressee: OWNER, kind: 'estate' }))) return undefined;
      return { revision: earlier.revision, charges: await last.rows(chargeback) };
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
  publications: Publication[],
  unitId: string,
): Promise<{ published: Publication; to: string } | undefined> {
  for (let i = 0; ; i++) {
    const at = publications[i] ?? (await publishedBefore(store, period, publications));
    const unit = at?.units.find(({ unit_id }) => unit_id === unitId);
    const mail = at?.mails.find(({ unit_id }) => unit_id === unitId);
    if (at && unit?.delivery === 'mail' && mail) return { published: at, to: mail.to };
    if (unit?.delivery !== 'unchanged' && unit?.delivery !== 'minor') return undefined;
  }
}

async function publishedBefore(
  store: Store,
  period: Month,
  publications: Publication[],
): Promise<Publication | undefined> {
  for (let revision = (publications.at(-1)?.revision ?? 1) - 1; revision >= 1; revision--) {
    const found = await findPublished(store, { period, revision });
    if (found) {
      const opened = openPublication(store, found);
      publications.push(opened);
      return opened;
    }
  }
  return undefined;
}
