import { MonthRefusedError } from '../errors.ts';
import { byActions, byActiveUsers, byFixedShares, byHeadcount, evenly } from '../money/bases.ts';
import type { Basis, ContractLine } from '../money/contract.ts';
import { type ChargePart, type CompositePart, chargeByWeights, chargeComposite } from '../money/divide-line.ts';
import { formatDecimal } from '../money/money.ts';
import type { Weights } from '../money/weights.ts';
import { compareText } from '../text/text.ts';
import type { ExplainedCharge, MetricFamily, Scales } from './family.ts';

type OneBasis = Exclude<Basis, 'composite'>;

/** By the basis that the line states, `actions` where it states none (R6.2): module and flat lines. */
export const byBasis: MetricFamily = {
  hasSeats: false,
  hasBaseLines: false,
  missing: () => [],
  charge(line, total, scales) {
    const basis = line.basis ?? 'actions';
    if (basis === 'composite') return chargeComposite(total, compositeParts(line, scales));
    return chargeByWeights(total, weigh(line, basis, scales));
  },
  method: ({ basis }) => basis ?? 'actions',
  rule: (basis) => `R6.2: ${RULES[basis as OneBasis]}; where there is nothing to divide by, it is the owner's, unused`,
  explain: sharedByParts,
};

const RULES: Readonly<Record<OneBasis, string>> = {
  actions: 'by the pieces of work that each unit did in the month on the platform and module of the line',
  active_users: 'by the people who worked in it in the month, each once, in the unit of the last action',
  headcount: 'by the people in each unit on the last day of the month',
  even: 'even over the units that have people on the last day of the month',
  fixed: 'by the shares that the settings state under fixed_shares',
};

function weigh(line: ContractLine, basis: OneBasis, scales: Scales): Weights {
  switch (basis) {
    case 'actions':
      return byActions(scales.actions, line);
    case 'active_users':
      return byActiveUsers(scales.actions, line);
    case 'headcount':
      return byHeadcount(scales.headcounts);
    case 'even':
      return evenly(scales.headcounts);
    case 'fixed':
      return byFixedShares(fixedShares(line, scales));
  }
}

/** The parts of a composite line, by the names of their bases. @throws MonthRefusedError where the settings state none. */
function compositeParts(line: ContractLine, scales: Scales): CompositePart[] {
  const percentages = Object.entries(scales.settings.composite[line.lineId] ?? {});
  if (!percentages.some(([, percent]) => percent > 0)) {
    throw new MonthRefusedError([
      `line ${line.lineId}: basis composite without percentages; state them in the settings under composite.${line.lineId}`,
    ]);
  }
  return percentages
    .sort(([a], [b]) => compareText(a, b))
    .map(([basis, percent]) => ({ basis, percent, weights: weigh(line, basis as OneBasis, scales) }));
}

function fixedShares(line: ContractLine, { settings, units }: Scales): [string | null, number][] {
  const shares = Object.entries(settings.fixed_shares[line.lineId] ?? {});
  if (shares.length === 0) {
    throw new MonthRefusedError([
      `line ${line.lineId}: basis fixed without shares; state them in the settings under fixed_shares.${line.lineId}`,
    ]);
  }
  const unknown = shares.filter(([unit]) => !units.has(unit)).map(([unit]) => unit);
  if (unknown.length > 0) {
    throw new MonthRefusedError([
      `line ${line.lineId}: fixed_shares names unit ${unknown.join(', ')}, which units does not have; correct the settings`,
    ]);
  }
  return shares.map(([unit, percent]) => [units.answering(unit), percent]);
}

/** `50 % by actions: 3 of 4 pieces of work done in the month; 50 % by headcount: 10 of 25 people on the last day`. */
function sharedByParts({ parts, method }: ExplainedCharge): string {
  return parts
    .map((part) =>
      part.basis === null
        ? sharedBy(part, method)
        : `${part.percent} % by ${part.basis}: ${sharedBy(part, part.basis)}`,
    )
    .join('; ');
}

function sharedBy({ weight, totalWeight, decimals, unitOfMeasure }: ChargePart, basis: string): string {
  const share = `${formatDecimal(weight, decimals)} of ${formatDecimal(totalWeight, decimals)}`;
  switch (unitOfMeasure) {
    case 'action':
      return `${share} pieces of work done in the month`;
    case 'person':
      return basis === 'headcount' ? `${share} people on the last day` : `${share} people who worked in it`;
    case 'percent':
      return `fixed share of ${share}`;
    default:
      return `an even share among ${totalWeight} units`;
  }
}
