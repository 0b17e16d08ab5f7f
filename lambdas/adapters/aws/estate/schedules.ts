import { GetScheduleCommand, type SchedulerClient } from '@aws-sdk/client-scheduler';
import { errorName } from '../aws-errors.ts';

/** What starts something, as Scheduler keeps it. */
export interface FoundSchedule {
  readonly isEnabled: boolean;
  /** Such as `cron(0 6 3 * ? *)`. */
  readonly expression: string;
  readonly timezone: string;
}

/** The schedules of an account, by name. */
export class Schedules {
  private readonly scheduler: SchedulerClient;

  constructor(scheduler: SchedulerClient) {
    this.scheduler = scheduler;
  }

  /** A schedule; undefined where there is none of this name. */
  async find(name: string): Promise<FoundSchedule | undefined> {
    const found = await this.scheduler.send(new GetScheduleCommand({ Name: name })).catch(nothingIfUnknown);
    if (!found) return undefined;
    const { State, ScheduleExpression = '', ScheduleExpressionTimezone = 'UTC' } = found;
    return { isEnabled: State === 'ENABLED', expression: ScheduleExpression, timezone: ScheduleExpressionTimezone };
  }
}

function nothingIfUnknown(error: unknown): undefined {
  if (errorName(error) !== 'ResourceNotFoundException') throw error;
}
