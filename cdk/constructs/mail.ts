import { Aws, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { ENVIRONMENT } from '../../lambdas/environment.ts';
import { domainOf } from '../../lambdas/settings.ts';
import type { HandlerFunction } from './handler-function.ts';
import { WorkQueue } from './work-queue.ts';

export interface MailProps {
  /** The address that every mail comes from; its domain is the identity that DNS has to confirm. */
  readonly sender: string;
  /** Writes into the ledger what became of a mail. */
  readonly mailEvents: HandlerFunction;
}

/** How mails leave and what is heard of them (design 5): the sender's identity, a configuration set, its events. */
export class Mail extends Construct {
  readonly events: WorkQueue;
  readonly configurationSet: string;
  readonly identity: EmailIdentity;
  private readonly sender: string;

  constructor(scope: Construct, id: string, { sender, mailEvents }: MailProps) {
    super(scope, id);
    this.sender = sender;
    this.configurationSet = Stack.of(this).stackName;
    this.identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(domainOf(sender)) });
    this.report(this.configurationSetOf());
    this.events = new WorkQueue(this, 'Events', { handler: mailEvents, concurrency: 2 });
    this.events.receive({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [this.configurationSet] } } },
    });
  }

  /** Lets `fn` send to these domains and from the estate's own address, through the configuration set that reports what becomes of a mail. */
  grantSend(fn: HandlerFunction, domains: readonly string[]): void {
    fn.addEnvironment(ENVIRONMENT.configurationSet, this.configurationSet);
    const arn = (resource: string) => `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
    fn.allow({
      actions: ['ses:SendRawEmail'],
      resources: [this.identity.emailIdentityArn, arn(`configuration-set/${this.configurationSet}`)],
      conditions: {
        StringEquals: { 'ses:FromAddress': this.sender },
        'ForAllValues:StringLike': { 'ses:Recipients': domains.map((domain) => `*@${domain}`) },
      },
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
