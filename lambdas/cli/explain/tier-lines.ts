import { formatAmount, type MinorUnits, sum } from '../../domain/money/money.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import type { LineProof, TiersProof } from './explanation.ts';
import { TIER_SEATS_RULE, TIER_USE_RULE } from './rules.ts';
import { table } from './table.ts';

/** What the seats of a unit justify on a line, and what that saves; of an entitlement what the unit's use needs. */
export function tierLines({ tiers }: LineProof): string[] {
  if (!tiers) return [];
  const isOfSeats = tiers.rows.some(({ seats }) => seats !== null);
  const held = printableName(`  ${tiers.tier} is held`);
  return isOfSeats
    ? ['', TIER_SEATS_RULE, held, ...priceLines(tiers), ...seatTable(tiers)]
    : ['', TIER_USE_RULE, held, ...useTable(tiers)];
}

/** `Pro costs 295680.00 ÷ 160 EUR a year (line SN-FUL)`. */
function priceLines({ prices, currency }: TiersProof): string[] {
  return prices.map(({ tier, amount, quantity, from }) =>
    printableName(`  ${tier} costs ${formatAmount(amount, currency)} ÷ ${quantity} ${currency} a year (${from})`),
  );
}

function seatTable({ rows, currency }: TiersProof): string[] {
  const money = (saving: MinorUnits | null) => (saving === null ? 'not known' : formatAmount(saving, currency));
  const savings = rows.map(({ overTiered, savingAnnual }) => (overTiered ? savingAnnual : 0n));
  const cells = rows.map(({ justifiedTier, capabilities, seats, overTiered }, i) =>
    [justifiedTier, capabilities.join(', '), String(seats), String(overTiered), money(savings[i] ?? null)].map(
      printableName,
    ),
  );
  const added = (values: readonly (bigint | null)[]) => sum(values.map((value) => value ?? 0n));
  const total = [
    ...[
      'total',
      '',
      ...[rows.map(({ seats }) => seats), rows.map(({ overTiered }) => overTiered)].map(added).map(String),
    ],
    money(savings.includes(null) ? null : added(savings)),
  ];
  return table([['justified', 'used of that tier', 'seats', 'need less', `${currency} a year`], ...cells, total], 2);
}

function useTable({ rows }: TiersProof): string[] {
  const cells = rows.map(({ justifiedTier, capabilities }) =>
    [justifiedTier, capabilities.join(', ')].map(printableName),
  );
  return table([['highest used', 'used of that tier'], ...cells], 2);
}
