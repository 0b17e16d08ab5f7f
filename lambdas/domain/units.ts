import type { UnitFacts } from './figures.ts';
import type { IsoDate } from './month.ts';
import { compareText } from './text/text.ts';

/** A unit as it stands from one day to another; `validTo` is the last day on which it holds. */
export interface UnitValidity extends UnitFacts {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly successorId: string | null;
}

/** Where a unit's cost goes on the period's last day (R2.3): to itself, to its successor, or to nobody. */
export type Answer = { readonly unitId: string; readonly through: 'itself' | 'successor' } | { readonly unitId: null };

/** The units of an estate as they answer on one day. */
export interface UnitBook {
  /** Who answers for a unit that the directory, an alias or a contract names. */
  answer(unitId: string): Answer;
  /** The facts of a unit that answers. */
  facts(unitId: string): UnitFacts | undefined;
  /** Whether `units` has it at all. */
  has(unitId: string): boolean;
  /** Every unit that `units` has, open or not. */
  readonly ids: readonly string[];
}

/** Opens the book of units for the period's last day. Units that succeed each other in a circle answer for nobody; a month with one is refused (`successorCircles`). */
export function openUnitBook(validities: readonly UnitValidity[], lastDay: IsoDate): UnitBook {
  const byUnit = groupByUnit(validities);
  const open = (unitId: string) => byUnit.get(unitId)?.find((v) => holds(v, lastDay));
  const follow = (unitId: string, seen: ReadonlySet<string> = new Set()): string | null => {
    if (open(unitId)) return unitId;
    const successor = lastValidity(byUnit, unitId)?.successorId;
    return successor && !seen.has(successor) ? follow(successor, new Set([...seen, successor])) : null;
  };
  return {
    answer(unitId) {
      const found = follow(unitId);
      if (found === null) return { unitId: null };
      return { unitId: found, through: found === unitId ? 'itself' : 'successor' };
    },
    facts: open,
    has: (unitId) => byUnit.has(unitId),
    ids: [...byUnit.keys()].sort(compareText),
  };
}

/** Every circle of successors, each as its members in order (R2.3): a month with one is refused. */
export function successorCircles(validities: readonly UnitValidity[]): string[][] {
  const byUnit = groupByUnit(validities);
  const circles: string[][] = [];
  const done = new Set<string>();
  for (const start of [...byUnit.keys()].sort(compareText)) {
    const path: string[] = [];
    let at: string | null | undefined = start;
    while (at && !done.has(at)) {
      done.add(at);
      path.push(at);
      at = lastValidity(byUnit, at)?.successorId;
    }
    if (at && path.includes(at)) circles.push(path.slice(path.indexOf(at)));
  }
  return circles;
}

function holds({ validFrom, validTo }: UnitValidity, day: IsoDate): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

function lastValidity(byUnit: ReadonlyMap<string, readonly UnitValidity[]>, unitId: string): UnitValidity | undefined {
  return byUnit.get(unitId)?.reduce((last, v) => (v.validFrom > last.validFrom ? v : last));
}

function groupByUnit(validities: readonly UnitValidity[]): Map<string, UnitValidity[]> {
  const byUnit = new Map<string, UnitValidity[]>();
  for (const validity of validities) {
    const group = byUnit.get(validity.unitId);
    if (group) group.push(validity);
    else byUnit.set(validity.unitId, [validity]);
  }
  return byUnit;
}
