import { chargeByWeights, chargeComposite, type LineCharge, type LineTotal } from '../domain/charge-line.ts';
import type { ContractLine } from '../domain/contract.ts';
import { baseLineProblems, basesFirst } from '../domain/percentage-order.ts';
import { byText } from '../domain/text.ts';
import type { UnusualAmount } from '../domain/unusual-amount.ts';
import type { ChargedLine } from '../run/charges.ts';
import { attempt } from './attempt.ts';
import { type Prices, priceLine, strayInvoices } from './price.ts';
import { compositeParts, type Scales, weighBaseCharges, weighBasis, weighSeats } from './weigh.ts';

/** What a per-user line must have before seats can be counted (R4.2): sentences with their fixes. */
export type Missing = (line: ContractLine) => readonly string[];

/** The lines of a month, charged, with what stands in the way of it or is worth a look. */
export interface ChargedLines {
  readonly charged: readonly ChargedLine[];
  readonly warnings: readonly string[];
  readonly unusual: readonly UnusualAmount[];
  /** Why lines cannot be charged, each with its fix: a month with one is refused. */
  readonly problems: readonly string[];
}

/** Charges every line of the month, base lines before their percentages, sorted by line. */
export function chargeLines(
  lines: readonly ContractLine[],
  prices: Prices,
  scales: Scales,
  missing: Missing,
): ChargedLines {
  const problems = [...strayInvoices(lines, prices), ...baseLineProblems(percentagesOf(lines))];
  const charged = new Map<string, ChargedLine>();
  const warnings: string[] = [];
  const unusual: UnusualAmount[] = [];
  for (const line of basesFirst(percentagesOf(lines))) {
    const priced = priceLine(line, prices);
    if (!priced) continue;
    const { total, mayCost } = priced;
    problems.push(...priced.problems, ...(line.metric === 'per_user' && mayCost ? missing(line) : []));
    warnings.push(...priced.warnings);
    if (priced.unusual) unusual.push(priced.unusual);
    const parts = total && attempt(problems, () => chargeLine(line, total, scales, charged));
    if (parts) charged.set(line.lineId, parts);
  }
  return { charged: [...charged.values()].sort(byText((l) => l.lineId)), warnings, unusual, problems };
}

function chargeLine(
  line: ContractLine,
  total: LineTotal,
  scales: Scales,
  before: ReadonlyMap<string, ChargedLine>,
): ChargedLine {
  const pool = line.metric === 'per_user' ? scales.poolOf(line) : undefined;
  return {
    ...total,
    charges: chargesOf(line, total, scales, before),
    purchased: pool?.purchased ?? null,
    billable: pool?.billable ?? null,
  };
}

function chargesOf(
  line: ContractLine,
  total: LineTotal,
  scales: Scales,
  before: ReadonlyMap<string, ChargedLine>,
): LineCharge[] {
  if (line.metric === 'per_user') return chargeByWeights(total, weighSeats(line, total.ownerUnitId, scales));
  if (line.metric === 'percentage') {
    const base = line.baseLines.flatMap((id) => before.get(id)?.charges ?? []);
    return chargeByWeights(total, weighBaseCharges(line, base, scales));
  }
  const basis = line.basis ?? 'actions';
  if (basis === 'composite') return chargeComposite(total, compositeParts(line, scales));
  return chargeByWeights(total, weighBasis(line, basis, scales));
}

/** Only a percentage line has base lines, whatever else the column says. */
function percentagesOf(lines: readonly ContractLine[]): ContractLine[] {
  return lines.map((line) => (line.metric === 'percentage' ? line : { ...line, baseLines: [] }));
}
