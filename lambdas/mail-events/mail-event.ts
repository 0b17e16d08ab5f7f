import * as z from 'zod/mini';
import { MAIL_HEADER, MAIL_TAG, type MailIdentity, parseMailName } from '../run/mails/mail-name.ts';

/** The facts of the ledger that the mail service reports (design 5). */
export type ReportedFact = 'delivered' | 'bounced' | 'complained';

/** What SES reports, as far as the ledger wants to know. A rejected mail was accepted and then not sent. */
const FACTS: Readonly<Record<string, ReportedFact>> = {
  Delivery: 'delivered',
  Bounce: 'bounced',
  Reject: 'bounced',
  Complaint: 'complained',
};

const event = z.object({
  detail: z.object({
    eventType: z.string(),
    mail: z.object({
      messageId: z.string().check(z.minLength(1)),
      headers: z._default(z.array(z.object({ name: z.string(), value: z.string() })), []),
      tags: z._default(z.record(z.string(), z.array(z.string())), {}),
    }),
    bounce: z.optional(z.object({ bounceType: z._default(z.string(), ''), bounceSubType: z._default(z.string(), '') })),
    complaint: z.optional(z.object({ complaintFeedbackType: z._default(z.string(), '') })),
    reject: z.optional(z.object({ reason: z._default(z.string(), '') })),
  }),
});

/** One fact about one of the ledger's mails. */
export interface MailReport {
  readonly mail: MailIdentity;
  readonly fact: ReportedFact;
  readonly messageId: string;
  /** The service's own word for it, such as `Permanent`; never an address. */
  readonly kind: string;
}

/** Reads an event of SES: a fact for the ledger, or why it is none. */
export function parseMailEvent(input: unknown): MailReport | { readonly ignored: string } {
  const { eventType, mail, bounce, complaint, reject } = event.parse(input).detail;
  const fact = Object.hasOwn(FACTS, eventType) ? FACTS[eventType] : undefined;
  if (!fact) return { ignored: `an event of type ${eventType}` };
  const header = mail.headers.find(({ name }) => name.toLowerCase() === MAIL_HEADER.toLowerCase());
  const identity = parseMailName(header?.value ?? '', mail.tags[MAIL_TAG]?.[0] ?? '');
  if (!identity) return { ignored: 'a mail that is not in the ledger' };
  const kind = bounce?.bounceType ?? complaint?.complaintFeedbackType ?? reject?.reason ?? '';
  return { mail: identity, fact, messageId: mail.messageId, kind };
}
