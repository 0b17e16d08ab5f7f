import { writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Mailer, MailOutcome, OutgoingMail } from '../../lambdas/ports/mailer.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { mailChecksum } from '../../lambdas/run/mails/mail-checksum.ts';
import { readPublished } from '../../lambdas/run/revisions/publication.ts';
import { send } from '../../lambdas/send/send.ts';
import { settle } from '../../lambdas/send/settle.ts';
import { exampleFigures, heldFigures, exampleRun as run } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

/** A mail service in memory: it counts what it accepts, and answers as it is told. */
class Service implements Mailer {
  readonly accepted: OutgoingMail[] = [];
  answer: 'accept' | 'refuse' | 'lose before' | 'lose after' = 'accept';

  async send(mail: OutgoingMail): Promise<MailOutcome> {
    if (this.answer === 'refuse') return { outcome: 'refused', reason: 'Throttling' };
    if (this.answer === 'lose before') throw new Error('connection reset');
    this.accepted.push(mail);
    if (this.answer === 'lose after') throw new Error('timeout');
    return { outcome: 'accepted', messageId: `id-${this.accepted.length}` };
  }
}

let store: FolderStore;
let service: Service;

beforeEach(async () => {
  store = await temporaryStore();
  service = new Service();
  await writeReport(run, exampleFigures, exampleSettings, store, null);
});

const sendAll = (mailer: Mailer = service) => send(run, { store, mailer });
const recipients = () => service.accepted.map(({ to }) => to);

const everybody = [
  'maeve.kerr@harbour.example',
  'tom.brady@harbour.example',
  'finance@harbour.example',
  'licences@harbour.example',
];

describe('send', () => {
  it('mails each addressee once, however often it runs (T28)', async () => {
    const result = { planned: 4, sent: 4, refused: 0, unknown: [], left: 0, withoutAddress: 1, isStopped: false };
    for (let time = 0; time < 5; time++) expect(await sendAll()).toEqual(result);
    expect(recipients()).toEqual(everybody);
  });

  it('sends two processes\u2019 worth of one batch once (T17)', async () => {
    await Promise.all([sendAll(), sendAll(), sendAll()]);
    expect(recipients().sort()).toEqual([...everybody].sort());
  });

  it('gives one message one recipient, with the unit\u2019s own lists', async () => {
    await sendAll();
    const [finance] = service.accepted;
    const mime = Buffer.from(finance?.mime ?? []).toString('utf8');
    expect(mime.match(/^(To|Cc|Bcc):.*$/gim)).toEqual(['To: maeve.kerr@harbour.example']);
    const charges = Buffer.from((await store.read(keys.unitFile(run, 'FIN', 'charges.csv'))) ?? []);
    expect(mime.replace(/\r\n/g, '')).toContain(charges.toString('base64'));
  });

  it('tries a definite refusal again, later (T22)', async () => {
    service.answer = 'refuse';
    expect(await sendAll()).toMatchObject({ sent: 0, refused: 4 });
    service.answer = 'accept';
    expect(await sendAll()).toMatchObject({ sent: 4, refused: 0 });
    expect(await store.read(keys.send(run, 'OPS', 'report', '2-sent'))).toBeDefined();
  });

  it.each(['lose before', 'lose after'] as const)(
    'never sends an unknown outcome again by itself: %s (T23)',
    async (answer) => {
      service.answer = answer;
      expect((await sendAll()).unknown).toHaveLength(4);
      const before = service.accepted.length;
      service.answer = 'accept';
      expect(await sendAll()).toMatchObject({
        sent: 0,
        unknown: ['FIN/report', 'OPS/report', '_finance/estate', '_owner/estate'],
      });
      expect(service.accepted).toHaveLength(before);
    },
  );

  it.each([
    { as: 'again', sent: 2, why: 'a person lets it go' },
    { as: 'sent', sent: 1, why: 'a person knows that it arrived' },
  ] as const)('settles an unknown as $as: $why', async ({ as, sent }) => {
    service.answer = 'lose after';
    await sendAll();
    const before = service.accepted.length;
    service.answer = 'accept';
    await settle(run, { addressee: 'OPS', kind: 'report', as, by: 'Ann', why: 'asked Tom' }, store);
    expect((await sendAll()).unknown).toHaveLength(3);
    expect(service.accepted.length - before + 1).toBe(sent);
    const fact = await store.read(keys.send(run, 'OPS', 'report', `1-settled-${as}`));
    expect(JSON.parse(Buffer.from(fact ?? []).toString('utf8'))).toEqual({ as, by: 'Ann', why: 'asked Tom' });
  });

  it.each([
    { by: '', why: 'x', says: '--by' },
    { by: 'Ann', why: ' ', says: '--why' },
    { by: 'Ann', why: 'x', says: 'nothing to settle' },
  ])('settles nothing without name, reason and an unknown: $says', async ({ by, why, says }) => {
    await expect(settle(run, { addressee: 'OPS', kind: 'report', as: 'sent', by, why }, store)).rejects.toThrow(says);
  });

  it('stops before the next mail when a person says so (T45)', async () => {
    const stopping: Mailer = {
      send: async (mail) => {
        if (service.accepted.length === 1) await store.create(keys.stop, 'stop');
        return service.send(mail);
      },
    };
    expect(await sendAll(stopping)).toMatchObject({ sent: 2, left: 2, isStopped: true });
    expect(service.accepted).toHaveLength(2);
  });

  it('takes not being able to look for a stop', async () => {
    const blind: Store = {
      list: (prefix) => store.list(prefix),
      create: (key, body) => store.create(key, body),
      read: async (key) => {
        if (key === keys.stop) throw new Error('403');
        return store.read(key);
      },
    };
    expect(await send(run, { store: blind, mailer: service })).toMatchObject({ sent: 0, left: 4, isStopped: true });
  });

  it('sends a held month to the owner alone (R2.5)', async () => {
    const held = { ...run, revision: 7 };
    await writeReport(held, heldFigures, exampleSettings, store, null);
    expect(await send(held, { store, mailer: service })).toMatchObject({ planned: 1, sent: 1 });
    expect(recipients()).toEqual(['licences@harbour.example']);
  });

  it('sends nothing of a run that was neither published nor held', async () => {
    await expect(send({ ...run, revision: 9 }, { store, mailer: service })).rejects.toThrow('nothing to send');
  });
});

