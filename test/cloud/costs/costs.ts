import type { Counts, FunctionUse, Requests, Standing } from './counts.ts';
import { PRICES } from './prices.ts';

/** What a month costs, in US dollars, by the columns of the table. */
export interface Costs {
  readonly lambda: number;
  readonly stepFunctions: number;
  readonly athena: number;
  readonly s3Requests: number;
  readonly s3Storage: number;
  readonly glue: number;
  readonly sqs: number;
  readonly ses: number;
  readonly logsAndAlarms: number;
}

const GB = 1024 ** 3;
const TB = 1024 ** 4;
const MB = 1024 ** 2;

/** Athena charges a statement for this much at least, and rounds up to whole megabytes. */
const LEAST_SCANNED_MB = 10;

/** Lambda asks an idle queue with five calls that wait 20 seconds each; `maxConcurrency` forbids it to ask with fewer. */
export const EMPTY_RECEIVES = (5 * 30 * 86_400) / 20;

/** A trail that validates its files puts a digest into its bucket every hour. */
export const DIGESTS = 24 * 30;

/** What Lambda itself logs of an invocation, a state machine of an event, and S3 of a request: bytes, assumed. */
export const ASSUMED = { invocationLog: 400, historyLog: 500, accessLog: 700 } as const;

/** After so many months the storage is priced: nothing has expired yet (`retention.raw_days` is 400). */
export const MONTHS_KEPT = 12;

const NOTHING: Costs = {
  lambda: 0,
  stepFunctions: 0,
  athena: 0,
  s3Requests: 0,
  s3Storage: 0,
  glue: 0,
  sqs: 0,
  ses: 0,
  logsAndAlarms: 0,
};

/** What the stack costs in a month in which nobody uses it and nothing is stored. */
export function idleCosts({ alarms, polledQueues, trails }: Standing): Costs {
  return {
    ...NOTHING,
    s3Requests: trails * DIGESTS * PRICES.s3Write.usd,
    sqs: polledQueues * EMPTY_RECEIVES * PRICES.sqsRequest.usd,
    logsAndAlarms: alarms * PRICES.alarm.usd,
  };
}

/** What a month costs, with what the stack costs anyway. */
export function monthCosts(counts: Counts, standing: Standing): Costs {
  const idle = idleCosts(standing);
  return {
    lambda: lambdaCosts(Object.values(counts.functions)),
    stepFunctions: counts.stateTransitions * PRICES.stateTransition.usd,
    athena: (chargedMegabytes(counts.scanned) * MB * PRICES.athenaTerabyte.usd) / TB,
    s3Requests: idle.s3Requests + s3Requests(counts.s3.asked) + s3Requests(counts.s3.byEngine),
    s3Storage: (MONTHS_KEPT * storedBytes(counts) * PRICES.s3Storage.usd) / GB,
    glue: (sum(counts.glue.asked) + sum(counts.glue.byEngine)) * PRICES.glueRequest.usd,
    sqs: idle.sqs + 3 * counts.messages * PRICES.sqsRequest.usd,
    ses: counts.mails * PRICES.mail.usd + (counts.mailBytes * PRICES.mailData.usd) / GB,
    logsAndAlarms: idle.logsAndAlarms + loggingCosts(counts),
  };
}

/** All columns together. */
export function total(costs: Costs): number {
  return Object.values(costs).reduce((all, one) => all + one, 0);
}

/** Megabytes that Athena charges for. */
export function chargedMegabytes(scanned: readonly number[]): number {
  return scanned.reduce((all, bytes) => all + Math.max(LEAST_SCANNED_MB, Math.ceil(bytes / MB)), 0);
}

/** GB-seconds of a function, each of its milliseconds as it was measured. */
export function gbSeconds({ milliseconds, megabytes }: Pick<FunctionUse, 'milliseconds' | 'megabytes'>): number {
  return (milliseconds / 1000) * (megabytes / 1024);
}

/** Bytes that a month leaves behind, S3's own log of its requests with them. */
export function storedBytes({ stored, s3 }: Pick<Counts, 'stored' | 's3'>): number {
  return sum(stored) + ASSUMED.accessLog * (sum(s3.asked) + sum(s3.byEngine));
}

/** Bytes that a month writes into CloudWatch's logs. */
export function loggedBytes({ functions, printed, historyEvents }: Counts): number {
  const invocations = Object.values(functions).reduce((all, use) => all + use.invocations, 0);
  return printed + ASSUMED.invocationLog * invocations + ASSUMED.historyLog * historyEvents;
}

/** All requests of whatever name. */
export function sum(requests: Requests): number {
  return Object.values(requests).reduce((all, one) => all + one, 0);
}

/** How S3 prices a request: lists like writes, deletes not at all, everything else like reads. */
export function requestPrice(name: string): number {
  if (name.startsWith('Delete')) return 0;
  const isWrite = /^(Put|List|Post|Copy|Create|Upload|Complete)/.test(name);
  return isWrite ? PRICES.s3Write.usd : PRICES.s3Read.usd;
}

function s3Requests(requests: Requests): number {
  return Object.entries(requests).reduce((all, [name, count]) => all + count * requestPrice(name), 0);
}

function lambdaCosts(uses: readonly FunctionUse[]): number {
  return uses.reduce((all, use) => {
    const disk = gbSeconds({ ...use, megabytes: use.extraDiskMegabytes }) * PRICES.lambdaDiskGbSecond.usd;
    const requests = use.invocations * PRICES.lambdaRequest.usd;
    return all + requests + gbSeconds(use) * PRICES.lambdaGbSecond.usd + disk;
  }, 0);
}

/** A year of logs is kept; the trail and the event bus are told of objects. */
function loggingCosts(counts: Counts): number {
  const logged = loggedBytes(counts) / GB;
  return (
    logged * (PRICES.logData.usd + MONTHS_KEPT * PRICES.logStorage.usd) +
    counts.dataEvents * PRICES.dataEvent.usd +
    counts.busEvents * PRICES.busEvent.usd
  );
}
