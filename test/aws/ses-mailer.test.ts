import { GetSendQuotaCommand, type SESClient, type SendRawEmailCommand } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { SesMailer } from '../../lambdas/adapters/aws/ses-mailer.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { OutgoingMail } from '../../lambdas/ports/mailer.ts';
import { sha256 } from '../../lambdas/run/json.ts';
import { refusal } from './refusal.ts';

const MAIL: OutgoingMail = {
  period: parseMonth('2026-10'),
  revision: 2,
  addressee: 'OPS%2F1',
  kind: 'report',
  from: 'truedown@harbour.example',
  to: 'tom.brady@harbour.example',
  mime: Buffer.from('To: tom.brady@harbour.example\r\n\r\nHäfen\r\n'),
};

/** SES in memory: it keeps what it took, when, and answers as it is told. */
class Ses {
  readonly taken: { readonly at: number; readonly input: SendRawEmailCommand['input'] }[] = [];
  quota = { Max24HourSend: 200, SentLast24Hours: 0, MaxSendRate: 1 };
  error: Error | undefined;
  now = 0;
  readonly clock = { now: () => this.now, sleep: async (milliseconds: number) => (this.now += milliseconds) };

  mailer(): SesMailer {
    const send = async (command: object) => {
      if (command instanceof GetSendQuotaCommand) return this.quota;
      if (this.error) throw this.error;
      this.taken.push({ at: this.now, input: (command as SendRawEmailCommand).input });
      return { MessageId: `id-${this.taken.length}` };
    };
    return new SesMailer({ send } as unknown as SESClient, 'truedown', this.clock);
  }
}

describe('SesMailer', () => {
  it('gives SES one recipient, the configuration set, and the name of the mail as header and tag', async () => {
    const ses = new Ses();
    expect(await ses.mailer().send(MAIL)).toEqual({ outcome: 'accepted', messageId: 'id-1' });
    const name = '2026-10/r2/OPS%2F1/report';
    expect(ses.taken[0]?.input).toEqual({
      Source: 'truedown@harbour.example',
      Destinations: ['tom.brady@harbour.example'],
      RawMessage: { Data: Buffer.from(`X-Truedown-Mail: ${name}\r\n${Buffer.from(MAIL.mime)}`) },
      ConfigurationSetName: 'truedown',
      Tags: [{ Name: 'truedown-mail', Value: sha256(name) }],
    });
  });

  it.each([
    { name: 'MessageRejected', status: 400, why: 'a sandbox that does not know the address (T24)' },
    { name: 'Throttling', status: 400, why: 'SES drops what is too fast (T22)' },
    { name: 'TooManyRequestsException', status: 429, why: 'the same in other words' },
    { name: 'ConfigurationSetDoesNotExist', status: 400, why: 'nothing was taken' },
  ])('takes $name for a definite refusal: $why', async ({ name, status }) => {
    const ses = new Ses();
    ses.error = refusal(name, status, 'Email address is not verified: tom.brady@harbour.example');
    expect(await ses.mailer().send(MAIL)).toEqual({ outcome: 'refused', reason: name });
  });

  it.each([
    { error: refusal('ServiceUnavailable', 503), why: 'a broken answer' },
    { error: Object.assign(new Error('socket hang up'), { name: 'TimeoutError' }), why: 'no answer' },
    { error: new Error('read ECONNRESET'), why: 'a cut line' },
  ])('tells that nobody knows after $why (T23)', async ({ error }) => {
    const ses = new Ses();
    ses.error = error;
    await expect(ses.mailer().send(MAIL)).rejects.toBe(error);
  });

  it.each([
    { rate: 1, mails: 5, seconds: 5, why: 'the sandbox' },
    { rate: 14, mails: 251, seconds: 22.3, why: '11.2 a second' },
  ])('keeps to 80 % of $rate a second: $why (T22)', async ({ rate, mails, seconds }) => {
    const ses = new Ses();
    ses.quota = { Max24HourSend: -1, SentLast24Hours: 0, MaxSendRate: rate };
    const mailer = ses.mailer();
    await mailer.begin(mails);
    for (let i = 0; i < mails; i++) {
      await mailer.pace();
      await mailer.send(MAIL);
    }
    expect(ses.taken.at(-1)?.at).toBeGreaterThanOrEqual(seconds * 1000 - 100);
    expect(ses.taken.at(-1)?.at).toBeLessThan(seconds * 1000 + 300);
    const busiest = Math.max(
      ...ses.taken.map(({ at }) => ses.taken.filter((other) => other.at >= at && other.at < at + 1000).length),
    );
    expect(busiest).toBeLessThanOrEqual(Math.ceil(rate * 0.8));
  });

  it('looks at the quota of the day before the first mail of a batch (T22)', async () => {
    const ses = new Ses();
    ses.quota = { Max24HourSend: 10, SentLast24Hours: 7, MaxSendRate: 1 };
    await expect(ses.mailer().begin(4)).rejects.toMatchObject({
      name: 'MailNotReadyError',
      facts: { mails: 4, left: 3 },
    });
    await ses.mailer().begin(3);
    expect(ses.taken).toEqual([]);
  });
});
