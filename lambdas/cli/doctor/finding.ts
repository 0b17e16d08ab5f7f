/** What a check has found. */
export interface Finding {
  readonly isReady: boolean;
  /** Nothing stands in the way, but somebody should read it. */
  readonly isNote?: true;
  /** One line: what is well, or what stands in the way and the remedy. */
  readonly says: string;
  /** Lines to copy, such as DNS records. */
  readonly details?: readonly string[];
}

/** Nothing stands in the way here. */
export function ready(says: string): Finding {
  return { isReady: true, says };
}

/** Nothing stands in the way, but here is something to read. */
export function note(says: string): Finding {
  return { isReady: true, isNote: true, says };
}

/** What stands in the way, and how it is mended. */
export function inTheWay(what: string, remedy: string, details: readonly string[] = []): Finding {
  return { isReady: false, says: `${what}; ${remedy}`, details };
}

/** One thing that doctor looks at. A check that throws stands in the way by what it says. */
export interface Check {
  readonly name: string;
  /** The stack's output that names the policy for what is looked at, where it is not `Operates`. */
  readonly policy?: 'Helps';
  readonly look: () => Promise<Finding | readonly Finding[]>;
}
