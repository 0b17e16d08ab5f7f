import type { MeteredPlatforms } from '../domain/metrics/family.ts';
import { familyOf } from '../domain/metrics/index.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { type SeatTypes, seatTypeRank } from '../domain/seats/seat-types.ts';
import { nearest } from '../domain/text/nearest.ts';
import type { PlatformFacts } from '../run/landings/platform-records.ts';
import { seatTypeLines } from '../run/landings/seat-type-lines.ts';
import type { SeenAssignment, SeenPlatforms } from '../run/landings/seen-platforms.ts';
import { filesThatCouldBe } from '../run/landings/unused-files.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';

/** What the month's files tell of platforms. */
type Seen = SeenPlatforms & { readonly metered: MeteredPlatforms };

/** Everything that a line lacks before it can be counted (R4.2), each as a sentence with its fix. */
export function missingOf(line: ContractLine, seen: Seen, inputs: RunInputs): string[] {
  const { lineId, platform, seatType } = line;
  const family = familyOf(line);
  const own = family.missing(line, seen.metered);
  if (!family.hasSeats || platform === null || seatType === null) return own;
  const name = `line ${lineId}`;
  return [
    ...own,
    ...missingType(name, { platform, seatType }, seen.assignments, inputs.settings.seat_types),
    ...missingFeeds(name, platform, seen.platforms, inputs),
  ];
}

function missingType(
  name: string,
  line: { readonly platform: string; readonly seatType: string },
  assignments: readonly SeenAssignment[],
  seatTypes: SeatTypes,
): string[] {
  if (seatTypeRank(line, seatTypes) !== undefined) return [];
  const { platform, seatType } = line;
  const meant = nearest(
    seatType,
    (seatTypes[platform] ?? []).map((type) => type.name),
  );
  const ask = meant ? `did you mean ${meant}? Else add it` : 'add it';
  const sentence = `${name}: the settings name no seat type ${seatType} for ${platform}; ${ask} under seat_types.${platform}`;
  return [[sentence, ...seatTypeLines(platform, seatType, assignments)].join('\n')];
}

function missingFeeds(
  name: string,
  platform: string,
  platforms: ReadonlyMap<string, PlatformFacts>,
  inputs: RunInputs,
): string[] {
  const found = platforms.get(platform);
  const lacking = (['accounts', 'assignments'] as const).filter((feed) =>
    feed === 'accounts' ? !found : !found?.hasAssignments,
  );
  const meant = found ? undefined : nearest(platform, [...platforms.keys()]);
  const other = meant ? `; there are accounts of ${meant}: is it another spelling?` : '';
  return lacking.map(
    (feed) =>
      `${name}: no ${feed} of ${platform} for ${inputs.period}; drop its ${feed}${other}${filesThatCouldBe(feed, inputs)}`,
  );
}
