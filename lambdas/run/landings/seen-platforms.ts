import type { Store } from '../../ports/store.ts';
import type { Settings } from '../../settings.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';
import { type PlatformFacts, readPlatforms } from './platform-records.ts';

/** An assignment of a platform as the vendor writes it, and how many accounts hold it. */
export interface SeenAssignment {
  readonly platform: string;
  readonly assignment: string;
  /** The rank of the seat type that it makes, 1 the highest; null where no seat type of the settings names it. */
  readonly typeRank: number | null;
  readonly accounts: number;
}

/** The platforms of a month and what is assigned on them. */
export interface SeenPlatforms {
  readonly platforms: ReadonlyMap<string, PlatformFacts>;
  readonly assignments: readonly SeenAssignment[];
}

const assignmentRow = {
  platform: column.text,
  assignment: column.text,
  type_rank: column.wholeOrNull,
  accounts: column.whole,
};

/** Reads the platforms that have accounts, and every assignment. */
export async function readSeenPlatforms(
  store: Store,
  { normalised, attributed }: { readonly normalised: StepOutput; readonly attributed: StepOutput },
  settings: Pick<Settings, 'coverage'>,
): Promise<SeenPlatforms> {
  return {
    platforms: await readPlatforms(store, normalised, settings),
    assignments: (await readTable(store, attributed, 'assignment_types', assignmentRow)).map(assignmentOf),
  };
}

function assignmentOf(r: RowOf<typeof assignmentRow>): SeenAssignment {
  return {
    platform: r.platform,
    assignment: r.assignment,
    typeRank: r.type_rank === null ? null : Number(r.type_rank),
    accounts: Number(r.accounts),
  };
}
