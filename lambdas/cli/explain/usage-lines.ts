import { formatAmount } from '../../domain/money/money.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import type { LineProof } from './explanation.ts';
import { DRAWS_RULE, RESOURCES_RULE, USAGE_RULE, VENDORS_RULE } from './rules.ts';
import { table } from './table.ts';

/** The resources behind a unit's line: days × ratio ÷ observed days. */
export function resourceLines({ resources }: LineProof, currency: string): string[] {
  if (!resources) return [];
  const { observedDays, isByResources, amount } = resources;
  const over = observedDays === null ? '' : ` ÷ ${observedDays}`;
  const rows = resources.resources.map(({ resourceId, class: name, days, ratio, units, findings, monthlyCost }) =>
    [
      ...[resourceId, name, findings, ratio === '' ? 'does not count' : `${days} × ${ratio}${over}`, units],
      monthlyCost === null ? '' : formatAmount(monthlyCost, currency),
    ].map(printableName),
  );
  const total = ['total', '', '', '', '', isByResources ? formatAmount(amount, currency) : ''];
  const header = ['resource', 'class', 'findings', 'days × ratio', 'units', currency];
  return ['', isByResources ? RESOURCES_RULE : VENDORS_RULE, ...table([header, ...rows, total], 3)];
}

/** The accounts behind a unit's part of a pool: quantity × weight, then money by the units drawn. */
export function usageLines({ usage }: LineProof, currency: string): string[] {
  if (!usage) return [];
  const drawn = usage.draws.map(({ accountId, actionType, quantity, weight, units }) =>
    [accountId ?? '', actionType ?? '', `${quantity} × ${weight}`, String(units)].map(printableName),
  );
  const paid = usage.accounts.map(({ accountId, attribution, units, monthlyCost }) =>
    [accountId, attribution, String(units), formatAmount(monthlyCost, currency)].map(printableName),
  );
  const draws = ['', DRAWS_RULE, ...table([['account', 'action', 'quantity × weight', 'units'], ...drawn], 2)];
  const total = ['total', '', '', formatAmount(usage.amount, currency)];
  return [
    ...(drawn.length > 0 ? draws : []),
    ...['', USAGE_RULE, ...table([['account', 'attribution', 'units', currency], ...paid, total], 2)],
  ];
}
