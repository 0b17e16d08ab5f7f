import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  type IEmailIdentity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../lambdas/environment.ts';
import { domainOf, type Settings } from '../../lambdas/settings.ts';
import type { HandlerFunction } from './handler-function.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailProps {
  /** The address that every mail comes from; its domain is the identity that DNS has to confirm. */
  readonly sender: string;
  /** Whether the domain's identity is made with the stack, or is the account's own already (feeds 2 `mail.identity`). */
  readonly origin: Settings['mail']['identity'];
  /** Writes into the ledger what became of a mail. */
  readonly mailEvents: HandlerFunction;
}

/** How mails leave and what is heard of them (design 5): the sender's identity, a configuration set, its events. */
export class Mail extends Construct {
  readonly events: WorkQueue;
  readonly configurationSet: string;
  readonly identity: IEmailIdentity;
  private readonly sender: string;

  constructor(scope: Construct, id: string, { sender, origin, mailEvents }: MailProps) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = Stack.of(this).stackName;
    this.identity = this.identityOf(domainOf(sender), origin);
    this.report(this.configurationSetOf());
    this.events = new WorkQueue(this, 'Events', { handler: mailEvents, concurrency: 2 });
    this.events.receive({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet] } } },
    });
  }

  /** Others of the account may mail from the same domain, so what was made stays when the stack goes or its sender changes. */
  private identityOf(domain: string, origin: MailProps['origin']): IEmailIdentity {
    if (origin === 'existing') return EmailIdentity.fromEmailIdentityName(this, 'Identity', domain);
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(domain) });
    identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    return identity;
  }

  /** Lets `fn` send to these domains and from the estate's own address, through the configuration set that reports what becomes of a mail. */
  grantSend(fn: HandlerFunction, domains: readonly string[]): void {
    fn.addEnvironment(ENVIRONMENT.configurationSet, this.configurationSet);
    const arn = (resource: string) => `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
    fn.allow({
      actions: ['ses:SendRawEmail'],
      resources: [arn('identity/*'), arn(`configuration-set/${this.configurationSet}`)],
      conditions: {
        StringEquals: { 'ses:FromAddress': this.sender },
        'ForAllValues:StringLike': { 'ses:Recipients': domains.map((domain) => `*@${domain}`) },
      },
      because:
        'SES asks for the right on the identity of the recipient too, where that is one of the account (the sandbox); from whom and to whom is bound by the conditions',
    });
  }

  /** Lets `fn` send a batch: it may also ask whether SES would take the whole of it (faults T22, T24). */
  grantSendBatch(fn: HandlerFunction, domains: readonly string[]): void {
    this.grantSend(fn, domains);
    fn.allow({
      actions: [
        'ses:GetSendQuota',
        'ses:GetAccountSendingEnabled',
        'ses:GetIdentityVerificationAttributes',
        'ses:DescribeConfigurationSet',
      ],
      resources: ['*'],
      because: 'they ask about the account: SES defines no resource for these actions',
    });
  }

  /** A full mailbox must not silence a head for ever, so only complaints suppress (faults T25). */
  private configurationSetOf(): ConfigurationSet {
    return new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: this.configurationSet,
      suppressionReasons: SuppressionReasons.COMPLAINTS_ONLY,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    });
  }

  private report(set: ConfigurationSet): void {
    set.addEventDestination('ToLedger', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    });
    set.addEventDestination('ToAlarms', {
      destination: EventDestination.cloudWatchDimensions([
        {
          source: CloudWatchDimensionSource.MESSAGE_TAG,
          name: 'ses:configuration-set',
          defaultValue: this.configurationSet,
        },
      ]),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT, EmailSendingEvent.REJECT],
    });
  }
}
