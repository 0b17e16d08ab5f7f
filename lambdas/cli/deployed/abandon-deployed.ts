import type { OpenedEstate } from '../../adapters/aws/estate/open-estate.ts';
import type { Run } from '../../domain/run.ts';
import { parseOpenRequest } from '../../open/open-request.ts';
import { readInputs } from '../../run/revisions/run-inputs.ts';
import { abandonRun } from '../month/abandon-run.ts';
import { newestRevision } from '../month/newest-revision.ts';

/** Ends a revision of a deployed estate, and names every execution that may still be at work on its month. */
export async function abandonDeployed(month: string, why: string, estate: OpenedEstate): Promise<readonly string[]> {
  const run = await newestRevision(estate.store, month);
  const told = await abandonRun(estate.store, run, { by: await estate.caller(), why });
  const executions = await executionsOf(run, estate);
  return [
    told,
    ...executions.map(
      (arn) =>
        `execution ${arn} has not ended and may still work on ${run.period}; before the month runs again, wait for its end or stop it: aws stepfunctions stop-execution --execution-arn ${arn}`,
    ),
  ];
}

async function executionsOf(run: Run, { store, machine }: OpenedEstate): Promise<string[]> {
  const { settings } = await readInputs(store, run);
  const running = await machine.running();
  return running.filter(({ input }) => monthOf(input, settings.timezone) === run.period).map(({ arn }) => arn);
}

/** The month that an execution was started for: by its name, by the schedule's time, or for an open run. */
function monthOf(input: unknown, timezone: string): string | undefined {
  try {
    const asked = parseOpenRequest(input, timezone);
    return 'run' in asked ? asked.run.period : asked.period;
  } catch {
    return undefined;
  }
}
