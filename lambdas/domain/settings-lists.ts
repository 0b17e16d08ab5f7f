/** Lists that hold where the settings state none (feeds 2). */

/** Words in the serial number of a resource that has none (R8.7). */
export const PLACEHOLDER_SERIALS = [
  ...['0', 'none', 'n/a', 'na', 'unknown', 'default string', 'system serial number', 'to be filled by o.e.m.'],
  ...['not specified', 'not available', '123456789', '0123456789'],
] as const;

/** Environments that are not production (R8.7). */
export const NON_PRODUCTION = ['dev', 'development', 'test', 'qa', 'uat', 'staging', 'sandbox', 'training'] as const;

/** The vendor's two published schemes of tiers, oldest first, and how it maps one onto the other. */
export const PUBLISHED_TIERS = [
  { from: '2000-01-01', names: ['Standard', 'Pro', 'Pro Plus', 'Enterprise', 'Enterprise Plus'] },
  {
    from: '2026-04-01',
    names: ['Foundation', 'Advanced', 'Prime'],
    maps: {
      Standard: 'Foundation',
      Pro: 'Advanced',
      'Pro Plus': 'Advanced',
      Enterprise: 'Prime',
      'Enterprise Plus': 'Prime',
    },
  },
];
