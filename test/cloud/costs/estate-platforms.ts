/** A platform of the estate: its share of all seats, and what its accounts hold. */
export interface Platform {
  readonly name: string;
  readonly share: number;
  readonly seatTypes: readonly (readonly [type: string, assignment: string])[];
  readonly module: string;
}

/** The shares add up to all seats. */
export const PLATFORMS: readonly Platform[] = [
  {
    name: 'microsoft365',
    share: 0.5,
    seatTypes: [
      ['e5', 'SPE_E5'],
      ['e3', 'SPE_E3'],
      ['f3', 'SPE_F1'],
    ],
    module: 'mail',
  },
  {
    name: 'servicenow',
    share: 0.2,
    seatTypes: [
      ['fulfiller', 'itil'],
      ['business_stakeholder', 'business_stakeholder'],
    ],
    module: 'incident',
  },
  {
    name: 'atlassian',
    share: 0.2,
    seatTypes: [
      ['agent', 'jira-servicemanagement-agents'],
      ['user', 'jira-software-users'],
    ],
    module: 'jira',
  },
  { name: 'adobe', share: 0.1, seatTypes: [['creative_cloud', 'Creative Cloud All Apps']], module: 'creative' },
];
