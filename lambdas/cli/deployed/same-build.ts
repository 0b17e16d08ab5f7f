import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import type { Run } from '../../domain/run.ts';
import { readInputs } from '../../run/revisions/run-inputs.ts';

/** Holds a run against what is deployed. @throws InvalidInputError with `remedy` where no step would go on with it (design 2). */
export async function requireSameBuild(
  run: Run,
  { at, store }: Pick<OpenedEstate, 'at' | 'store'>,
  remedy: string,
): Promise<void> {
  const { code } = await readInputs(store, run);
  if (code === at.code) return;
  throw new InvalidInputError(
    `r${run.revision} of ${run.period} was computed by another build than the one deployed, so no step goes on with it; ${remedy}`,
    { run: run.id },
  );
}
