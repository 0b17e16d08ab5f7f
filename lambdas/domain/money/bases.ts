import type { IsoDate } from '../month.ts';
import { compareText } from '../text/text.ts';
import { decimalsOf } from './money.ts';
import { wholeNumbers } from './share.ts';
import { takersByUnit, type WeightedTaker, type Weights } from './weights.ts';

/** Substantive actions of one actor in one unit, by platform and module. The unit is the one that answers. */
export interface UnitActions {
  readonly platform: string;
  readonly module: string | null;
  readonly unitId: string | null;
  /** A person, or an account without one. */
  readonly actor: string;
  readonly lastActionOn: IsoDate;
  readonly actions: bigint;
}

/** People in a unit on the period's last day, contractors with their sponsor. The unit is the one that answers. */
export interface Headcount {
  readonly unitId: string | null;
  readonly people: bigint;
}

/** Which actions a line is about; an empty platform or module means every one (R6.2). */
export interface Scope {
  readonly platform: string | null;
  readonly module: string | null;
}

/** By the quantities of substantive actions in the period (R6.2 `actions`). */
export function byActions(actions: readonly UnitActions[], scope: Scope): Weights {
  const takers = takersByUnit(inScope(actions, scope).map((a) => [a.unitId, a.actions] as const));
  return { unitOfMeasure: 'action', decimals: 0, takers };
}

/** By distinct active persons, each once, in the unit of the last action (R6.2 `active_users`). */
export function byActiveUsers(actions: readonly UnitActions[], scope: Scope): Weights {
  const last = new Map<string, UnitActions>();
  for (const action of inScope(actions, scope)) {
    const before = last.get(action.actor);
    if (!before || isLater(action, before)) last.set(action.actor, action);
  }
  const takers = takersByUnit([...last.values()].map((a) => [a.unitId, 1n] as const));
  return { unitOfMeasure: 'person', decimals: 0, takers };
}

/** By headcount on the period's last day (R6.2 `headcount`). */
export function byHeadcount(headcounts: readonly Headcount[]): Weights {
  const takers = takersByUnit(headcounts.map((h) => [h.unitId, h.people] as const));
  return { unitOfMeasure: 'person', decimals: 0, takers };
}

/** Even over the units that have people on the period's last day (R6.2 `even`). */
export function evenly(headcounts: readonly Headcount[]): Weights {
  const units = new Set(headcounts.filter((h) => h.people > 0n).map((h) => h.unitId));
  units.delete(null);
  return { unitOfMeasure: 'unit', decimals: 0, takers: takersByUnit([...units].map((unit) => [unit, 1n] as const)) };
}

/** By fixed percentages (R6.2 `fixed`). */
export function byFixedShares(shares: readonly (readonly [unitId: string | null, percent: number])[]): Weights {
  const { whole, decimals } = wholeNumbers(shares.map(([, percent]) => percent));
  const takers = takersByUnit(shares.map(([unit], i) => [unit, whole[i] as bigint]));
  return { unitOfMeasure: 'percent', decimals, takers };
}

/** A charge on a base line of a percentage line. */
export interface BaseCharge {
  readonly unitId: string | null;
  readonly amount: bigint;
}

/**
 * By each unit's charges on the base lines (R6.5); unassigned and unused rows stand with their owner, below zero counts
 * as zero. Ops 500.00, Finance 300.00, unassigned 150.00 of IT, unattributed 50.00: a line of 100.00 becomes Ops 50.00,
 * Finance 30.00, IT 15.00, unattributed 5.00.
 */
export function byBaseCharges(charges: readonly BaseCharge[], currency: string): Weights {
  const takers = takersByUnit(charges.map((c) => [c.unitId, c.amount] as const)).map(atLeastZero);
  return { unitOfMeasure: 'amount', decimals: decimalsOf(currency), takers };
}

function atLeastZero(taker: WeightedTaker): WeightedTaker {
  return taker.weight < 0n ? { ...taker, weight: 0n } : taker;
}

function inScope(actions: readonly UnitActions[], { platform, module }: Scope): UnitActions[] {
  return actions.filter(
    (a) => (platform === null || a.platform === platform) && (module === null || a.module === module),
  );
}

function isLater(a: UnitActions, b: UnitActions): boolean {
  if (a.lastActionOn !== b.lastActionOn) return a.lastActionOn > b.lastActionOn;
  return compareText(a.unitId ?? '', b.unitId ?? '') < 0;
}
