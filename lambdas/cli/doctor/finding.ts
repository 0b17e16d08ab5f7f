/** What a check has found. */
export interface Finding {
  readonly isReady: boolean;
  /** Does not block the month, but somebody should read it. */
  readonly isNote?: true;
  /** One line: what is well, or what blocks the month and the remedy. */
  readonly says: string;
  /** Lines to copy, such as DNS records. */
  readonly details?: readonly string[];
}

/** This blocks no month. */
export function ready(says: string): Finding {
  return { isReady: true, says };
}

/** This blocks no month, but somebody should read it. */
export function note(says: string): Finding {
  return { isReady: true, isNote: true, says };
}

/** What blocks the month, and how it is mended. */
export function inTheWay(what: string, remedy: string, details: readonly string[] = []): Finding {
  return { isReady: false, says: `${what}; ${remedy}`, details };
}

/** One thing that doctor looks at. A check that throws blocks the month with what it says. */
export interface Check {
  readonly name: string;
  /** The stack's output that names the policy for what is looked at, where it is not `Operates`. */
  readonly policy?: 'Helps';
  readonly look: () => Promise<Finding | readonly Finding[]>;
}
