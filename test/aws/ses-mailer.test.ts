import { describe, expect, it, vi } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { OutgoingMail } from '../../lambdas/ports/mailer.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { FakeSes } from './fake-ses.ts';
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

/** What is wrong with an SES. */
interface Faulty {
  readonly fault: Partial<FakeSes>;
  readonly why: string;
}

describe('SesMailer', () => {
  it('gives SES one recipient, the configuration set, and the name of the mail as header and tag', async () => {
    const ses = new FakeSes();
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
    const ses = new FakeSes();
    ses.errorOf = () => refusal(name, status, 'Email address is not verified: tom.brady@harbour.example');
    expect(await ses.mailer().send(MAIL)).toEqual({ outcome: 'refused', reason: name });
  });

  it.each([
    { error: refusal('ServiceUnavailable', 503), why: 'a broken answer' },
    { error: Object.assign(new Error('socket hang up'), { name: 'TimeoutError' }), why: 'no answer' },
    { error: new Error('read ECONNRESET'), why: 'a cut line' },
  ])('tells that nobody knows after $why (T23)', async ({ error }) => {
    const ses = new FakeSes();
    ses.errorOf = () => error;
    await expect(ses.mailer().send(MAIL)).rejects.toBe(error);
  });

  it('waits ten seconds for an answer (faults 7)', async () => {
    const timeout = vi.spyOn(AbortSignal, 'timeout');
    await new FakeSes().mailer().send(MAIL);
    expect(timeout.mock.calls).toEqual([[10_000]]);
    timeout.mockRestore();
  });

  it.each([
    { rate: 1, mails: 5, seconds: 5, why: 'the sandbox' },
    { rate: 14, mails: 251, seconds: 22.3, why: '11.2 a second' },
  ])('keeps to 80 % of $rate a second: $why (T22)', async ({ rate, mails, seconds }) => {
    const ses = new FakeSes();
    ses.quota = { Max24HourSend: -1, SentLast24Hours: 0, MaxSendRate: rate };
    const mailer = ses.mailer();
    await mailer.begin(mails, MAIL.from);
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
    const ses = new FakeSes();
    ses.quota = { Max24HourSend: 10, SentLast24Hours: 7, MaxSendRate: 1 };
    await expect(ses.mailer().begin(4, MAIL.from)).rejects.toMatchObject({
      name: 'MailNotReadyError',
      facts: { mails: 4, left: 3 },
    });
    await ses.mailer().begin(3, MAIL.from);
    expect(ses.taken).toEqual([]);
  });

  it.each<Faulty & { says: string }>([
    { fault: { isSendingEnabled: false }, says: '--enabled', why: 'the account may not send' },
    { fault: { verified: [] }, says: 'harbour.example is not verified', why: 'DNS has not confirmed the sender' },
    { fault: { verified: ['else.example'] }, says: 'is not verified', why: 'another domain is' },
    { fault: { configurationSets: [] }, says: 'deploy the stack again', why: 'nobody would hear what became of mails' },
    { fault: { isSetEnabled: false }, says: 'switched off for the configuration set', why: 'T45, the second switch' },
    {
      fault: { quota: { Max24HourSend: 10, SentLast24Hours: 7, MaxSendRate: 1 } },
      says: 'raise the quota',
      why: 'T22',
    },
  ])('begins no batch where $why, and says what to do (T24)', async ({ fault, says }) => {
    const ses: FakeSes = Object.assign(new FakeSes(), fault);
    const begun = ses.mailer().begin(4, MAIL.from);
    await expect(begun).rejects.toThrow(says);
    await expect(begun).rejects.toMatchObject({ name: 'MailNotReadyError', facts: { mails: 4 } });
  });

  it.each<Faulty>([
    { fault: {}, why: 'all is well' },
    { fault: { verified: [MAIL.from] }, why: 'the address itself is verified' },
    { fault: { isSetEnabled: true }, why: 'the set says that it sends' },
    { fault: { quota: { Max24HourSend: -1, SentLast24Hours: 9, MaxSendRate: 1 } }, why: 'there is no limit' },
  ])('begins one where $why', async ({ fault }) => {
    const ses: FakeSes = Object.assign(new FakeSes(), fault);
    await ses.mailer().begin(4, MAIL.from);
  });

  it('asks again where SES answers one question a second, and tells any other error', async () => {
    const ses = new FakeSes();
    ses.doubtOf = (nth) => (nth % 3 === 0 ? undefined : refusal('Throttling', 400));
    await ses.mailer().begin(4, MAIL.from);
    expect(ses.now).toBeGreaterThan(0);
    ses.doubtOf = () => refusal('AccessDenied', 403);
    await expect(ses.mailer().begin(4, MAIL.from)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
