import { keySegment, keys, OWNER } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { ledgerName } from '../../run/mails/ledger.ts';
import { type Delivery, type Published, requirePublished } from '../../run/revisions/publication.ts';
import { type CsvRow, openPublication, type Publication } from '../../run/revisions/published-files.ts';
import { findPublished } from '../../run/revisions/revisions.ts';

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

/** The rows of the last mail that a head was sent, and its address. */
export interface Told extends UnitRows {
  readonly revision: number;
  readonly to: string;
}

/** The two lists of a unit as text. */
export interface ListBodies {
  readonly charges: string;
  readonly seats: string;
}

/** What earlier revisions of the month published, to be compared with. */
export interface EarlierRevision {
  /** Undefined where the unit has not been mailed yet. Lists that are the same `now` are not read again (F9). */
  unit(unitId: string, now?: ListBodies): Promise<Told | undefined>;
  /** Every unit that the last published revision names. */
  readonly units: readonly string[];
  /** Undefined where the estate's mail never left. */
  estate(): Promise<{ readonly revision: number; readonly charges: readonly CsvRow[] } | undefined>;
  /** A file of `finance/` of the last published revision; null where there is none, or none such. */
  finance(file: string): Promise<readonly CsvRow[] | null>;
}

const NOTHING: EarlierRevision = {
  unit: async () => undefined,
  units: [],
  estate: async () => undefined,
  finance: async () => null,
};

/**
 * Opens the last published revision of this month; where there is none, everything is told for the first time. So is
 * what that revision would have told in a mail that never left.
 */
export async function openEarlier(store: Store, earlier: RevisionOfMonth | null): Promise<EarlierRevision> {
  if (!earlier) return NOTHING;
  const first = byUnit(await requirePublished(store, earlier), store);
  const publications = newestFirst(first, earlier.period, store);
  const chargeback = keys.financeFile(earlier, 'chargeback.csv');
  return {
    units: [...first.deliveries.keys()],
    async unit(unitId, now) {
      if (earlier.untold.includes(ledgerName({ addressee: keySegment(unitId), kind: 'report' }))) return undefined;
      const told = await lastTold(publications, unitId);
      if (!told) return undefined;
      const { revision, rows } = told.publication;
      const list = (name: string) => keys.unitFile({ period: earlier.period, revision }, unitId, name);
      const charges = await rows(list('charges.csv'), now?.charges);
      return { revision, to: told.to, charges, seats: await rows(list('seats.csv'), now?.seats) };
    },
    async estate() {
      if (earlier.untold.includes(ledgerName({ addressee: OWNER, kind: 'estate' }))) return undefined;
      return { revision: earlier.revision, charges: await first.publication.rows(chargeback) };
    },
    async finance(file) {
      const key = keys.financeFile(earlier, file);
      return first.publication.has(key) ? first.publication.rows(key) : null;
    },
  };
}

/** A publication with what became of each of its units. */
interface ByUnit {
  readonly publication: Publication;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly recipients: ReadonlyMap<string | null, string>;
}

function byUnit(published: Published, store: Store): ByUnit {
  return {
    publication: openPublication(store, published),
    deliveries: new Map(published.units.map(({ unit_id, delivery }) => [unit_id, delivery])),
    recipients: new Map(published.mails.map(({ unit_id, to }) => [unit_id, to])),
  };
}

/** The n-th publication of the month, counted from the newest: each is read once for all units. */
type Publications = (n: number) => Promise<ByUnit | undefined>;

function newestFirst(first: ByUnit, period: Month, store: Store): Publications {
  const found: Promise<ByUnit | undefined>[] = [Promise.resolve(first)];
  const at: Publications = (n) => {
    found[n] ??= at(n - 1).then((newer) => newer && publishedBefore(newer.publication.revision, period, store));
    return found[n];
  };
  return at;
}

async function publishedBefore(newer: number, period: Month, store: Store): Promise<ByUnit | undefined> {
  for (let revision = newer - 1; revision >= 1; revision--) {
    const found = await findPublished(store, { period, revision });
    if (found) return byUnit(found, store);
  }
  return undefined;
}

/**
 * The revision whose mail the head has: revisions that left the unit as it was told are passed over, so that changes
 * which are each too small for a mail are told once they add up.
 */
async function lastTold(
  publications: Publications,
  unitId: string,
): Promise<{ publication: Publication; to: string } | undefined> {
  for (let n = 0; ; n++) {
    const at = await publications(n);
    const delivery = at?.deliveries.get(unitId);
    const to = at?.recipients.get(unitId);
    if (at && delivery === 'mail' && to !== undefined) return { publication: at.publication, to };
    if (delivery !== 'unchanged' && delivery !== 'minor') return undefined;
  }
}
