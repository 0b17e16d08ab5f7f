/** What a contract line is counted by: the names of the families (feeds 1, `contract_lines.metric`). */
export const METRICS = ['per_user', 'module', 'flat', 'percentage', 'subscription_unit', 'consumption'] as const;

export type Metric = (typeof METRICS)[number];
