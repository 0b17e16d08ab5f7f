import { setTimeout as pause } from 'node:timers/promises';
import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { Mailer, MailOutcome, OutgoingMail } from '../../../ports/mailer.ts';
import { MAIL_HEADER, MAIL_TAG, mailName } from '../../../run/mails/mail-name.ts';
import { sha256 } from '../../../run/store/json.ts';
import { errorName, isThrottling, statusOf } from '../aws-errors.ts';
import { REAL_WAITING } from '../back-off.ts';
import { type Clock, SendPace } from './send-pace.ts';
import { readyRate } from './ses-readiness.ts';

/** After so long without an answer nobody knows whether the mail left (faults 7). */
const TIMEOUT = 10_000;

/** The part of the account's rate that one batch takes (faults T22). */
const SHARE = 0.8;

const REAL_CLOCK: Clock = { now: () => performance.now(), sleep: (milliseconds) => pause(milliseconds) };

/**
 * Hands mails to SES, one attempt each: the client must be made with `maxAttempts: 1`, for with its defaults it sent
 * three copies where the reply was lost (design 5).
 */
export class SesMailer implements Mailer {
  private readonly ses: SESClient;
  private readonly configurationSet: string;
  private readonly clock: Clock;
  private tempo: SendPace | undefined;

  constructor(ses: SESClient, configurationSet: string, clock: Clock = REAL_CLOCK) {
    this.ses = ses;
    this.configurationSet = configurationSet;
    this.clock = clock;
  }

  async begin(mails: number, from: string): Promise<void> {
    const batch = { mails, from, configurationSet: this.configurationSet };
    const rate = await readyRate(this.ses, batch, { ...REAL_WAITING, sleep: this.clock.sleep });
    this.tempo = new SendPace(rate * SHARE, this.clock);
  }

  async pace(): Promise<void> {
    await this.tempo?.take();
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    return this.deliver(mailName(mail), mail);
  }

  /** Sends a mail that has a name of its own, in the ledger's words or not. */
  async deliver(name: string, { from, to, mime }: Pick<OutgoingMail, 'from' | 'to' | 'mime'>): Promise<MailOutcome> {
    const command = new SendRawEmailCommand({
      Source: from,
      Destinations: [to],
      RawMessage: { Data: named(name, mime) },
      ConfigurationSetName: this.configurationSet,
      Tags: [{ Name: MAIL_TAG, Value: sha256(name) }],
    });
    try {
      const { MessageId } = await this.ses.send(command, { abortSignal: AbortSignal.timeout(TIMEOUT) });
      return { outcome: 'accepted', messageId: MessageId ?? '' };
    } catch (error) {
      if (isDefinite(error)) return { outcome: 'refused', reason: errorName(error) };
      throw error;
    }
  }
}

/** The message with its name in front. SES replaces the Message-ID, but keeps this and gives it back in its events. */
function named(name: string, mime: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${MAIL_HEADER}: ${name}\r\n`), mime]);
}

/** SES answered that it did not take the mail. Its words stay out of the ledger, for they name addresses (faults T38). */
function isDefinite(error: unknown): boolean {
  const status = statusOf(error) ?? 0;
  return isThrottling(error) || (status >= 400 && status < 500);
}
