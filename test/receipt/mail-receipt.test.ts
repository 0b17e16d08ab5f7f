import { beforeEach, describe, expect, it } from 'vitest';
import type { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { MailOutcome, OutgoingMail } from '../../lambdas/ports/mailer.ts';
import { mailReceipt } from '../../lambdas/receipt/mail-receipt.ts';
import { missingNow } from '../../lambdas/receipt/missing-now.ts';
import { nextMonth } from '../../lambdas/receipt/next-month.ts';
import { receiptText } from '../../lambdas/receipt/receipt-text.ts';
import type { Receipt, UploadReceipt } from '../../lambdas/run/landings/landing-records.ts';
import { type ReceiptOf, readReceipt } from '../../lambdas/run/landings/read-receipts.ts';
import { canonicalJson } from '../../lambdas/run/store/json.ts';
import { estate } from '../land/drop.ts';
import { temporaryStore } from '../temporary-store.ts';

const RECEIPT: Receipt = {
  file: 'hr/2026-10/people.csv',
  source: 'hr',
  verdict: 'accepted_with_rejects',
  feed: 'people',
  stray: false,
  layout: 'own-columns',
  period: '2026-10',
  delivered_on: '2026-10-31',
  landing: 'b'.repeat(64),
  months: null,
  records: 412,
  accepted: 410,
  refused: 2,
  reasons: [{ record: 17, column: 'valid_from', reason: '"2026-02-30" is not a date' }],
  warnings: ['unknown column shoe_size'],
};
/** The stored receipt of a file that serves one feed. */
function stored(verdict: Receipt, earlier: string | null = null): UploadReceipt {
  const { file, source, version, ...rest } = verdict;
  return { file, source, records: verdict.records, verdicts: [rest], earlier };
}

const VERSION = 'c'.repeat(64);
const KEY = `receipts/${VERSION}.json`;
const settings = estate({ hr: { feed: 'people', owner: 'hr@harbour.example' }, contracts: {}, crm: {} });
const SENT_AT = new Date('2026-11-02T09:30:00Z');

let store: FolderStore;
let mails: (Pick<OutgoingMail, 'from' | 'to' | 'mime'> & { readonly name: string })[];
let answer: () => MailOutcome;

beforeEach(async () => {
  store = await temporaryStore();
  mails = [];
  answer = () => ({ outcome: 'accepted', messageId: 'm1' });
  receiptOf = async () => readReceipt(store, KEY);
});

let receiptOf: ReceiptOf;

async function mail({ earlier, ...change }: Partial<Receipt> & { earlier?: string } = {}) {
  await store.create(KEY, canonicalJson(stored({ ...RECEIPT, ...change }, earlier)));
  return again();
}

function again() {
  const uploads = { list: async () => [{ file: RECEIPT.file, version: 'v1' }], download: async () => undefined };
  return mailReceipt(KEY, SENT_AT, {
    store,
    uploads,
    settings,
    receiptOf: (upload) => receiptOf(upload),
    deliver: async (name, { from, to, mime }) => {
      mails.push({ name, from, to, mime });
      return answer();
    },
  });
}

describe('mailReceipt', () => {
  it("tells the source's owner alone: rows, reasons, month and what is still missing", async () => {
    expect(await mail()).toBe('sent');
    expect(mails.map(({ name, from, to }) => ({ name, from, to }))).toEqual([
      { name: `receipts/${VERSION}`, from: 'desk@harbour.example', to: 'hr@harbour.example' },
    ]);
    const mime = Buffer.from(mails[0]?.mime ?? []).toString('utf8');
    expect(mime.match(/^(To|Cc|Bcc|Date|Subject|Content-Type): .*$/gm)).toEqual(
      [
        'To: hr@harbour.example',
        'Subject: Accepted with refused rows: hr/2026-10/people.csv',
        'Date: Mon, 02 Nov 2026 09:30:00 +0000',
        'Content-Type: text/plain; charset=utf-8',
      ].map((line) => expect.stringContaining(line)),
    );
    expect(mime.replace(/=\r\n/g, '')).toContain('410 of 412 rows were taken as people for 2026-10, 2 were refused.');
  });

  it('says what the month that runs next still misses where the file has no date', async () => {
    await mail({ period: null, delivered_on: null });
    const mime = Buffer.from(mails[0]?.mime ?? []).toString('utf8');
    expect(mime.replace(/=\r\n/g, '')).toContain('2026-10 still misses a file from:\r\n- contracts\r\n- crm');
  });

  it('F23: has the refused rows with it', async () => {
    const rows = 'record,column,reason\r\n17,valid_from,no date\r\n';
    await store.create(`rejects/${RECEIPT.landing}-first.csv`, rows);
    await mail();
    const mime = Buffer.from(mails[0]?.mime ?? []).toString('utf8');
    expect(mime).toContain('filename=refused-rows.csv');
    expect(mime).toContain('attached');
    expect(mime.replaceAll('\r\n', '')).toContain(Buffer.from(rows).toString('base64'));
  });

  it('is sent once, however often it is asked for', async () => {
    await mail();
    expect([await again(), await again()]).toEqual(['known', 'known']);
    expect(mails).toHaveLength(1);
  });

  it('is tried again after a refusal, and never after silence', async () => {
    answer = () => ({ outcome: 'refused', reason: 'Throttling' });
    await expect(mail()).rejects.toMatchObject({ name: 'MailNotReadyError' });
    answer = () => {
      throw new Error('socket hang up');
    };
    expect([await again(), await again()]).toEqual(['unknown', 'unknown']);
    expect(mails).toHaveLength(2);
  });

  it.each([
    { change: { source: 'crm' }, why: 'nobody owns the source' },
    { change: { source: 'unheard-of' }, why: 'the settings do not name the source' },
    { change: { verdict: 'ignored' as const }, why: 'nobody dropped that on purpose' },
  ])('goes to nobody where $why', async ({ change }) => {
    expect(await mail(change)).toBe('no owner');
    expect(mails).toEqual([]);
  });
});

describe('F19: a file that was only read again is no news', () => {
  const EARLIER = `receipts/${'e'.repeat(64)}.json`;
  it.each([
    { before: {}, told: 'known', why: 'the same verdict' },
    { before: { warnings: ['other words'] }, told: 'known', why: 'other warnings' },
    { before: { verdict: 'duplicate' as const, refused: 2 }, told: 'known', why: 'another copy came first then' },
    { before: { verdict: 'refused' as const, refused: 412 }, told: 'sent', why: 'it is taken now' },
    { before: { verdict: 'ignored' as const }, told: 'sent', why: 'a new layout knows it' },
    { before: { refused: 0 }, told: 'sent', why: 'rows are refused now' },
    { before: { period: '2026-09' }, told: 'sent', why: 'it serves another month' },
  ])('$told: $why', async ({ before, told }) => {
    await store.create(EARLIER, canonicalJson(stored({ ...RECEIPT, ...before })));
    expect(await mail({ earlier: EARLIER })).toBe(told);
  });
});

describe('F20: a mail does not count through every receipt', () => {
  const NAMES = Array.from({ length: 40 }, (_, i) => `s${i}`);
  const FILES = NAMES.flatMap((source) =>
    Array.from(
      { length: 100 },
      (_, i) => `${source}/${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}/x.csv`,
    ),
  );
  const of = (file: string): Receipt => ({
    ...RECEIPT,
    file,
    source: file.split('/')[0] as string,
    verdict: 'accepted',
    feed: 'accounts',
    period: file.split('/')[1] as string,
    landing: file,
  });
  const uploads = FILES.map((file) => ({ file, version: 'v' }));

  it.each([
    { period: '2025-03', gone: [], reads: 40, why: 'every source has its file' },
    { period: '2025-03', gone: ['s7', 's39'], reads: 38 + 2 * 99, why: 'two have none' },
  ])('of 4,000 files it reads $reads where $why', async ({ period, gone, reads }) => {
    let read = 0;
    const there = uploads.filter(({ file }) => !gone.some((source) => file === `${source}/${period}/x.csv`));
    const missing = await missingNow(parseMonth(period), NAMES, there, async ({ file }) => {
      read++;
      return stored(of(file));
    });
    expect(missing).toEqual(gone.sort());
    expect(read).toBe(reads);
  });

  it.each([
    { receipts: [{ verdict: 'duplicate' as const, months: null }], missing: [], why: 'nobody knows its months' },
    {
      receipts: [{ verdict: 'duplicate' as const, months: null }, { months: ['2025-02'] }],
      missing: ['s0'],
      why: 'its first copy has rows of another month',
    },
    { receipts: [{ months: ['2025-02'] }, { months: ['2025-03'] }], missing: [], why: 'an older file reaches into it' },
  ])('asks a log for its rows: $why', async ({ receipts, missing }) => {
    const files = receipts.map((change, i) => ({
      ...of(`s0/b${9 - i}.csv`),
      feed: 'activity' as const,
      landing: 'one',
      ...change,
    }));
    const receiptOf: ReceiptOf = async ({ file }) => stored(files.find((receipt) => receipt.file === file) as Receipt);
    const found = await missingNow(
      parseMonth('2025-03'),
      ['s0'],
      files.map(({ file }) => ({ file, version: 'v' })),
      receiptOf,
    );
    expect(found).toEqual(missing);
  });
});

describe('receiptText', () => {
  it('says everything in one mail', () => {
    expect(
      receiptText(stored(RECEIPT), { month: parseMonth('2026-10'), sources: ['contracts', 'crm'] }).text,
    ).toBe(`hr/2026-10/people.csv: 410 of 412 rows were taken as people for 2026-10, 2 were refused.

Why:
- record 17, valid_from: "2026-02-30" is not a date

Please look at:
- unknown column shoe_size

2026-10 still misses a file from:
- contracts
- crm
`);
  });

  it.each([
    { refused: 2, says: 'The refused rows are attached, each with its reason (at most 1,000 rows and 4 MB).' },
    { refused: 1001, says: 'The first of the 1001 refused rows are attached' },
  ])('F23: says what is attached of $refused refused rows', ({ refused, says }) => {
    const missing = { month: parseMonth('2026-10'), sources: [] };
    expect(receiptText(stored({ ...RECEIPT, refused }), missing, true).text).toContain(says);
    expect(receiptText(stored({ ...RECEIPT, refused }), missing).text).not.toContain('attached');
  });

  it('keeps a hostile name on its line (T35)', () => {
    const missing = { month: parseMonth('2026-10'), sources: [] };
    const { subject, text } = receiptText(stored({ ...RECEIPT, file: 'hr/a\r\nBcc: x@y.example\u2028.csv' }), missing);

    expect(subject).not.toMatch(/[\r\n\u2028]/);
    expect(text.split('\n')[0]).toContain('Bcc: x@y.example');
  });
});

describe('the month that runs next', () => {
  const schedule = { day: 3, time: '06:00' };
  it.each([
    { at: '2026-11-02T23:59:00Z', timezone: 'Europe/Dublin', month: '2026-10', why: 'the day before its run' },
    { at: '2026-11-03T05:59:00Z', timezone: 'Europe/Dublin', month: '2026-10', why: 'the minute before' },
    { at: '2026-11-03T06:00:00Z', timezone: 'Europe/Dublin', month: '2026-11', why: 'October has begun to run' },
    { at: '2026-11-02T22:00:00Z', timezone: 'Asia/Tokyo', month: '2026-11', why: 'it is the third at seven there' },
    { at: '2027-01-01T00:30:00Z', timezone: 'America/Los_Angeles', month: '2026-12', why: 'still December there' },
  ])('at $at in $timezone is $month: $why', ({ at, timezone, month }) => {
    expect(nextMonth(new Date(at), { timezone, schedule })).toBe(month);
  });
});
