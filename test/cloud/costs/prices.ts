/** A price as a page of AWS has it. */
export interface Price {
  /** US dollars for one `unit`. */
  readonly usd: number;
  readonly unit: string;
  readonly page: string;
  /**
   * `region`: found for this region by name; `general`: found as the price of us-east-1 or of no region in particular;
   * `unconfirmed`: found nowhere, or pages disagree; look at the page before you rely on it.
   */
  readonly seen: 'region' | 'general' | 'unconfirmed';
}

/** Where, and when somebody last looked. Free tiers are left out: they belong to an account, not to a stack. */
export const PRICED = { region: 'eu-west-1', on: '2026-11-24', currency: 'USD' } as const;

const GB = 'GB';
const GB_MONTH = 'GB and month';
const cloudWatch = 'https://aws.amazon.com/cloudwatch/pricing/';
const s3 = 'https://aws.amazon.com/s3/pricing/';
const lambda = 'https://aws.amazon.com/lambda/pricing/';
const ses = 'https://aws.amazon.com/ses/pricing/';

/** What one of each costs. A GB is 1024^3 bytes, as AWS bills it. */
export const PRICES = {
  lambdaRequest: { usd: 0.2e-6, unit: 'invocation', page: lambda, seen: 'general' },
  lambdaGbSecond: { usd: 0.0000133334, unit: 'GB-second on arm64', page: lambda, seen: 'general' },
  lambdaDiskGbSecond: {
    usd: 3.09e-8,
    unit: 'GB-second of /tmp above 512 MB',
    page: lambda,
    seen: 'unconfirmed',
  },
  stateTransition: {
    usd: 0.025e-3,
    unit: 'state transition',
    page: 'https://aws.amazon.com/step-functions/pricing/',
    seen: 'region',
  },
  athenaTerabyte: { usd: 5, unit: 'TB scanned', page: 'https://aws.amazon.com/athena/pricing/', seen: 'general' },
  s3Write: { usd: 0.005e-3, unit: 'PUT, COPY, POST or LIST', page: s3, seen: 'general' },
  s3Read: { usd: 0.0004e-3, unit: 'GET or any other request', page: s3, seen: 'general' },
  s3Storage: { usd: 0.023, unit: GB_MONTH, page: s3, seen: 'general' },
  glueRequest: { usd: 1e-6, unit: 'request', page: 'https://aws.amazon.com/glue/pricing/', seen: 'general' },
  sqsRequest: { usd: 0.4e-6, unit: 'request', page: 'https://aws.amazon.com/sqs/pricing/', seen: 'general' },
  mail: { usd: 0.1e-3, unit: 'recipient (a la carte)', page: ses, seen: 'general' },
  mailData: { usd: 0.12, unit: 'GB of attachments (a la carte)', page: ses, seen: 'general' },
  logData: { usd: 0.57, unit: GB, page: cloudWatch, seen: 'unconfirmed' },
  logStorage: { usd: 0.03, unit: GB_MONTH, page: cloudWatch, seen: 'general' },
  alarm: { usd: 0.1, unit: 'alarm metric', page: cloudWatch, seen: 'general' },
  dataEvent: {
    usd: 0.1 / 100_000,
    unit: 'data event',
    page: 'https://aws.amazon.com/cloudtrail/pricing/',
    seen: 'general',
  },
  busEvent: {
    usd: 1e-6,
    unit: 'event that a service sends only where it is told to (S3 does)',
    page: 'https://aws.amazon.com/eventbridge/pricing/',
    seen: 'unconfirmed',
  },
} as const satisfies Readonly<Record<string, Price>>;
