/** A person's policy names what is named after the stack, and has 6,144 characters; every service takes more. */
const LONGEST = 32;

/**
 * The stack that `-c stack=NAME` names: two estates of an account are two stacks, and what has a name has its stack's.
 * @throws Error where the name could not be that of everything that is named after it.
 */
export function stackNameOf(told: unknown): string {
  if (told === undefined) return 'Truedown';
  const isName = typeof told === 'string' && /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/.test(told);
  if (isName && told.length <= LONGEST) return told;
  throw new Error(
    `-c stack=${String(told)}: a stack's name begins with a letter and takes letters, digits and single dashes between them, at most ${LONGEST} characters, such as truedown-test`,
  );
}
