import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import type { Run } from '../../domain/run.ts';
import { type Settlement, settle } from '../../send/settle.ts';
import { requireSameBuild } from './same-build.ts';

const REMEDY = 'hand the mail over by other means and settle it as sent, or deploy that build again';

/**
 * Settles an unknown mail of a deployed estate; one that is to be sent again leaves with a new execution (faults 7).
 * @throws InvalidInputError, before anything is recorded, where another build computed it and it cannot leave again.
 */
export async function settleDeployed(
  run: Run,
  settlement: Omit<Settlement, 'by'>,
  estate: OpenedEstate,
): Promise<readonly string[]> {
  const { store, machine, caller } = estate;
  const isAgain = settlement.as === 'again';
  if (isAgain) await requireSameBuild(run, estate, REMEDY);
  await settle(run, { ...settlement, by: await caller() }, store);
  return isAgain ? [`it leaves with execution ${await machine.start({ run })}`] : [];
}
