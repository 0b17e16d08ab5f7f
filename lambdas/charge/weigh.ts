import {
  type BaseCharge,
  byActions,
  byActiveUsers,
  byBaseCharges,
  byFixedShares,
  byHeadcount,
  evenly,
  type Headcount,
  type UnitActions,
} from '../domain/bases.ts';
import type { CompositePart } from '../domain/charge-line.ts';
import type { Basis, ContractLine } from '../domain/contract.ts';
import { MonthRefusedError } from '../domain/errors.ts';
import { type Pool, seatTakers } from '../domain/pools.ts';
import { compareText } from '../domain/text.ts';
import type { UnitBook } from '../domain/units.ts';
import type { WeightedTaker, Weights } from '../domain/weights.ts';
import type { Settings } from '../settings.ts';

/** What the lines of a month are weighed by. */
export interface Scales {
  readonly units: UnitBook;
  readonly actions: readonly UnitActions[];
  readonly headcounts: readonly Headcount[];
  readonly settings: Pick<Settings, 'currency' | 'fixed_shares' | 'composite'>;
  readonly poolOf: (line: ContractLine) => Pool & { readonly held: readonly WeightedTaker[] };
}

/** The weights of a per-user line (R6.1). */
export function weighSeats(line: ContractLine, ownerUnitId: string, scales: Scales): Weights {
  const pool = scales.poolOf(line);
  return { unitOfMeasure: 'seat', decimals: 0, takers: seatTakers(pool.held, pool, ownerUnitId) };
}

/** The weights of a percentage line (R6.5). @throws MonthRefusedError where it names no base line. */
export function weighBaseCharges(line: ContractLine, charges: readonly BaseCharge[], { settings }: Scales): Weights {
  if (line.baseLines.length === 0) {
    throw new MonthRefusedError([`line ${line.lineId}: a percentage of nothing; name its lines in base_lines`]);
  }
  return byBaseCharges(charges, settings.currency);
}

/** The weights of a module or flat line by one basis (R6.2); `actions` where it states none. */
export function weighBasis(line: ContractLine, basis: Exclude<Basis, 'composite'>, scales: Scales): Weights {
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
export function compositeParts(line: ContractLine, scales: Scales): CompositePart[] {
  const percentages = Object.entries(scales.settings.composite[line.lineId] ?? {});
  if (!percentages.some(([, percent]) => percent > 0)) {
    throw new MonthRefusedError([
      `line ${line.lineId}: basis composite without percentages; state them in the settings under composite.${line.lineId}`,
    ]);
  }
  return percentages
    .sort(([a], [b]) => compareText(a, b))
    .map(([basis, percent]) => ({
      basis,
      percent,
      takers: weighBasis(line, basis as Exclude<Basis, 'composite'>, scales).takers,
    }));
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
  return shares.map(([unit, percent]) => [units.answer(unit).unitId, percent]);
}
