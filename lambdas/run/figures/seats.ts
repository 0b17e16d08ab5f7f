import * as z from 'zod';
import { REASONS, type Reason } from '../../domain/figures.ts';
import type { IsoDate } from '../../domain/month.ts';
import { settleUnit } from '../../domain/seats/attribution.ts';
import { type SeatTypes, seatTypeName } from '../../domain/seats/seat-types.ts';
import { byText } from '../../domain/text/text.ts';
import type { UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepRecord } from '../steps/step-record.ts';
import { column, readTable } from '../store/read-table.ts';

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

const seatRow = z.object({
  platform: column.text,
  account_id: column.text,
  type_rank: column.whole,
  assigned_on: column.dateOrNull,
  is_usage_known: column.flag,
  person_id: column.textOrNull,
  person: column.text,
  has_left: column.flag,
  reason: z.enum(REASONS),
  unit_id: column.textOrNull,
});

/** The month's seats, each in the unit that answers on the last day, sorted by platform and account. */
export async function readSeats(
  store: Store,
  attributed: StepRecord,
  estate: { units: UnitBook; seatTypes: SeatTypes },
): Promise<Seat[]> {
  const rows = await readTable(store, attributed, 'attributed_seats', seatRow);
  const seats = rows.map((r) => ({
    platform: r.platform,
    accountId: r.account_id,
    seatType: seatTypeName(r.platform, Number(r.type_rank), estate.seatTypes),
    personId: r.person_id,
    person: r.person,
    hasLeft: r.has_left,
    ...settleUnit({ unitId: r.unit_id, reason: r.reason }, estate.units),
    assignedOn: r.assigned_on,
    usageKnown: r.is_usage_known,
  }));
  return seats.sort(
    byText(
      (s) => s.platform,
      (s) => s.accountId,
    ),
  );
}
