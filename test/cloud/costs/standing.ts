import type { Stack } from '../account/stack.ts';
import type { Standing } from './counts.ts';

/** Bounce and complaint rate, which a configuration set with reputation metrics publishes while mails leave. */
const REPUTATION_METRICS = 2;

/** What a stack has that costs something whether a month runs or not. */
export function standingOf(stack: Stack): Standing {
  const count = (type: string) => stack.ofType(type).size;
  const sets = [...stack.ofType('AWS::SES::ConfigurationSet').values()];
  const measured = sets.filter(({ ReputationOptions }) => isOn(ReputationOptions)).length;
  return {
    alarms: count('AWS::CloudWatch::Alarm'),
    polledQueues: count('AWS::Lambda::EventSourceMapping'),
    metricFilters: count('AWS::Logs::MetricFilter'),
    logGroups: count('AWS::Logs::LogGroup'),
    trails: count('AWS::CloudTrail::Trail'),
    customMetrics: measured * REPUTATION_METRICS,
  };
}

const isOn = (options: unknown) =>
  (options as { ReputationMetricsEnabled?: boolean } | undefined)?.ReputationMetricsEnabled === true;
