import type { SeenAssignment } from './seen-platforms.ts';

/** How many assignments are shown to choose from. */
const SHOWN = 20;

/** The settings' lines for a seat type, ready to paste, with the assignments that were seen, most accounts first. */
export function seatTypeLines(platform: string, seatType: string, assignments: readonly SeenAssignment[]): string[] {
  const seen = assignments.filter((a) => a.platform === platform);
  if (seen.length === 0) return [];
  const shown = [...seen].sort((a, b) => b.accounts - a.accounts || (a.assignment < b.assignment ? -1 : 1));
  return [
    'seat_types:',
    `  ${yamlText(platform)}:`,
    `    - name: ${yamlText(seatType)}`,
    '      assignments:   # keep those that make such a seat',
    ...shown.slice(0, SHOWN).map((a) => `        - ${yamlText(a.assignment)}   # ${accountsOf(a)}`),
    ...(shown.length > SHOWN ? [`        # and ${shown.length - SHOWN} more`] : []),
  ];
}

function accountsOf({ accounts }: SeenAssignment): string {
  return accounts === 1 ? '1 account' : `${accounts} accounts`;
}

/** Text as YAML reads it back, whatever it holds. */
function yamlText(text: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(text) ? text : JSON.stringify(text);
}
