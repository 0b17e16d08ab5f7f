import type { IsoDate } from '../domain/month.ts';
import { accountKey } from '../domain/seats/pooled-seats.ts';
import type { Store } from '../ports/store.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { column, readTable } from '../run/store/read-table.ts';

/** When a seat was used; see `seat_usage.sql`. */
export interface SeatUsage {
  readonly lastUseOn: IsoDate | null;
  readonly lastUseAYearAgoOn: IsoDate | null;
  readonly lastLoginOn: IsoDate | null;
  readonly lastActionOn: IsoDate | null;
}

const usageRow = {
  platform: column.text,
  account_id: column.text,
  last_use_on: column.dateOrNull,
  last_use_a_year_ago_on: column.dateOrNull,
  last_login_on: column.dateOrNull,
  last_action_on: column.dateOrNull,
};

/** The use of every seat that has left a trace, by `accountKey`. */
export async function readSeatUsage(store: Store, attributed: StepOutput): Promise<Map<string, SeatUsage>> {
  const rows = await readTable(store, attributed, 'seat_usage', usageRow);
  return new Map(
    rows.map((r) => [
      accountKey({ platform: r.platform, accountId: r.account_id }),
      {
        lastUseOn: r.last_use_on,
        lastUseAYearAgoOn: r.last_use_a_year_ago_on,
        lastLoginOn: r.last_login_on,
        lastActionOn: r.last_action_on,
      },
    ]),
  );
}
