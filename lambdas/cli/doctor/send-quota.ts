import type { MailAccount } from '../../adapters/aws/mail/mail-service.ts';
import type { Month } from '../../domain/month.ts';
import { type Finding, inTheWay, ready } from './finding.ts';

/** How many mails the newest published month had, if there is one. */
export interface MonthMails {
  readonly period: Month;
  readonly mails: number;
}

type Quota = Pick<MailAccount, 'perDay' | 'perSecond' | 'sentToday'>;

/** Whether what is left of SES's day takes a month as large as the newest published one (faults T22). */
export function sendQuota({ perDay, perSecond, sentToday }: Quota, newest: MonthMails | undefined): Finding {
  const left = perDay < 0 ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(perDay - sentToday));
  const quota = `SES takes ${perSecond} mails a second and ${perDay < 0 ? 'any number' : `${left} more of its ${perDay}`} a day`;
  if (!newest) return ready(`${quota}; no month is published yet to hold this against`);
  const { period, mails } = newest;
  if (mails <= left) return ready(`${quota}; ${period} had ${mails}`);
  return inTheWay(
    `${quota}, but ${period} had ${mails}`,
    'raise the quota (Service Quotas console, Amazon SES, Sending quota), or wait a day',
  );
}
