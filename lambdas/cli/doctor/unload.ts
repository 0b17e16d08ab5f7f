import type { TrialQueries } from '../../adapters/aws/athena/trial-queries.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether Athena writes results of this workgroup into the estate's bucket, tried with no row. */
export async function unload(queries: Pick<TrialQueries, 'unloadNothing'>, location: string): Promise<Finding> {
  const reason = await queries.unloadNothing(location);
  if (reason === undefined) return ready('Athena unloads into the estate’s bucket');
  return inTheWay(
    `Athena does not unload into ${location}: ${reason}`,
    'see that the workgroup is enabled and that nothing but the stack has changed it or the bucket, then deploy again',
  );
}