describe('a mail that is not what was published stops the batch (T26)', () => {
  it.each([
    { file: 'mail.html', why: 'the page' },
    { file: 'mail.txt', why: 'the text' },
    { file: 'seats.csv', why: 'the seats' },
  ])('where $why was changed', async ({ file }) => {
    await writeFile(await store.pathOf(keys.unitFile(run, 'OPS', file)), 'something else\r\n');
    await expect(sendAll()).rejects.toThrow(expect.objectContaining({ name: 'SendMismatchError' }));
    expect(recipients()).toEqual(everybody.slice(0, 1));
  });

  it.each(['mail.html', 'mail.txt', 'seats.csv', 'charges.csv'])('where one byte of %s was changed', async (file) => {
    const key = keys.unitFile(run, 'OPS', file);
    const bytes = Buffer.from((await store.read(key)) ?? []);
    const at = bytes.length - 3;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    await writeFile(await store.pathOf(key), bytes);
    await expect(sendAll()).rejects.toThrow('not the one that was published');
    expect(recipients()).toEqual(everybody.slice(0, 1));
  });

  it('where a row of another unit is among the charges, whatever the checksum says', async () => {
    const foreign = Buffer.from((await store.read(keys.unitFile(run, 'FIN', 'charges.csv'))) ?? []);
    await writeFile(await store.pathOf(keys.unitFile(run, 'OPS', 'charges.csv')), foreign);
    await expect(sendAll()).rejects.toThrow('a row of another unit');
  });

  it.each([
    { change: { to: 'somebody@else.example' }, why: 'another address' },
    { change: { addressee: 'FIN' }, why: 'another unit\u2019s name on it' },
    { change: { html: keys.unitFile(run, 'FIN', 'mail.html') }, why: 'another unit\u2019s page' },
    { change: { subject: 'Hello' }, why: 'another subject' },
    { change: { to: 'tom.brady@harbour.example, somebody@else.example' }, why: 'a second recipient' },
    { change: { reply_to: 'somebody@else.example' }, why: 'another address to answer to' },
    { change: { from: { name: 'X', address: 'truedown@harbour.example' } }, why: 'another sender' },
    { change: { unsubscribe: 'mailto:somebody@else.example' }, why: 'another way out' },
    { change: { message_id: '<1@harbour.example>' }, why: 'another id' },
    { change: { attachments: [] }, why: 'no lists' },
  ])('where the plan was given $why', async ({ change }) => {
    const published = await readPublished(store, run);
    const mails = published?.mails.map((mail) => (mail.addressee === 'OPS' ? { ...mail, ...change } : mail));
    await writeFile(await store.pathOf(keys.published(run)), JSON.stringify({ ...published, mails }));
    await expect(sendAll()).rejects.toThrow(expect.objectContaining({ name: 'SendMismatchError' }));
    expect(recipients()).toEqual(everybody.slice(0, 1));
  });
});

