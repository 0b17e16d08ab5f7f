import type { PersonsPolicy } from '../../adapters/aws/estate/in-words.ts';
import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';

/**
 * Does a command's work on the estate of a stack. The AWS SDK is loaded here, not with the command line: on Node 20
 * making a client prints a warning. `policy` is the one that the command needs. @throws InvalidInputError with the remedy
 * where AWS does not let the command in.
 */
export async function onEstate<Result>(
  stack: string,
  work: (estate: OpenedEstate) => Promise<Result>,
  policy: PersonsPolicy = 'Operates',
): Promise<Result> {
  const { openEstate } = await import('../../adapters/aws/estate/open-estate.ts');
  const { withWords } = await import('../../adapters/aws/estate/in-words.ts');
  return withWords(async () => work(await openEstate(stack)), policy);
}
