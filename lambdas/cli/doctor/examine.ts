import type { Check, Finding } from './finding.ts';

/**
 * Makes every check, whatever became of the one before, and tells each finding. @returns how many things stand in the
 * way. `inWords` says what a person can do about an error, where that is known.
 */
export async function examine(
  checks: readonly Check[],
  inWords: (error: unknown) => string | undefined,
  tell: (line: string) => void,
): Promise<number> {
  let faults = 0;
  for (const { name, look } of checks) {
    for (const finding of await findingsOf(look, inWords)) {
      for (const line of linesOf(name, finding)) tell(line);
      if (!finding.isReady) faults++;
    }
  }
  return faults;
}

async function findingsOf(look: Check['look'], inWords: (error: unknown) => string | undefined) {
  try {
    return [await look()].flat();
  } catch (error) {
    const says = inWords(error) ?? (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    return [{ isReady: false, says }];
  }
}

/** One line for what a check says, whatever line breaks a service has put into it. */
function linesOf(name: string, { isReady, says, details = [] }: Finding): string[] {
  return [
    `${isReady ? 'ok  ' : 'STOP'}  ${name}: ${says.replace(/\s+/g, ' ')}`,
    ...details.map((detail) => `      ${detail}`),
  ];
}