it('a second recipient never leaves, even where its checksum is right (T26)', async () => {
  const published = await readPublished(store, run);
  const mails = await Promise.all(
    (published?.mails ?? []).map(async (mail) => {
      const [html, text] = [await textOf(mail.html), await textOf(mail.text)];
      const to = 'tom.brady@harbour.example, somebody@else.example';
      return { ...mail, to, attachments: [], sha256: mailChecksum({ ...mail, to, html, text, files: [] }) };
    }),
  );
  await writeFile(await store.pathOf(keys.published(run)), JSON.stringify({ ...published, mails }));
  await expect(sendAll()).rejects.toThrow('not one plain ASCII e-mail address');
  expect(recipients()).toEqual([]);
});

const textOf = async (key: string) => Buffer.from((await store.read(key)) ?? []).toString('utf8');

describe('the outbox on a laptop', () => {
  /** Dies around one of its sends, as a killed process does. */
  function dying(at: number, when: 'before' | 'after'): Mailer {
    const outbox = new OutboxMailer(store);
    let sends = 0;
    return {
      isIdempotent: true,
      async send(mail) {
        const dies = ++sends === at;
        if (dies && when === 'before') throw new Error('killed');
        const outcome = await outbox.send(mail);
        if (dies) throw new Error('killed');
        return outcome;
      },
    };
  }

  it.each([
    { at: 1, when: 'before' },
    { at: 1, when: 'after' },
    { at: 3, when: 'before' },
    { at: 4, when: 'after' },
  ] as const)('ends with each mail once and nothing unknown after dying $when send $at', async ({ at, when }) => {
    await expect(sendAll(dying(at, when))).rejects.toThrow('killed');
    expect(await sendAll(new OutboxMailer(store))).toMatchObject({ planned: 4, sent: 4, unknown: [] });
    expect((await store.list('outbox/')).map(({ key }) => key)).toEqual([
      'outbox/2026-10/r1/FIN-report.eml',
      'outbox/2026-10/r1/OPS-report.eml',
      'outbox/2026-10/r1/_finance-estate.eml',
      'outbox/2026-10/r1/_owner-estate.eml',
    ]);
    const facts = (await store.list(keys.sends(run))).map(({ key }) => key.slice(key.lastIndexOf('/') + 1));
    expect(facts.filter((fact) => fact === '1-sending.json')).toHaveLength(4);
    expect(facts.filter((fact) => fact === '1-sent.json')).toHaveLength(4);
    expect(facts).toHaveLength(8);
  });
});

describe('a batch with a time and a pace', () => {
  it('stops before the next mail when the time is over, and goes on in the next invocation (T16)', async () => {
    const isTimeOver = () => service.accepted.length >= 2;
    expect(await send(run, { store, mailer: service, isTimeOver })).toMatchObject({
      sent: 2,
      left: 2,
      isStopped: false,
    });
    expect(await sendAll()).toMatchObject({ sent: 4, left: 0 });
    expect(recipients()).toEqual(everybody);
  });

  it('tells the service how many are due, and takes no lock while it waits (T22)', async () => {
    const seen: string[] = [];
    const paced: Mailer = {
      begin: async (mails) => void seen.push(`${mails} due`),
      pace: async () => {
        const sending = (await store.list(keys.sends(run))).filter(({ key }) => key.endsWith('-sending.json'));
        seen.push(`${sending.length} begun, ${service.accepted.length} sent`);
      },
      send: (mail) => service.send(mail),
    };
    await send(run, { store, mailer: paced, isTimeOver: () => service.accepted.length >= 3 });
    await sendAll(paced);
    expect(seen).toEqual([
      '4 due',
      '0 begun, 0 sent',
      '1 begun, 1 sent',
      '2 begun, 2 sent',
      '1 due',
      '3 begun, 3 sent',
    ]);
  });

  it('tries nothing where the service would not take all', async () => {
    const full: Mailer = { ...service, begin: async () => Promise.reject(new Error('quota')), send: service.send };
    await expect(sendAll(full)).rejects.toThrow('quota');
    expect(await store.list(keys.sends(run))).toEqual([]);
  });
});
