import { chargeByWeights, chargeComposite, type LineCharge, type LineTotal } from '../domain/charge-line.ts';
import type { ContractLine } from '../domain/contract.ts';
import { MonthRefusedError } from '../domain/errors.ts';
import { baseLineProblems, basesFirst } from '../domain/percentage-order.ts';
import { byText } from '../domain/text.ts';
import type { ChargedLine } from '../run/charges.ts';
import { type Prices, priceLine, strayInvoices } from './price.ts';
import { compositeParts, type Scales, weighBaseCharges, weighBasis, weighSeats } from './weigh.ts';

/** What a per-user line must have before seats can be counted (R4.2): a sentence with the fix, or nothing. */
export type Missing = (line: ContractLine) => string | undefined;

/**
 * Charges every line of the month, base lines before their percentages, sorted by line.
 * @throws MonthRefusedError with every line that cannot be charged, each with its fix.
 */
export function chargeLines(
  lines: readonly ContractLine[],
  prices: Prices,
  scales: Scales,
  missing: Missing,
): { charged: ChargedLine[]; warnings: string[] } {
  const problems = [...strayInvoices(lines, prices), ...baseLineProblems(percentagesOf(lines))];
  if (problems.length > 0) throw new MonthRefusedError(problems);
  const charged = new Map<string, ChargedLine>();
  const warnings: string[] = [];
  for (const line of basesFirst(percentagesOf(lines))) {
    try {
      const priced = priceLine(line, prices);
      if (!priced) continue;
      refuseUncountable(line, priced.total, missing);
      charged.set(line.lineId, chargeLine(line, priced.total, scales, charged));
      warnings.push(...priced.warnings);
    } catch (error) {
      if (!(error instanceof MonthRefusedError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new MonthRefusedError(problems);
  return { charged: [...charged.values()].sort(byText((l) => l.lineId)), warnings };
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
    return chargeByWeights(total, weighBaseCharges(line, base));
  }
  const basis = line.basis ?? 'actions';
  if (basis === 'composite') return chargeComposite(total, compositeParts(line, scales));
  return chargeByWeights(total, weighBasis(line, basis, scales));
}

function refuseUncountable(line: ContractLine, total: LineTotal, missing: Missing): void {
  const problem = line.metric === 'per_user' && total.original !== 0n ? missing(line) : undefined;
  if (problem) throw new MonthRefusedError([problem]);
}

/** Only a percentage line has base lines, whatever else the column says. */
function percentagesOf(lines: readonly ContractLine[]): ContractLine[] {
  return lines.map((line) => (line.metric === 'percentage' ? line : { ...line, baseLines: [] }));
}
