import { REASONS, type Reason } from '../../domain/figures.ts';
import type { Headcount, UnitActions } from '../../domain/money/bases.ts';
import type { IsoDate } from '../../domain/month.ts';
import { type SeatTypes, seatTypeName } from '../../domain/seats/seat-types.ts';
import { byText } from '../../domain/text/text.ts';
import { attributionOf, type UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';

/**
 * What the attribute step has written. Its models name the unit of the directory; whoever reads a row here gets the unit
 * that answers for it on the period's last day (R2.3).
 */

/** A seat with the unit that answers for it (R2.3, R4.1). */
export interface Seat {
  readonly platform: string;
  readonly accountId: string;
  readonly seatType: string;
  readonly personId: string | null;
  readonly person: string;
  readonly hasLeft: boolean;
  readonly unitId: string | null;
  readonly reason: Reason;
  readonly assignedOn: IsoDate | null;
  readonly usageKnown: boolean;
}

/** What a pool of seats counts. */
export type HeldSeat = Pick<Seat, 'platform' | 'seatType' | 'unitId'>;

const heldRow = { platform: column.text, type_rank: column.whole, unit_id: column.textOrNull };

const seatRow = {
  ...heldRow,
  account_id: column.text,
  assigned_on: column.dateOrNull,
  is_usage_known: column.flag,
  person_id: column.textOrNull,
  person: column.text,
  has_left: column.flag,
  reason: column.oneOf(REASONS),
};

/** What the names in a row of seats mean. */
interface Estate {
  readonly units: UnitBook;
  readonly seatTypes: SeatTypes;
}

/** The month's seats as their pools count them, in no order. */
export async function readHeldSeats(store: Store, attributed: StepOutput, estate: Estate): Promise<HeldSeat[]> {
  const rows = await readTable(store, attributed, 'attributed_seats', heldRow);
  return rows.map((r) => ({
    platform: r.platform,
    seatType: seatTypeName(r.platform, Number(r.type_rank), estate.seatTypes),
    unitId: estate.units.answering(r.unit_id),
  }));
}

/** The month's seats, sorted by platform and account. */
export async function readSeats(store: Store, attributed: StepOutput, estate: Estate): Promise<Seat[]> {
  const rows = await readTable(store, attributed, 'attributed_seats', seatRow);
  const seats = rows.map((r) => seatOf(r, estate));
  return seats.sort(
    byText(
      (s) => s.platform,
      (s) => s.accountId,
    ),
  );
}

function seatOf(r: RowOf<typeof seatRow>, { units, seatTypes }: Estate): Seat {
  const { unitId, reason } = attributionOf({ unitId: r.unit_id, reason: r.reason }, units);
  return {
    platform: r.platform,
    accountId: r.account_id,
    seatType: seatTypeName(r.platform, Number(r.type_rank), seatTypes),
    personId: r.person_id,
    person: r.person,
    hasLeft: r.has_left,
    unitId,
    reason,
    assignedOn: r.assigned_on,
    usageKnown: r.is_usage_known,
  };
}

const actionRow = {
  platform: column.text,
  module: column.textOrNull,
  unit_id: column.textOrNull,
  actor: column.text,
  last_action_on: column.date,
  actions: column.whole,
};

/** The month's substantive actions (R6.2). */
export async function readActions(store: Store, attributed: StepOutput, units: UnitBook): Promise<UnitActions[]> {
  const rows = await readTable(store, attributed, 'attributed_actions', actionRow);
  return rows.map((r) => ({
    platform: r.platform,
    module: r.module,
    unitId: units.answering(r.unit_id),
    actor: r.actor,
    lastActionOn: r.last_action_on,
    actions: r.actions,
  }));
}

const headcountRow = { unit_id: column.text, people: column.whole };

/** The people of each unit on the period's last day (R6.2). */
export async function readHeadcounts(store: Store, attributed: StepOutput, units: UnitBook): Promise<Headcount[]> {
  const rows = await readTable(store, attributed, 'headcounts', headcountRow);
  return rows.map((r) => ({ unitId: units.answering(r.unit_id), people: r.people }));
}
