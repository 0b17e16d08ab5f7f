import type { MonthScales, Scales } from '../domain/metrics/family.ts';
import { familyOf } from '../domain/metrics/index.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import type { LineTotal } from '../domain/money/divide-line.ts';
import { baseLineProblems, basesFirst } from '../domain/money/percentage-order.ts';
import type { UnusualAmount } from '../domain/money/unusual-amount.ts';
import { byText } from '../domain/text/text.ts';
import { attempt } from '../run/figures/attempt.ts';
import type { ChargedLine } from '../run/figures/charges.ts';
import { type Prices, priceLine, strayInvoices } from './price.ts';

/** What a line must have before it can be counted (R4.2): sentences with their fixes. */
export type Missing = (line: ContractLine) => readonly string[];

/** The lines of a month, charged, with what is worth a look and what forbids the month. */
export interface ChargedMonth {
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
  scales: MonthScales,
  missing: Missing,
): ChargedMonth {
  const problems = [...strayInvoices(lines, prices), ...baseLineProblems(withBaseLines(lines))];
  const charged = new Map<string, ChargedLine>();
  const warnings: string[] = [];
  const unusual: UnusualAmount[] = [];
  const chargesOf: Scales['chargesOf'] = (lineId) => charged.get(lineId)?.charges ?? [];
  for (const line of basesFirst(withBaseLines(lines))) {
    const priced = priceLine(line, prices);
    if (!priced) continue;
    const { total, mayCost } = priced;
    problems.push(...priced.problems, ...(mayCost ? missing(line) : []));
    warnings.push(...priced.warnings);
    if (priced.unusual) unusual.push(priced.unusual);
    const parts = total && attempt(problems, () => chargeLine(line, total, { ...scales, chargesOf }));
    if (parts) charged.set(line.lineId, parts);
  }
  return { charged: [...charged.values()].sort(byText((l) => l.lineId)), warnings, unusual, problems };
}

function chargeLine(line: ContractLine, total: LineTotal, scales: Scales): ChargedLine {
  const family = familyOf(line);
  const pool = family.hasSeats ? scales.seatPoolOf(line) : undefined;
  return {
    ...total,
    charges: family.charge(line, total, scales),
    purchased: pool?.purchased ?? null,
    billable: pool?.billable ?? null,
  };
}

/** Only some lines have base lines, whatever else the column says. */
function withBaseLines(lines: readonly ContractLine[]): ContractLine[] {
  return lines.map((line) => (familyOf(line).hasBaseLines ? line : { ...line, baseLines: [] }));
}
