import {
  type DkimAttributes,
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetEmailIdentityCommand,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import { errorName } from '../aws-errors.ts';

/** What SES lets the account do. */
export interface MailAccount {
  /** Only verified addresses get mail. */
  readonly isInSandbox: boolean;
  readonly isSending: boolean;
  /** `HEALTHY`, `PROBATION` or `SHUTDOWN`. */
  readonly standing: string;
  /** Mails in 24 hours; below 0 there is no limit. */
  readonly perDay: number;
  readonly perSecond: number;
  readonly sentToday: number;
}

/** Where the verification of a sender's domain stands. */
export interface SenderIdentity {
  readonly isVerified: boolean;
  /** `SUCCESS` once SES has found the records. */
  readonly dkim: string;
  /** The DNS records to enter, a line each. */
  readonly records: readonly string[];
}

/** What doctor asks SES; only its second API knows of the sandbox (faults T24). */
export class MailService {
  private readonly ses: SESv2Client;

  constructor(ses: SESv2Client) {
    this.ses = ses;
  }

  async account(): Promise<MailAccount> {
    const answer = await this.ses.send(new GetAccountCommand({}));
    const { Max24HourSend = 0, MaxSendRate = 0, SentLast24Hours = 0 } = answer.SendQuota ?? {};
    return {
      isInSandbox: answer.ProductionAccessEnabled !== true,
      isSending: answer.SendingEnabled === true,
      standing: answer.EnforcementStatus ?? 'unknown',
      perDay: Max24HourSend,
      perSecond: MaxSendRate,
      sentToday: SentLast24Hours,
    };
  }

  /** The sender's identity; undefined where SES does not know it. */
  async identity(name: string): Promise<SenderIdentity | undefined> {
    const command = new GetEmailIdentityCommand({ EmailIdentity: name });
    const answer = await this.ses.send(command).catch(nothingIfUnknown);
    if (!answer) return undefined;
    return {
      isVerified: answer.VerifiedForSendingStatus === true,
      dkim: answer.DkimAttributes?.Status ?? 'unknown',
      records: recordsOf(name, answer.DkimAttributes),
    };
  }

  /** Whether a configuration set sends; undefined where SES does not know it. */
  async configurationSet(name: string): Promise<{ readonly isSending: boolean } | undefined> {
    const command = new GetConfigurationSetCommand({ ConfigurationSetName: name });
    const answer = await this.ses.send(command).catch(nothingIfUnknown);
    return answer && { isSending: answer.SendingOptions?.SendingEnabled !== false };
  }
}

function recordsOf(domain: string, { Tokens = [], SigningHostedZone = 'dkim.amazonses.com' }: DkimAttributes = {}) {
  return Tokens.map((token) => `${token}._domainkey.${domain} CNAME ${token}.${SigningHostedZone}`);
}

function nothingIfUnknown(error: unknown): undefined {
  if (errorName(error) !== 'NotFoundException') throw error;
}
