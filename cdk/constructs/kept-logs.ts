import { RemovalPolicy } from 'aws-cdk-lib';
import { type LogGroupProps, RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Every log is kept a year, and when its stack goes; one that a first deployment made and took back goes with it. */
export const KEPT_LOGS = {
  retention: RetentionDays.ONE_YEAR,
  removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
} as const satisfies LogGroupProps;
