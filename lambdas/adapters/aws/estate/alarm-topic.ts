import { ListSubscriptionsByTopicCommand, type SNSClient, type Subscription } from '@aws-sdk/client-sns';

/** Who hears alarms, and whether SNS was told by him that he wants to. */
export interface Listener {
  readonly address: string;
  readonly isConfirmed: boolean;
}

/** The topic that calls people. */
export class AlarmTopic {
  private readonly sns: SNSClient;
  private readonly arn: string;

  constructor(sns: SNSClient, arn: string) {
    this.sns = sns;
    this.arn = arn;
  }

  /** Everybody who is subscribed, confirmed or not. */
  async listeners(): Promise<readonly Listener[]> {
    const found: Subscription[] = [];
    let next: string | undefined;
    do {
      const page = await this.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: this.arn, NextToken: next }));
      found.push(...(page.Subscriptions ?? []));
      next = page.NextToken;
    } while (next);
    return found.map(({ Endpoint = '', SubscriptionArn = '' }) => ({
      address: Endpoint,
      // Before somebody confirms, a word stands where the ARN will.
      isConfirmed: SubscriptionArn.startsWith('arn:'),
    }));
  }
}
