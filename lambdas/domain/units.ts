import type { Reason, UnitFacts } from './figures.ts';
import type { IsoDate } from './month.ts';
import { groupBy } from './text/group-by.ts';
import { compareText } from './text/text.ts';

/** A unit as it stands from one day to another; `validTo` is the last day on which it holds. */
export interface UnitValidity extends UnitFacts {
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly successorId: string | null;
}

/** The units of an estate as they answer on one day. */
export interface UnitBook {
  /**
   * The unit that answers for a named one (R2.3): itself while it is open, else the first open one of its successors;
   * null where there is none, and where no unit is named. Whoever is given a unit's name asks here and nowhere else.
   */
  answering(unitId: string | null): string | null;
  /** The facts of a unit that answers. */
  facts(unitId: string): UnitFacts | undefined;
  /** Whether `units` has it at all. */
  has(unitId: string): boolean;
  /** Every unit that `units` has, open or not. */
  readonly ids: readonly string[];
}

/** Opens the book of units for the period's last day. Units that succeed each other in a circle answer for nobody; a month with one is refused (`successorCircles`). */
export function openUnitBook(validities: readonly UnitValidity[], lastDay: IsoDate): UnitBook {
  const byUnit = groupBy(validities, ({ unitId }) => unitId);
  const open = (unitId: string) => byUnit.get(unitId)?.find((v) => holds(v, lastDay));
  const follow = (unitId: string, seen: ReadonlySet<string> = new Set()): string | null => {
    if (open(unitId)) return unitId;
    const successor = lastValidity(byUnit, unitId)?.successorId;
    return successor && !seen.has(successor) ? follow(successor, new Set([...seen, successor])) : null;
  };
  const answers = new Map<string | null, string | null>([[null, null]]);
  for (const unitId of byUnit.keys()) answers.set(unitId, follow(unitId));
  return {
    answering: (unitId) => answers.get(unitId) ?? null,
    facts: open,
    has: (unitId) => byUnit.has(unitId),
    ids: [...byUnit.keys()].sort(compareText),
  };
}

/** Where a row ends (R2.3): one unit, or null for unattributed, with one reason. */
export interface Attribution {
  readonly unitId: string | null;
  readonly reason: Reason;
}

/**
 * The second half of R2.7: the directory has named a unit, now the unit is looked at. An open one keeps the reason, a
 * closed one gives way to its successor, one without (or unknown to `units`) leaves the row unattributed.
 */
export function attributionOf({ unitId: named, reason }: Attribution, units: UnitBook): Attribution {
  const unitId = units.answering(named);
  if (unitId === named) return { unitId, reason };
  return { unitId, reason: unitId === null ? 'unit_closed' : 'successor' };
}

/** Every circle of successors, each as its members in order (R2.3): a month with one is refused. */
export function successorCircles(validities: readonly UnitValidity[]): string[][] {
  const byUnit = groupBy(validities, ({ unitId }) => unitId);
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
