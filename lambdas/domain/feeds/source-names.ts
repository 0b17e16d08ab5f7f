/** What of a source decides who may write where. */
interface Fenced {
  readonly feed?: string | undefined;
  readonly layout?: string | undefined;
  readonly principals?: readonly string[] | undefined;
}

/** What is wrong with a source, in words that follow its key. */
export interface BoundaryProblem {
  readonly source: string;
  readonly problem: string;
}

const NAME = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/;

/**
 * Sources whose folder would not hold (R12.4): a name becomes a pattern of a policy, so it has no `*` and no `..`; whoever
 * may write into a folder writes into every folder below it; and whoever may write at all delivers one feed.
 */
export function boundaryProblems(sources: Readonly<Record<string, Fenced>>): BoundaryProblem[] {
  const names = Object.keys(sources);
  return names.flatMap((source) =>
    [nameProblem(source), unpinnedProblem(sources[source] as Fenced), nestedProblem(source, sources)].flatMap(
      (problem) => (problem === undefined ? [] : [{ source, problem }]),
    ),
  );
}

function nameProblem(source: string): string | undefined {
  const isPlain = NAME.test(source) && !source.split('/').some((part) => part === '.' || part === '..');
  if (isPlain) return undefined;
  return 'is no name of a folder below uploads/; it takes letters, digits, ".", "_" and "-", with "/" between folders, such as hr/people';
}

function unpinnedProblem({ feed, layout, principals = [] }: Fenced): string | undefined {
  if (principals.length === 0 || feed !== undefined || layout !== undefined) return undefined;
  return 'has principals and no feed, so they could deliver any feed; write feed: beside them, such as feed: people';
}

function nestedProblem(source: string, sources: Readonly<Record<string, Fenced>>): string | undefined {
  const outer = Object.keys(sources).find((name) => source.startsWith(`${name}/`));
  if (outer === undefined || !(mayUpload(sources[source]) || mayUpload(sources[outer]))) return undefined;
  return `lies below ${outer}, which is a source too, and one of them has principals; give each a folder outside the other's`;
}

function mayUpload(source: Fenced | undefined): boolean {
  return (source?.principals ?? []).length > 0;
}
