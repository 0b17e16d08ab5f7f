import { StoreConflictError } from '../domain/errors.ts';
import { keys } from '../domain/keys.ts';
import type { Store } from '../ports/store.ts';
import { canonicalJson } from '../run/store/json.ts';
import { parseMailEvent } from './mail-event.ts';

/**
 * Writes what the mail service reports into the ledger, once for each fact, in whatever order and however often it
 * comes (faults T25). The sender never writes these keys. Returns what is worth a line of the log.
 */
export async function recordEvent(input: unknown, store: Store): Promise<Readonly<Record<string, unknown>>> {
  const report = parseMailEvent(input);
  if ('ignored' in report) return { ignored: report.ignored, count: 1 };
  const { mail, fact, messageId, kind } = report;
  const key = keys.send(mail, mail.addressee, mail.kind, fact);
  try {
    return { key, fact: await store.create(key, canonicalJson({ message_id: messageId, kind })) };
  } catch (error) {
    // Sent twice by a person's word, or bounced twice: the first report stays.
    if (error instanceof StoreConflictError) return { key, fact: 'known' };
    throw error;
  }
}
