import type { Stack } from '../account/stack.ts';
import type { Standing } from './counts.ts';

/** What a stack has that costs something whether a month runs or not. */
export function standingOf(stack: Stack): Standing {
  const count = (type: string) => stack.ofType(type).size;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    polledQueues: count('AWS::Lambda::EventSourceMapping'),
    metricFilters: count('AWS::Logs::MetricFilter'),
    logGroups: count('AWS::Logs::LogGroup'),
    trails: count('AWS::CloudTrail::Trail'),
  };
}
