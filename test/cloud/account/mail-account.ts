import type { Fault } from './front.ts';

/** What SES says of the account: the API server keeps none of it. */
export interface MailAccount {
  /** Outside the sandbox. */
  mayLeaveSandbox: boolean;
  isSending: boolean;
}

const XML = { 'content-type': 'text/xml' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** Answers the calls about the account that the API server does not know. */
export function answersOfMailAccount(account: MailAccount): Fault {
  return ({ action }) => {
    if (action === 'ses:GetAccountSendingEnabled') {
      const result = `<GetAccountSendingEnabledResult><Enabled>${account.isSending}</Enabled></GetAccountSendingEnabledResult>`;
      const body = `<GetAccountSendingEnabledResponse>${result}</GetAccountSendingEnabledResponse>`;
      return { status: 200, headers: XML, body };
    }
    if (action === 'ses:GetAccount') {
      const body = JSON.stringify({
        ProductionAccessEnabled: account.mayLeaveSandbox,
        SendingEnabled: account.isSending,
        EnforcementStatus: 'HEALTHY',
        SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 },
      });
      return { status: 200, headers: JSON_TYPE, body };
    }
    return undefined;
  };
}
