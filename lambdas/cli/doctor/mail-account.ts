import type { MailAccount } from '../../adapters/aws/mail/mail-service.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** Whether SES lets the account mail people at all: out of the sandbox, switched on, in good standing (faults T24). */
export function mailAccount({ isInSandbox, isSending, standing }: MailAccount): readonly Finding[] {
  const faults = [
    ...(isInSandbox ? [SANDBOX] : []),
    ...(isSending ? [] : [SWITCHED_OFF]),
    ...(standing === 'HEALTHY' ? [] : [standingFault(standing)]),
  ];
  return faults.length > 0 ? faults : [ready('out of the sandbox, switched on, in good standing')];
}

const SANDBOX = inTheWay(
  'SES is in its sandbox and mails verified addresses only',
  'request production access (SES console, Account dashboard); AWS answers within a day',
);

const SWITCHED_OFF = inTheWay(
  'sending is switched off for the whole account',
  'switch it on (aws sesv2 put-account-sending-attributes --sending-enabled)',
);

function standingFault(standing: string): Finding {
  return inTheWay(
    `SES has the account's standing as ${standing}`,
    'answer the review in the SES console (Account dashboard, Reputation)',
  );
}
