import type { Schedules } from '../../adapters/aws/estate/schedules.ts';
import { scheduleProblem } from '../../domain/exactly-once.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

const MONTHLY = /^cron\((\d+) (\d+) (\d+) \* \? \*\)$/;
const AGAIN = 'deploy the stack again (npx --no-install cdk deploy)';

/** Whether a schedule is on, and its local time still exists exactly once a month from `today` on (faults T21). */
export async function monthlySchedule(schedules: Pick<Schedules, 'find'>, name: string, today: Date): Promise<Finding> {
  const found = await schedules.find(name);
  if (!found) return inTheWay(`there is no schedule ${name}`, AGAIN);
  if (!found.isEnabled) {
    return inTheWay(`schedule ${name} is switched off`, 'enable it (EventBridge console, Scheduler, Schedules)');
  }
  const { expression, timezone } = found;
  const [, minute = '', hour = '', day = ''] = MONTHLY.exec(expression) ?? [];
  if (day === '') return inTheWay(`schedule ${name} is ${expression}, which the stack does not make`, AGAIN);
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  const problem = scheduleProblem({ day: Number(day), time, timezone }, today);
  if (problem) return inTheWay(`schedule ${name}: ${problem}`, 'mend `schedule` in the settings and deploy them');
  return ready(`on, day ${day} at ${time} ${timezone}, exactly once in each month of the next two years`);
}
