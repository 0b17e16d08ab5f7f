import {
  DescribeConfigurationSetCommand,
  type DescribeConfigurationSetResponse,
  GetAccountSendingEnabledCommand,
  GetIdentityVerificationAttributesCommand,
  GetSendQuotaCommand,
  type GetSendQuotaResponse,
  type SESClient,
} from '@aws-sdk/client-ses';
import { MailNotReadyError } from '../../../ports/mailer.ts';
import { errorName, isThrottling, statusOf } from '../aws-errors.ts';
import { type Waiting, withBackOff } from '../back-off.ts';

/** SES answers one such question a second. */
const CALLS = 12;

/** A batch that is about to be sent. */
export interface Batch {
  readonly mails: number;
  /** The address that every one of them comes from. */
  readonly from: string;
  readonly configurationSet: string;
}

/**
 * Asks SES whether it would take a whole batch (faults T22, T24): sending is on, the sender is verified, the
 * configuration set is there, the day's quota is large enough. Answers the rate, in mails a second.
 * @throws MailNotReadyError with the remedy.
 */
export async function readyRate(ses: SESClient, batch: Batch, waiting: Waiting): Promise<number> {
  const ask: Ask = (question) => withBackOff(question, isWorthAnother, waiting, CALLS);
  const { Enabled } = await ask(() => ses.send(new GetAccountSendingEnabledCommand({})));
  if (Enabled === false) {
    throw notReady(
      batch,
      'sending is switched off for the whole account; switch it on (aws ses update-account-sending-enabled --enabled)',
    );
  }
  await refuseUnverified(ses, batch, ask);
  refuseConfigurationSet(batch, await ask(() => configurationSetOf(ses, batch)));
  const quota = await ask(() => ses.send(new GetSendQuotaCommand({})));
  refuseAboveQuota(batch, quota);
  return quota.MaxSendRate ?? 1;
}

type Ask = <Answer>(question: () => Promise<Answer>) => Promise<Answer>;

function isWorthAnother(error: unknown): boolean {
  return isThrottling(error) || (statusOf(error) ?? 0) >= 500;
}

/** An address may be sent from where it is verified itself, or its domain is. */
async function refuseUnverified(ses: SESClient, batch: Batch, ask: Ask): Promise<void> {
  const domain = batch.from.slice(batch.from.lastIndexOf('@') + 1).toLowerCase();
  const command = new GetIdentityVerificationAttributesCommand({ Identities: [batch.from, domain] });
  const { VerificationAttributes = {} } = await ask(() => ses.send(command));
  const isVerified = Object.values(VerificationAttributes).some((it) => it.VerificationStatus === 'Success');
  if (isVerified) return;
  throw notReady(
    batch,
    `the sender's domain ${domain} is not verified; put the DKIM records that SES shows for it into its DNS`,
  );
}

async function configurationSetOf(
  ses: SESClient,
  { configurationSet }: Batch,
): Promise<DescribeConfigurationSetResponse | undefined> {
  const command = new DescribeConfigurationSetCommand({
    ConfigurationSetName: configurationSet,
    ConfigurationSetAttributeNames: ['reputationOptions'],
  });
  return ses.send(command).catch((error: unknown) => {
    if (/^ConfigurationSetDoesNotExist/.test(errorName(error))) return undefined;
    throw error;
  });
}

function refuseConfigurationSet(batch: Batch, found: DescribeConfigurationSetResponse | undefined): void {
  const { configurationSet } = batch;
  if (!found) throw notReady(batch, `the configuration set ${configurationSet} is gone; deploy the stack again`);
  if (found.ReputationOptions?.SendingEnabled === false) {
    throw notReady(
      batch,
      `sending is switched off for the configuration set ${configurationSet}; switch it on in SES when mails may leave again`,
    );
  }
}

function refuseAboveQuota(batch: Batch, { Max24HourSend = 0, SentLast24Hours = 0 }: GetSendQuotaResponse): void {
  if (Max24HourSend < 0) return;
  const left = Math.max(0, Math.floor(Max24HourSend - SentLast24Hours));
  if (batch.mails > left) {
    const why = `SES takes ${left} more of its ${Max24HourSend} a day; raise the quota or wait a day`;
    throw notReady(batch, why, { left });
  }
}

function notReady({ mails }: Batch, why: string, facts: Readonly<Record<string, number>> = {}): MailNotReadyError {
  return new MailNotReadyError(`${mails} mails are due, but ${why}, then run the month again`, { mails, ...facts });
}
