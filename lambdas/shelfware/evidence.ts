import * as z from 'zod';
import type { RecordDays } from '../domain/coverage.ts';
import { groupBy } from '../domain/group-by.ts';
import type { IsoDate } from '../domain/month.ts';
import type { PlatformRecord } from '../domain/states.ts';
import { byText } from '../domain/text.ts';
import type { Store } from '../ports/store.ts';
import { column, readTable } from '../run/read-table.ts';
import type { StepRecord } from '../run/step-record.ts';
import type { Settings } from '../settings.ts';

const platformRow = z.object({
  platform: column.text,
  is_judged_by_actions: column.flag,
  states_last_login: column.flag,
});

const recordRow = z.object({ platform: column.text, occurred_from: column.date, occurred_on: column.date });

/** What each platform's evidence can tell (R3.6, R3.8), sorted by platform. */
export async function readPlatformRecords(
  store: Store,
  normalised: StepRecord,
  { coverage }: Settings,
): Promise<Map<string, PlatformRecord>> {
  const platforms = await readTable(store, normalised, 'platforms', platformRow);
  const days = groupBy(await readTable(store, normalised, 'record_days', recordRow), (row) => row.platform);
  return new Map(
    platforms.sort(byText((p) => p.platform)).map((p) => [
      p.platform,
      {
        judgedByActions: p.is_judged_by_actions,
        statesLastLogin: p.states_last_login,
        record: (days.get(p.platform) ?? []).map((d): RecordDays => ({ from: d.occurred_from, to: d.occurred_on })),
        toleranceDays: coverage.tolerance_days,
        maxGapDays: coverage.max_gap_days,
        coverageFrom: coverage.platforms[p.platform]?.from as IsoDate | undefined,
      },
    ]),
  );
}

/** When a seat was used; see `seat_usage.sql`. */
export interface SeatUsage {
  readonly lastUseOn: IsoDate | null;
  readonly lastUseAYearAgoOn: IsoDate | null;
  readonly lastLoginOn: IsoDate | null;
  readonly lastActionOn: IsoDate | null;
}

const usageRow = z.object({
  platform: column.text,
  account_id: column.text,
  last_use_on: column.dateOrNull,
  last_use_a_year_ago_on: column.dateOrNull,
  last_login_on: column.dateOrNull,
  last_action_on: column.dateOrNull,
});

/** The use of every seat that has left a trace, by `["",platform,account]`. */
export async function readSeatUsage(store: Store, attributed: StepRecord): Promise<Map<string, SeatUsage>> {
  const rows = await readTable(store, attributed, 'seat_usage', usageRow);
  return new Map(
    rows.map((r) => [
      JSON.stringify(['', r.platform, r.account_id]),
      {
        lastUseOn: r.last_use_on,
        lastUseAYearAgoOn: r.last_use_a_year_ago_on,
        lastLoginOn: r.last_login_on,
        lastActionOn: r.last_action_on,
      },
    ]),
  );
}
