import { describe, expect, it } from 'vitest';
import { MailService } from '../../lambdas/adapters/aws/mail/mail-service.ts';
import { answering } from './answering.ts';
import { refusal } from './refusal.ts';

const unknown = refusal('NotFoundException', 404);
const service = (answers: Readonly<Record<string, object>>) => new MailService(answering(answers));

describe('what doctor asks SES', () => {
  it.each([
    {
      answer: {
        ProductionAccessEnabled: true,
        SendingEnabled: true,
        EnforcementStatus: 'HEALTHY',
        SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 10 },
      },
      account: {
        isInSandbox: false,
        isSending: true,
        standing: 'HEALTHY',
        perDay: 50_000,
        perSecond: 14,
        sentToday: 10,
      },
      why: 'an account that may send',
    },
    {
      answer: { ProductionAccessEnabled: false, SendingEnabled: false, EnforcementStatus: 'SHUTDOWN' },
      account: { isInSandbox: true, isSending: false, standing: 'SHUTDOWN', perDay: 0, perSecond: 0, sentToday: 0 },
      why: 'one that may not',
    },
    {
      answer: {},
      account: { isInSandbox: true, isSending: false, standing: 'unknown' },
      why: 'what SES does not say is not taken for granted',
    },
  ])('the account: $why', async ({ answer, account }) => {
    expect(await service({ GetAccountCommand: answer }).account()).toMatchObject(account);
  });

  it('the identity, with the records that DNS has to have', async () => {
    const DkimAttributes = { Status: 'PENDING', Tokens: ['aa', 'bb'] };
    const mail = service({ GetEmailIdentityCommand: { VerifiedForSendingStatus: false, DkimAttributes } });
    expect(await mail.identity('harbour.example')).toEqual({
      isVerified: false,
      dkim: 'PENDING',
      records: [
        'aa._domainkey.harbour.example CNAME aa.dkim.amazonses.com',
        'bb._domainkey.harbour.example CNAME bb.dkim.amazonses.com',
      ],
    });
  });

  it.each([
    { answer: { SendingOptions: { SendingEnabled: true } }, is: { isSending: true }, why: 'it sends' },
    { answer: { SendingOptions: { SendingEnabled: false } }, is: { isSending: false }, why: 'it is switched off' },
    { answer: unknown, is: undefined, why: 'there is none' },
  ])('the configuration set: $why', async ({ answer, is }) => {
    expect(await service({ GetConfigurationSetCommand: answer }).configurationSet('Truedown')).toEqual(is);
  });

  it('tells an identity that is not there from a refusal', async () => {
    expect(await service({ GetEmailIdentityCommand: unknown }).identity('harbour.example')).toBeUndefined();
    const denied = refusal('AccessDeniedException', 403);
    await expect(service({ GetEmailIdentityCommand: denied }).identity('harbour.example')).rejects.toBe(denied);
  });
});
