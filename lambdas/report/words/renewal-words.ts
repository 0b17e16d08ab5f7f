/** What a contract should grant, as a negotiator asks for it (feeds-metrics 5.3). */
const PROTECTIONS: Readonly<Record<string, string>> = {
  uplift_cap: 'a cap on the rise at renewal',
  price_lock: 'a price lock for the term',
  true_down: 'the right to reduce the quantity',
  tier_downgrade: 'the right to move to a lower tier',
  growth_at_rate: 'growth at the contract\u2019s unit price',
  connector_cap: 'a cap on what a connector may add',
  unresolved_cap: 'a cap on nodes that the CMDB does not know',
  overage_rate: 'a price for what goes beyond the pool',
  burst: 'units beyond the pool without overage',
  rollover: 'unused units that carry over',
  exit: 'the right to leave the pool',
};

/** The names of `protections` and `missing`. */
export const PROTECTION_NAMES: readonly string[] = Object.keys(PROTECTIONS);

/** `a cap on the rise at renewal` of `uplift_cap`. */
export function protectionWords(name: string): string {
  return PROTECTIONS[name] ?? name;
}
