import type { Check, Finding } from './finding.ts';

type InWords = (error: unknown, policy?: Check['policy']) => string | undefined;

/**
 * Makes every check, whatever became of the one before, and prints each finding. @returns how many things block a
 * month. `inWords` says what a person can do about an error, where that is known.
 */
export async function examine(
  checks: readonly Check[],
  inWords: InWords,
  print: (line: string) => void,
): Promise<number> {
  let faults = 0;
  for (const check of checks) {
    for (const finding of await findingsOf(check, inWords)) {
      for (const line of linesOf(check.name, finding)) print(line);
      if (!finding.isReady) faults++;
    }
  }
  return faults;
}

async function findingsOf({ look, policy }: Check, inWords: InWords): Promise<readonly Finding[]> {
  try {
    return [await look()].flat();
  } catch (error) {
    const says = inWords(error, policy) ?? (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    return [{ isReady: false, says }];
  }
}

/** One line for what a check says, whatever line breaks a service has put into it. */
function linesOf(name: string, { isReady, isNote, says, details = [] }: Finding): string[] {
  return [
    `${isReady ? (isNote ? 'note' : 'ok  ') : 'STOP'}  ${name}: ${says.replace(/\s+/g, ' ')}`,
    ...details.map((detail) => `      ${detail}`),
  ];
}
