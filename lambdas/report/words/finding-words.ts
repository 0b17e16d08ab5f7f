import type { UnitFinding } from '../../domain/resources/unit-findings.ts';

type FindingName = UnitFinding['finding'];

/** What each finding is about, behind a number of resources (R8.7). */
const ABOUT: Readonly<Record<FindingName, readonly [one: string, several: string]>> = {
  stale: [
    'resource was not discovered lately and still counts',
    'resources were not discovered lately and still count',
  ],
  unresolved: ['node is unknown to the CMDB and counts', 'nodes are unknown to the CMDB and count'],
  duplicate: ['resource counts beside its double', 'resources count beside their doubles'],
  non_production: ['resource outside of production counts', 'resources outside of production count'],
  out_of_scope: ['resource out of scope counts', 'resources out of scope count'],
  retired_late: [
    'resource was retired late, or still waits for it',
    'resources were retired late, or still wait for it',
  ],
  leaving: ['retired resource is still in the average', 'retired resources are still in the average'],
  misclassified_over: ['resource counts for more than its kind', 'resources count for more than their kind'],
  misclassified_under: ['resource counts for less than its kind', 'resources count for less than their kind'],
  unmonitored: ['', ''],
};

const REMEDIES: Readonly<Record<FindingName, string>> = {
  stale: 'retire what is gone in the CMDB, or repair its discovery',
  unresolved: 'bind nodes to resources, or stop their events',
  duplicate: 'merge the rows, or fill duplicate_of',
  non_production: 'leave out of the product what nobody needs there',
  out_of_scope: 'take them out of discovery, or out of the product',
  retired_late: 'retire resources in the CMDB on the day on which they go',
  leaving: 'nothing to do: the average drops them by itself',
  misclassified_over: 'correct the class in the CMDB',
  misclassified_under: 'correct the class before the vendor counts',
  unmonitored: 'monitor what is discovered, or discover less',
};

/** `3 resources were not discovered lately and still count; retire what is gone in the CMDB, or repair its discovery`. */
export function findingSentence({ finding, resources }: UnitFinding): string {
  if (resources === null) return `more is discovered than is monitored; ${REMEDIES[finding]}`;
  const [one, several] = ABOUT[finding];
  return `${resources} ${resources === 1n ? one : several}; ${REMEDIES[finding]}`;
}

const NAMES: Readonly<Record<FindingName, string>> = {
  stale: 'not discovered lately',
  unresolved: 'unknown to the CMDB',
  duplicate: 'counts beside its double',
  non_production: 'outside of production',
  out_of_scope: 'out of scope',
  retired_late: 'retired late',
  leaving: 'leaves the average',
  misclassified_over: 'counts for more than its kind',
  misclassified_under: 'counts for less than its kind',
  unmonitored: 'discovered and not monitored',
};

/** A finding in a table. */
export function findingName(finding: FindingName): string {
  return NAMES[finding];
}

/** What is done about a finding. */
export function findingRemedy(finding: FindingName): string {
  return REMEDIES[finding];
}
