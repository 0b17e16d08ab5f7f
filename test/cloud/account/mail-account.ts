import { type Answer, type Fault, jsonError } from './front.ts';
import type { Stack } from './stack.ts';

/** What SES says of a sender's domain. */
export interface MailIdentity {
  readonly isVerified: boolean;
  /** `SUCCESS` once SES has found the records. */
  readonly dkim: string;
}

/** What SES says of the account: the API server keeps none of it. */
export interface MailAccount {
  /** Outside the sandbox. */
  mayLeaveSandbox: boolean;
  isSending: boolean;
  /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  standing: string;
  /** Mails in 24 hours. */
  perDay: number;
  sentToday: number;
  /** By the domain that is verified. */
  identities: ReadonlyMap<string, MailIdentity>;
  /** By name: whether it sends. */
  configurationSets: ReadonlyMap<string, boolean>;
}

/** An account in which nothing stands in the way: what the stack made is there, and the sender's domain is confirmed. */
export function readyMailAccount(stack: Stack, domain: string): MailAccount {
  const sets = [...stack.ofType('AWS::SES::ConfigurationSet').values()];
  return {
    mayLeaveSandbox: true,
    isSending: true,
    standing: 'HEALTHY',
    perDay: 50_000,
    sentToday: 0,
    identities: new Map([[domain, { isVerified: true, dkim: 'SUCCESS' }]]),
    configurationSets: new Map(sets.map(({ Name }) => [String(Name), true])),
  };
}

/** Answers the calls about the account that the API server does not know. */
export function answersOfMailAccount(account: MailAccount): Fault {
  return ({ action, resources: [resource = ''] }) =>
    ANSWERS[action]?.(account, resource.slice(resource.indexOf('/') + 1));
}

const ANSWERS: Readonly<Record<string, (account: MailAccount, name: string) => Answer>> = {
  'ses:GetAccountSendingEnabled': ({ isSending }) => {
    const result = `<GetAccountSendingEnabledResult><Enabled>${isSending}</Enabled></GetAccountSendingEnabledResult>`;
    const body = `<GetAccountSendingEnabledResponse>${result}</GetAccountSendingEnabledResponse>`;
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  },
  'ses:GetAccount': ({ mayLeaveSandbox, isSending, standing, perDay, sentToday }) =>
    json({
      ProductionAccessEnabled: mayLeaveSandbox,
      SendingEnabled: isSending,
      EnforcementStatus: standing,
      SendQuota: { Max24HourSend: perDay, MaxSendRate: 14, SentLast24Hours: sentToday },
    }),
  'ses:GetEmailIdentity': ({ identities }, name) => {
    const found = identities.get(name);
    const DkimAttributes = { Status: found?.dkim, Tokens: ['aa', 'bb', 'cc'], SigningHostedZone: 'dkim.amazonses.com' };
    return found ? json({ VerifiedForSendingStatus: found.isVerified, DkimAttributes }) : unknown();
  },
  'ses:GetConfigurationSet': ({ configurationSets }, name) => {
    const isSending = configurationSets.get(name);
    if (isSending === undefined) return unknown();
    return json({ ConfigurationSetName: name, SendingOptions: { SendingEnabled: isSending } });
  },
};

function json(answer: object): Answer {
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) };
}

function unknown(): Answer {
  const { headers, ...rest } = jsonError(404, 'NotFoundException');
  return { ...rest, headers: { ...headers, 'x-amzn-errortype': 'NotFoundException' } };
}
