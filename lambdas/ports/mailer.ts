import { PipelineError } from '../domain/errors.ts';
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

/** The mail service would not take the whole batch, so none of it is tried. The message says what to do. */
export class MailNotReadyError extends PipelineError {
  override readonly name = 'MailNotReadyError';
}

/** Hands messages to whoever delivers them. One call is one attempt (design 5). */
export interface Mailer {
  /**
   * Whether the same message handed over twice is delivered once and answered alike. Only then may a send whose outcome
   * is unknown be tried again without a person (an outbox folder can promise it, a mail service cannot).
   */
  readonly isIdempotent?: boolean;

  /**
   * Told before the first mail how many are due, if any, and from which address.
   * @throws MailNotReadyError where they cannot all leave (faults T22, T24).
   */
  begin?(mails: number, from: string): Promise<void>;

  /** Waits until the next mail may leave. Called before its lock, so that whoever dies while waiting leaves no doubt. */
  pace?(): Promise<void>;

  send(mail: OutgoingMail): Promise<MailOutcome>;
}
