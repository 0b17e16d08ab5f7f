import type { RowsLiteral } from '../run/steps/render.ts';
import type { Settings } from '../settings.ts';

/** The settings' seat types as rows (platform, LIKE pattern, rank), rank 1 the highest; `*` stands for any text. */
export function seatTypePatterns({ seat_types }: Pick<Settings, 'seat_types'>): RowsLiteral {
  const rows = Object.entries(seat_types).flatMap(([platform, types]) =>
    types.flatMap(({ assignments }, i) => assignments.map((pattern) => [platform, likePattern(pattern), i + 1])),
  );
  return { type: 'rows', columns: ['varchar', 'varchar', 'bigint'], rows };
}

function likePattern(pattern: string): string {
  return pattern.replace(/[\\%_]/g, '\\$&').replaceAll('*', '%');
}
