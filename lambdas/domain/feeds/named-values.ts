import { BEFORE_DELIVERY } from './column-rule.ts';

/** Words of HR systems for who is no longer there; any other word is of somebody who is. */
const GONE = [
  ...['Inactive', 'Terminated', 'Term', 'Retired', 'T', 'I', 'N', 'No', 'Left', 'Resigned', 'Deactivated', 'Archived'],
  ...['Former Employee', 'Deceased', 'Sorti', 'Ausgetreten'],
];

/** Words of HR systems for people whom another company employs. */
const CONTRACTORS = [
  ...['Contractor', 'Contingent Worker', 'Contingent', 'Consultant', 'Freelancer', 'External', 'Agency'],
  ...['Externe', 'Prestataire', 'Extern', 'Fremdpersonal'],
];

/** Maps of values that several layouts share, by the name that stands in place of the map. */
export const NAMED_VALUES = {
  $gone: mapOf(GONE, BEFORE_DELIVERY),
  $contractor: mapOf(CONTRACTORS, 'contractor'),
} as const;

function mapOf(words: readonly string[], value: string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => [word, value]));
}
