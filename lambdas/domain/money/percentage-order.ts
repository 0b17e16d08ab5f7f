import { nearest } from '../text/nearest.ts';
import { compareText } from '../text/text.ts';

/** A line and the lines it is a percentage of; other lines have none. */
export interface Based {
  readonly lineId: string;
  readonly baseLines: readonly string[];
}

/** What is wrong with the base lines of an estate (R6.5), each as a sentence with its fix. */
export function baseLineProblems(lines: readonly Based[]): string[] {
  const known = new Set(lines.map((line) => line.lineId));
  const missing = lines.flatMap(({ lineId, baseLines }) =>
    baseLines
      .filter((base) => !known.has(base))
      .map(
        (base) =>
          `line ${lineId}: its base line ${base} is not in contract_lines; ${meantLine(base, known)}correct base_lines`,
      ),
  );
  return [
    ...missing,
    ...circles(lines).map(
      (members) => `lines ${members.join(', ')} are percentages of each other in a circle; correct base_lines`,
    ),
  ];
}

function meantLine(base: string, known: ReadonlySet<string>): string {
  const meant = nearest(base, [...known]);
  return meant ? `did you mean ${meant}? Else ` : '';
}

/** The lines in an order in which every base line comes before its percentages; lines in a circle come in any. */
export function basesFirst<T extends Based>(lines: readonly T[]): T[] {
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const ordered = new Set<T>();
  const visited = new Set<T>();
  const visit = (line: T) => {
    if (visited.has(line)) return;
    visited.add(line);
    for (const base of line.baseLines) {
      const found = byId.get(base);
      if (found) visit(found);
    }
    ordered.add(line);
  };
  for (const line of lines) visit(line);
  return [...ordered];
}

/** Groups of lines that reach each other, each sorted. */
function circles(lines: readonly Based[]): string[][] {
  const bases = new Map(lines.map((line) => [line.lineId, line.baseLines]));
  const reach = new Map(lines.map(({ lineId }) => [lineId, reachable(lineId, bases)]));
  const inCircle = lines.map(({ lineId }) => lineId).filter((id) => reach.get(id)?.has(id));
  const groups = inCircle.map((id) =>
    inCircle.filter((other) => reach.get(id)?.has(other) && reach.get(other)?.has(id)),
  );
  return [...new Map(groups.map((group) => [group.sort(compareText).join('+'), group])).values()];
}

function reachable(start: string, bases: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const queue = [...(bases.get(start) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(bases.get(next) ?? []));
  }
  return seen;
}
