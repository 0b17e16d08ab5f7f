import { keys } from '../domain/keys.ts';
import { type Month, parseMonth } from '../domain/month.ts';
import { MailNotReadyError, type MailOutcome, type OutgoingMail } from '../ports/mailer.ts';
import type { Store } from '../ports/store.ts';
import type { Uploads } from '../ports/uploads.ts';
import type { FeedVerdict, UploadReceipt } from '../run/landings/landing-records.ts';
import { type ReceiptIn, readReceipt } from '../run/landings/read-receipts.ts';
import { composeMail } from '../run/mails/compose-mail.ts';
import { ledgerState } from '../run/mails/ledger.ts';
import { canonicalJson } from '../run/store/json.ts';
import { PackedStore } from '../run/store/packed-store.ts';
import type { Settings } from '../settings.ts';
import { missingNow } from './missing-now.ts';
import { nextMonth } from './next-month.ts';
import { receiptText } from './receipt-text.ts';

export interface MailReceiptDeps {
  readonly store: Store;
  readonly uploads: Uploads;
  readonly settings: Settings;
  readonly receiptOf: ReceiptIn;
  /** One attempt at one mail. Where its outcome is unknown it throws. */
  readonly deliver: (name: string, mail: Pick<OutgoingMail, 'from' | 'to' | 'mime'>) => Promise<MailOutcome>;
}

/** What became of a receipt. */
export type Told = 'sent' | 'known' | 'unknown' | 'no owner';

/**
 * Mails a receipt to the owner of its source and to nobody else, once: whatever nobody knows is not sent again. A file
 * that was only read again is no news (F19).
 * @throws MailNotReadyError where the mail service refused it; the queue tries again later.
 */
export async function mailReceipt(receiptKey: string, sentAt: Date, deps: MailReceiptDeps): Promise<Told> {
  const { store, settings } = deps;
  const receipt = await readReceipt(store, receiptKey);
  if (!receipt) throw new Error(`${receiptKey} is not there`);
  const owner = settings.sources[receipt.source]?.owner;
  if (owner === undefined || receipt.verdicts.every(({ verdict }) => verdict === 'ignored')) return 'no owner';
  if (await isToldAlready(receipt, store)) return 'known';
  const version = receiptKey.slice(receiptKey.lastIndexOf('/') + 1).replace(/\.json$/, '');
  const { state, attempt } = ledgerState(await factsOf(store, version));
  if (state !== 'due') return state === 'sent' ? 'known' : 'unknown';
  const mime = await compose(receipt, version, owner, sentAt, deps);
  const fact = (name: string) => keys.receiptMail(version, `${attempt}-${name}`);
  if ((await store.create(fact('sending'), canonicalJson({ receipt: version }))) === 'same') return 'unknown';
  const outcome = await deps
    .deliver(`receipts/${version}`, { from: settings.sender, to: owner, mime })
    .catch(() => undefined);
  if (!outcome) return 'unknown';
  if (outcome.outcome === 'accepted') {
    await store.create(fact('sent'), canonicalJson({ message_id: outcome.messageId }));
    return 'sent';
  }
  await store.create(fact('refused'), canonicalJson({ reason: outcome.reason }));
  throw new MailNotReadyError(`the receipt was refused: ${outcome.reason}`, { version, reason: outcome.reason });
}

/** Whether the verdict is what the reading before came to. */
async function isToldAlready(receipt: UploadReceipt, store: Store): Promise<boolean> {
  const before = receipt.earlier ? await readReceipt(store, receipt.earlier) : undefined;
  return before !== undefined && newsOf(before.verdicts) === newsOf(receipt.verdicts);
}

/** What an owner is told of the verdicts; which of two equal files came first is no news. */
function newsOf(verdicts: readonly FeedVerdict[]): string {
  const told = verdicts.map(({ verdict, feed, period, refused }) => {
    const isTaken = verdict !== 'refused' && verdict !== 'ignored';
    return isTaken ? ['taken', feed, period, refused] : [verdict, feed];
  });
  return JSON.stringify(told);
}

async function factsOf(store: Store, version: string): Promise<string[]> {
  const prefix = keys.receiptMail(version, '').replace(/\.json$/, '');
  return (await store.list(prefix)).map(({ key }) => key.slice(prefix.length).replace(/\.json$/, ''));
}

async function compose(
  receipt: UploadReceipt,
  version: string,
  to: string,
  sentAt: Date,
  deps: MailReceiptDeps,
): Promise<Uint8Array> {
  const { settings } = deps;
  const period = receipt.verdicts.find((verdict) => verdict.period !== null)?.period ?? null;
  const month = period === null ? nextMonth(sentAt, settings) : parseMonth(period);
  const sources = Object.keys(settings.sources);
  const missing = { month, sources: await missingFrom(sources, month, deps) };
  const domain = settings.sender.slice(settings.sender.lastIndexOf('@') + 1);
  const files = await refusedRows(receipt, deps.store);
  return composeMail({
    ...receiptText(receipt, missing, files.length > 0),
    from: { name: `${settings.estate} software costs`, address: settings.sender },
    reply_to: settings.owner.email,
    to,
    date: sentAt.toUTCString().replace('GMT', '+0000'),
    message_id: `<receipt-${version}@${domain}>`,
    list_id: `<uploads.${domain}>`,
    unsubscribe: `mailto:${settings.owner.email}?subject=${encodeURIComponent('Change the owner of a source')}`,
    files,
  });
}

/** Where each source has a file, its likeliest serves; where one has none all of its receipts are read (F20). */
async function missingFrom(sources: readonly string[], month: Month, deps: MailReceiptDeps): Promise<string[]> {
  const store = new PackedStore(deps.store, 2 * sources.length);
  return missingNow(month, sources, await deps.uploads.list(), (upload) => deps.receiptOf(upload, store));
}

/** The first rows that were refused, a file for each feed, for their owner: nobody else may read them (F23). */
async function refusedRows({ verdicts }: UploadReceipt, store: Store) {
  const found = await Promise.all(
    verdicts.map(async ({ feed, landing, refused }) => {
      const content = landing === null || refused === 0 ? undefined : await store.read(keys.firstRejects(landing));
      const filename = verdicts.length > 1 ? `refused-rows-${feed}.csv` : 'refused-rows.csv';
      return content ? [{ filename, content }] : [];
    }),
  );
  return found.flat();
}
