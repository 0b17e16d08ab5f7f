import { beforeEach, describe, expect, it } from 'vitest';
import type { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { recordEvent } from '../../lambdas/mail-events/record-event.ts';
import { ledgerState, readLedger } from '../../lambdas/run/mails/ledger.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { temporaryStore } from '../temporary-store.ts';

const NAME = '2026-10/r1/OPS%2F1/report';
const ADDRESS = 'tom.brady@harbour.example';
const run = { period: parseMonth('2026-10'), revision: 1, id: 'a'.repeat(64) };

/** An event as SES gives it to EventBridge. */
function ses(eventType: string, more: object = {}, name = NAME, tag = sha256(name)) {
  const headers = [
    { name: 'x-truedown-mail', value: name },
    { name: 'To', value: ADDRESS },
  ];
  const tags = { 'ses:configuration-set': ['truedown'], 'truedown-mail': [tag] };
  return {
    'detail-type': `Email ${eventType}`,
    detail: { eventType, mail: { messageId: 'm1', destination: [ADDRESS], headers, tags }, ...more },
  };
}
const bounce = ses('Bounce', { bounce: { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: ADDRESS }] } });

let store: FolderStore;
beforeEach(async () => {
  store = await temporaryStore();
});
const facts = async () => [...((await readLedger(store, run)).get('OPS%2F1/report') ?? [])];

describe("SES's events in the ledger (T25)", () => {
  it('are one fact each, however often and in whatever order they come', async () => {
    const complaint = ses('Complaint', { complaint: { complaintFeedbackType: 'abuse' } });
    const events = [ses('Delivery'), bounce, complaint];
    for (const event of [...events, ...events.reverse(), ...events]) await recordEvent(event, store);
    expect(await facts()).toEqual(['bounced', 'complained', 'delivered']);
    expect(ledgerState(['1-sending', ...(await facts())])).toEqual({ state: 'sent', attempt: 1 });
  });

  it.each([
    { event: bounce, fact: 'bounced', kind: 'Permanent' },
    { event: ses('Reject', { reject: { reason: 'Bad content' } }), fact: 'bounced', kind: 'Bad content' },
    { event: ses('Delivery'), fact: 'delivered', kind: '' },
  ])('say $fact in the words of the service, without an address (T38)', async ({ event, fact, kind }) => {
    await recordEvent(event, store);
    const bytes = await store.read(`sends/2026-10/r1/OPS%2F1/report/${fact}.json`);
    expect(JSON.parse(Buffer.from(bytes ?? []).toString('utf8'))).toEqual({ message_id: 'm1', kind });
    expect(Buffer.from(bytes ?? []).toString('utf8')).not.toContain('@');
  });

  it('keeps the first report where a mail was sent twice by a person', async () => {
    await recordEvent(bounce, store);
    const second = { ...bounce, detail: { ...bounce.detail, mail: { ...bounce.detail.mail, messageId: 'm2' } } };
    expect(await recordEvent(second, store)).toMatchObject({ fact: 'known' });
  });

  it.each([
    { event: ses('Send'), why: 'no news' },
    { event: ses('DeliveryDelay'), why: 'no news yet' },
    { event: ses('constructor'), why: 'no type of SES' },
    { event: ses('Delivery', {}, `receipts/${'a'.repeat(64)}`), why: 'a receipt is not in the ledger' },
    { event: ses('Delivery', {}, NAME, sha256('other')), why: 'the tag is of another mail' },
    { event: ses('Delivery', {}, '2026-10/r1/../../x/report'), why: 'no name' },
    { event: ses('Delivery', {}, ''), why: "somebody else's mail" },
  ])('are passed over with a count: $why', async ({ event }) => {
    expect(await recordEvent(event, store)).toMatchObject({ count: 1, ignored: expect.any(String) });
    expect(await store.list('sends/')).toEqual([]);
  });
});
