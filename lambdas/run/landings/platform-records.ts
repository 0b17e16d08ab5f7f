import type { IsoDate } from '../../domain/month.ts';
import type { RecordDays, Snapshots, Tolerances } from '../../domain/seats/coverage.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import type { Settings } from '../../settings.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';

/** What the feeds of a platform can tell: see `platforms.sql` and `record_days.sql`. */
export interface PlatformFacts extends Tolerances, Snapshots {
  readonly hasAssignments: boolean;
  /** It has activity rows beyond logins: seats are judged by substantive actions, and a login alone is no use (R3.6). */
  readonly judgedByActions: boolean;
  /** Some account of it states when it last logged in. */
  readonly statesLastLogin: boolean;
  /** The rows that prove that somebody looked (R3.8). */
  readonly record: readonly RecordDays[];
  /** All rows of its activity. */
  readonly activity: readonly RecordDays[];
}

const platformRow = {
  platform: column.text,
  is_judged_by_actions: column.flag,
  states_last_login: column.flag,
  has_assignments: column.flag,
  delivered_on: column.dateOrNull,
  stated_on: column.dateOrNull,
};

const dayRow = {
  platform: column.text,
  occurred_from: column.date,
  occurred_on: column.date,
  is_record: column.flag,
};

/** The facts of every platform that has accounts, sorted by platform. */
export async function readPlatforms(
  store: Store,
  normalised: StepOutput,
  { coverage }: Pick<Settings, 'coverage'>,
): Promise<Map<string, PlatformFacts>> {
  const platforms = await readTable(store, normalised, 'platforms', platformRow);
  const days = groupBy(await readTable(store, normalised, 'record_days', dayRow), (row) => row.platform);
  return new Map(
    platforms.sort(byText((p) => p.platform)).map((p) => {
      const rows = days.get(p.platform) ?? [];
      return [
        p.platform,
        {
          hasAssignments: p.has_assignments,
          judgedByActions: p.is_judged_by_actions,
          statesLastLogin: p.states_last_login,
          deliveredOn: p.delivered_on,
          statedOn: p.stated_on,
          record: rows.filter((row) => row.is_record).map(daysOf),
          activity: rows.map(daysOf),
          toleranceDays: coverage.tolerance_days,
          maxGapDays: coverage.max_gap_days,
          coverageFrom: coverage.platforms[p.platform]?.from as IsoDate | undefined,
        },
      ];
    }),
  );
}

function daysOf({ occurred_from, occurred_on }: RowOf<typeof dayRow>): RecordDays {
  return { from: occurred_from, to: occurred_on };
}
