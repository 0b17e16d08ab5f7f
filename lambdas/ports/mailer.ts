import type { Month } from '../domain/month.ts';

/** One message for one recipient, whole as MIME. */
export interface OutgoingMail {
  readonly period: Month;
  readonly revision: number;
  /** The unit's key segment, or `_owner` or `_finance`. */
  readonly addressee: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly mime: Uint8Array;
}

/** What became of a message: accepted under an id, or definitely refused. An unknown outcome is thrown. */
export type MailOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly reason: string };

/** Hands messages to whoever delivers them. One call is one attempt (design 5). */
export interface Mailer {
  /**
   * Whether the same message handed over twice is delivered once and answered alike. Only then may a send whose outcome
   * is unknown be tried again without a person (an outbox folder can promise it, a mail service cannot).
   */
  readonly isIdempotent?: boolean;

  send(mail: OutgoingMail): Promise<MailOutcome>;
}
