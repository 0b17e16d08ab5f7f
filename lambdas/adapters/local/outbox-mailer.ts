import { keys } from '../../domain/keys.ts';
import type { Mailer, MailOutcome, OutgoingMail } from '../../ports/mailer.ts';
import type { Store } from '../../ports/store.ts';

/** Delivers into the store: `outbox/<period>/r<n>/<addressee>-<kind>.eml`, each message once (design 2). */
export class OutboxMailer implements Mailer {
  /** A key is created once and for all, so the same message again finds itself. */
  readonly isIdempotent = true;
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    const key = keys.outbox(mail, mail.addressee, mail.kind);
    await this.store.create(key, mail.mime);
    return { outcome: 'accepted', messageId: key };
  }
}
