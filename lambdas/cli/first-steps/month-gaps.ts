import { accountKey } from '../../domain/seats/pooled-seats.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { Charges } from '../../run/figures/charges.ts';
import type { Judgements } from '../../run/figures/judgements.ts';
import { seatTypeLines } from '../../run/landings/seat-type-lines.ts';
import type { SeenAssignment } from '../../run/landings/seen-platforms.ts';
import type { RunInputs } from '../../run/revisions/run-inputs.ts';
import { type Gap, gaps, listed } from './gaps.ts';

/** What the steps of a month have found, as far as it could be computed. */
export interface Found {
  readonly inputs: RunInputs;
  /** Why the month is refused. */
  readonly problems: readonly string[];
  readonly charges: Charges;
  readonly judgements: Judgements;
  readonly assignments: readonly SeenAssignment[];
  /** What of the files and settings has no effect, or was read with doubts. */
  readonly notes: readonly string[];
}

/** Everything that a month lacks, as its own steps say it, with what each gap costs. */
export function monthGaps(found: Found): Gap[] {
  const { problems, charges, judgements, notes } = found;
  const dear = [
    ...gaps('refuse', problems),
    ...gaps('hold', judgements.gate.reasons),
    ...gaps('draft', provisional(found)),
    ...gaps('unjudged', [...unjudged(found), ...unjudgedTiers(found)]),
    ...gaps('nothing', [...judgements.warnings, ...charges.warnings]),
  ];
  return listed([
    ...dear,
    ...gaps('nothing', [...nobodys(found), ...nobodysUsage(found), ...unnamed(found, dear), ...notes]),
  ]);
}

/** Lines without a final invoice (R5.3). */
function provisional({ charges, inputs: { period } }: Found): string[] {
  return charges.lines
    .filter(({ status }) => status === 'draft')
    .map(({ lineId, invoiceIds }) =>
      invoiceIds.length > 0
        ? `line ${lineId}: only an estimate for ${period} (${invoiceIds.join(', ')}); drop its final invoice`
        : `line ${lineId}: no invoice for ${period}, so its contract's price is charged; drop its invoice`,
    );
}

/** Platforms with seats that nobody can judge (R3.5). */
function unjudged({ judgements, inputs: { period, settings } }: Found): string[] {
  return [...groupBy(judgements.seats, ({ platform }) => platform)].flatMap(([platform, seats]) => {
    const unknown = countAccounts(seats.filter(({ state }) => state === 'unknown'));
    if (unknown === 0) return [];
    return [
      `${platform}: ${unknown} of ${countAccounts(seats)} seats cannot be judged, because nothing shows who used it in all the ${settings.window_days} days up to the end of ${period}; drop accounts that state last_login_at, or its activity of these days`,
    ];
  });
}

/** Products with a tier whose use nobody looked at (R10.1). */
function unjudgedTiers({ judgements, inputs: { period, settings } }: Found): string[] {
  return judgements.tiers
    .filter(({ advice }) => advice === 'unknown')
    .map(
      ({ platform, product, pool, tier }) =>
        `${platform}: the tier ${tier} of ${product} (${pool}) cannot be judged, because no record of its use covers all the ${settings.window_days} days up to the end of ${period}; drop capability_use of these days, with rows of quantity 0 where nobody used anything`,
    );
}

/** Seats that nobody answers for, by reason (R2.3): what a share that holds the month is made of. Without people all are. */
function nobodys({ judgements, problems }: Found): string[] {
  if (problems.length > 0) return [];
  const seats = judgements.seats.filter(({ unitId }) => unitId === null);
  return [...groupBy(seats, ({ platform, attribution }) => `${platform}: ${attribution}`)].map(([key, own]) => {
    const accounts = [...new Set(own.map(({ accountId }) => accountId))];
    return `${key}, ${firstOf(accounts)}; these seats belong to nobody: correct people or units, or drop aliases`;
  });
}

/** Resources, nodes and readings that nobody answers for, by reason (R2.9). */
function nobodysUsage({ judgements, problems }: Found): string[] {
  if (problems.length > 0) return [];
  const groups = groupBy(
    judgements.metered.tail,
    ({ platform, kind, reason }) => `${platform}: ${reason} ${USED[kind].what}`,
  );
  return [...groups].map(([key, own]) => {
    const ids = [...new Set(own.map(({ id }) => id || '(none named)'))];
    const { remedy } = USED[own[0]?.kind ?? 'resource'];
    return `${key} ${firstOf(ids)}; they belong to nobody: ${remedy}, or drop aliases`;
  });
}

/** What is metered, and where its owner is stated. */
const USED = {
  resource: { what: 'resources', remedy: 'fill owner_unit_id, owner_person or cost_center of resources' },
  unresolved: { what: 'nodes', remedy: 'fill owner_unit_id of unresolved_objects' },
  count: { what: 'counts of the vendor for', remedy: 'fill unit_id of resource_counts' },
  reading: { what: 'readings of', remedy: 'correct accounts or people' },
} as const;

function countAccounts(seats: Judgements['seats']): number {
  return new Set(seats.map(accountKey)).size;
}

/** What accounts hold and no seat type names, by platform, ready to paste where nothing of the platform has been yet (R4.2). */
function unnamed({ assignments }: Found, told: readonly Gap[]): string[] {
  const free = assignments.filter(({ typeRank }) => typeRank === null);
  return [...groupBy(free, ({ platform }) => platform)].map(([platform, own]) => {
    const lines = seatTypeLines(platform, 'NAME', own);
    const isTold = told.some(({ paste }) => paste[1] === lines[1]);
    const counts = own.map(({ assignment, accounts }) => `${assignment} (${accounts})`);
    const sentence = `${platform}: no seat type names ${firstOf(counts)}; accounts that hold nothing else are no seats`;
    return [sentence, ...(isTold ? [] : lines)].join('\n');
  });
}

/** How many of a kind a sentence names. */
const NAMED = 5;

function firstOf(names: readonly string[]): string {
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : '';
  return names.slice(0, NAMED).join(', ') + more;
}
