import {
  DescribeConfigurationSetCommand,
  GetAccountSendingEnabledCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type SESClient,
  type SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { SesMailer } from '../../lambdas/adapters/aws/mail/ses-mailer.ts';
import { refusal } from './refusal.ts';

/** SES in memory, on a clock of its own: it keeps what it took, when, and answers as it is told. */
export class FakeSes {
  readonly taken: { readonly at: number; readonly input: SendRawEmailCommand['input'] }[] = [];
  quota = { Max24HourSend: 200, SentLast24Hours: 0, MaxSendRate: 1 };
  isSendingEnabled = true;
  verified: readonly string[] = ['harbour.example'];
  configurationSets: readonly string[] = ['truedown'];
  isSetEnabled: boolean | undefined;
  /** What the n-th mail that it is handed is answered with, from 1; nothing where it is taken. */
  errorOf: (nth: number) => Error | undefined = () => undefined;
  /** What the n-th question is answered with, from 1; nothing where it is answered. */
  doubtOf: (nth: number) => Error | undefined = () => undefined;
  now = 0;
  private handed = 0;
  private asked = 0;

  mailer(): SesMailer {
    const sleep = async (milliseconds: number) => {
      this.now += milliseconds;
    };
    const clock = { now: () => this.now, sleep };
    return new SesMailer(
      { send: async (command: object) => this.send(command) } as unknown as SESClient,
      'truedown',
      clock,
    );
  }

  private send(command: object): unknown {
    const answer = this.answer(command);
    if (answer) return this.ask(answer);
    const error = this.errorOf(++this.handed);
    if (error) throw error;
    this.taken.push({ at: this.now, input: (command as SendRawEmailCommand).input });
    return { MessageId: `id-${this.taken.length}` };
  }

  private ask(answer: () => unknown): unknown {
    const doubt = this.doubtOf(++this.asked);
    if (doubt) throw doubt;
    return answer();
  }

  private answer(command: object): (() => unknown) | undefined {
    if (command instanceof GetSendQuotaCommand) return () => this.quota;
    if (command instanceof GetAccountSendingEnabledCommand) return () => ({ Enabled: this.isSendingEnabled });
    if (command instanceof GetIdentityVerificationAttributesCommand) return () => this.identities(command.input);
    if (command instanceof DescribeConfigurationSetCommand) return () => this.configurationSet(command.input);
    return undefined;
  }

  /** An identity that SES was never told of has no status. */
  private identities({ Identities = [] }: GetIdentityVerificationAttributesCommand['input']) {
    const known = Identities.filter((name) => this.verified.includes(name));
    return {
      VerificationAttributes: Object.fromEntries(known.map((name) => [name, { VerificationStatus: 'Success' }])),
    };
  }

  private configurationSet({ ConfigurationSetName = '' }: DescribeConfigurationSetCommand['input']) {
    if (!this.configurationSets.includes(ConfigurationSetName)) {
      throw refusal('ConfigurationSetDoesNotExistException', 400);
    }
    const ReputationOptions = this.isSetEnabled === undefined ? undefined : { SendingEnabled: this.isSetEnabled };
    return { ConfigurationSet: { Name: ConfigurationSetName }, ReputationOptions };
  }
}
