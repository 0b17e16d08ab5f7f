import { type Answer, type Fault, jsonError, s3Error } from './front.ts';
import type { Stack } from './stack.ts';

/** What the API server does not make of a stack, or does not keep: who hears alarms, what starts things, what feeds functions. */
export interface WatchedAccount {
  /** Addresses, and whether each has confirmed. */
  listeners: readonly { readonly address: string; readonly isConfirmed: boolean }[];
  /** By name, in Scheduler's words. */
  schedules: ReadonlyMap<string, object>;
  /** By id: `Enabled`, `Disabled`. */
  eventSources: ReadonlyMap<string, string>;
  /** By bucket, the document. */
  bucketPolicies: ReadonlyMap<string, object>;
}

/** As a stack leaves an account behind once its owner has confirmed. */
export function readyWatchedAccount(stack: Stack): WatchedAccount {
  const properties = (type: string) => [...stack.ofType(type)];
  return {
    listeners: properties('AWS::SNS::Subscription').map(([, { Endpoint }]) => ({
      address: String(Endpoint),
      isConfirmed: true,
    })),
    schedules: new Map(
      properties('AWS::Scheduler::Schedule').map(([id, schedule]) => [String(stack.resolve({ Ref: id })), schedule]),
    ),
    eventSources: new Map(
      properties('AWS::Lambda::EventSourceMapping').map(([id]) => [String(stack.resolve({ Ref: id })), 'Enabled']),
    ),
    bucketPolicies: new Map(
      properties('AWS::S3::BucketPolicy').map(([, { Bucket, PolicyDocument }]) => [
        String(Bucket),
        PolicyDocument as object,
      ]),
    ),
  };
}

/** Answers the calls that look at all that. */
export function answersOfWatchedAccount(account: WatchedAccount): Fault {
  return ({ action, resources: [resource = ''] }) =>
    ANSWERS[action]?.(account, resource.slice(Math.max(resource.lastIndexOf('/'), resource.lastIndexOf(':')) + 1));
}

const ANSWERS: Readonly<Record<string, (account: WatchedAccount, name: string) => Answer>> = {
  'sns:ListSubscriptionsByTopic': ({ listeners }) => {
    const members = listeners.map(({ address, isConfirmed }, at) => {
      const arn = isConfirmed ? `arn:aws:sns:eu-west-1:123456789012:alarms:${at}` : 'PendingConfirmation';
      return `<member><Endpoint>${address}</Endpoint><SubscriptionArn>${arn}</SubscriptionArn></member>`;
    });
    const result = `<ListSubscriptionsByTopicResult><Subscriptions>${members.join('')}</Subscriptions></ListSubscriptionsByTopicResult>`;
    const body = `<ListSubscriptionsByTopicResponse>${result}</ListSubscriptionsByTopicResponse>`;
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  },
  'scheduler:GetSchedule': ({ schedules }, name) => {
    const found = schedules.get(name);
    return found ? json(found) : unknown();
  },
  'lambda:GetEventSourceMapping': ({ eventSources }, id) => {
    const State = eventSources.get(id);
    return State ? json({ UUID: id, State }) : unknown();
  },
  's3:GetBucketPolicy': ({ bucketPolicies }, bucket) => {
    const found = bucketPolicies.get(bucket);
    return found ? json(found) : s3Error(404, 'NoSuchBucketPolicy');
  },
};

function json(answer: object): Answer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
}

function unknown(): Answer {
  const { headers, ...rest } = jsonError(404, 'ResourceNotFoundException');
  return { ...rest, headers: { ...headers, 'x-amzn-errortype': 'ResourceNotFoundException' } };
}
