import { singleLine } from './single-line.ts';

/** At most three names, and how many more there are: `Jira, Confluence, Copilot and 2 more`. */
export function atMostThree(names: readonly string[]): string {
  const more = names.length - 3;
  return `${names.slice(0, 3).map(singleLine).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `seats.csv`, `seats.csv and charges.csv`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
