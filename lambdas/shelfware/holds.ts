import type { ContractLine } from '../domain/money/contract.ts';
import type { Hold } from '../domain/money/gate.ts';
import type { Run } from '../domain/run.ts';
import type { Snapshots } from '../domain/seats/coverage.ts';
import { seatTypeRank } from '../domain/seats/seat-types.ts';
import type { JudgedWindow } from '../domain/seats/states.ts';
import { nearest } from '../domain/text/nearest.ts';
import { seatTypeLines } from '../run/landings/seat-type-lines.ts';
import type { SeenAssignment } from '../run/landings/seen-platforms.ts';
import type { Settings } from '../settings.ts';

/** Platforms whose snapshots are not fresh (R3.9) and whose record is not whole (R3.8 c): they would condemn seats unseen (R2.5). */
export function staleEvidence(
  lines: ReadonlyMap<string, readonly string[]>,
  windows: ReadonlyMap<string, readonly JudgedWindow[]>,
  snapshots: ReadonlyMap<string, Snapshots>,
  { period }: Run,
): Hold[] {
  return [...lines].flatMap(([platform, lineIds]): Hold[] => {
    const [judged] = windows.get(platform) ?? [];
    if (!judged || judged.isFresh || judged.isWhole) return [];
    const sentence = `the evidence of ${platform} is old: its accounts and assignments ${snapshotAge(snapshots.get(platform))}, so no seat of ${lineIds.join(', ')} can be judged by them`;
    const remedy = `drop its newest export below a dated path (${period}), or its activity of the whole window`;
    return [{ kind: 'stale_evidence', sentence: `${sentence}; ${remedy}` }];
  });
}

function snapshotAge(snapshots: Snapshots | undefined): string {
  const days = [snapshots?.deliveredOn, snapshots?.statedOn].filter((day) => day != null).sort();
  return days.length > 0 ? `tell of nothing after ${days.at(-1)}` : 'have no date';
}

/** Lines whose seat type no assignment of their platform makes, while the platform has others (R2.5). */
export function unmatchedSeatTypes(
  lines: readonly { readonly line: ContractLine }[],
  assignments: readonly SeenAssignment[],
  { seat_types }: Pick<Settings, 'seat_types'>,
): Hold[] {
  return lines.flatMap(({ line }): Hold[] => {
    const { lineId, platform, seatType } = line;
    const own = assignments.filter((a) => a.platform === platform);
    const rank = seatTypeRank(line, seat_types);
    if (platform === null || seatType === null || own.length === 0) return [];
    if (own.some((a) => a.typeRank === rank)) return [];
    const named = seat_types[platform]?.find(({ name }) => name === seatType)?.assignments ?? [];
    const meant = named.flatMap(
      (pattern) =>
        nearest(
          pattern,
          own.map((a) => a.assignment),
        ) ?? [],
    )[0];
    const sentence = `line ${lineId}: no assignment of ${platform} makes a seat of type ${seatType} (${named.join(', ')}), so nobody holds one`;
    const remedy = `correct seat_types${meant ? `; did you mean ${meant}?` : ''}`;
    return [
      {
        kind: 'unmatched_seat_type',
        sentence: [`${sentence}; ${remedy}`, ...seatTypeLines(platform, seatType, own)].join('\n'),
      },
    ];
  });
}
