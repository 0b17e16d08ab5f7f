import type { IsoDate } from '../domain/month.ts';
import { groupBy } from '../domain/text/group-by.ts';
import type { Store } from '../ports/store.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { column, type RowOf, readTable } from '../run/store/read-table.ts';

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

/** Finds when a seat was used; undefined where it has left no trace. */
export type FindUsage = (seat: { readonly platform: string; readonly accountId: string }) => SeatUsage | undefined;

/** The use of every seat that has left a trace. */
export async function readSeatUsage(store: Store, attributed: StepOutput): Promise<FindUsage> {
  const rows = await readTable(store, attributed, 'seat_usage', usageRow);
  const platforms = new Map([...groupBy(rows, (r) => r.platform)].map(([platform, own]) => [platform, byAccount(own)]));
  return ({ platform, accountId }) => platforms.get(platform)?.get(accountId);
}

function byAccount(rows: readonly RowOf<typeof usageRow>[]): ReadonlyMap<string, SeatUsage> {
  const usage = new Map<string, SeatUsage>();
  for (const r of rows) {
    usage.set(r.account_id, {
      lastUseOn: r.last_use_on,
      lastUseAYearAgoOn: r.last_use_a_year_ago_on,
      lastLoginOn: r.last_login_on,
      lastActionOn: r.last_action_on,
    });
  }
  return usage;
}
