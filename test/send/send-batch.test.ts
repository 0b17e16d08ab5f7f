import { beforeAll, describe, expect, it } from 'vitest';
import { workingTime } from '../../lambdas/adapters/aws/in-time.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { monthContext } from '../../lambdas/report/month-context.ts';
import { createFiles, type MailDraft, planMail } from '../../lambdas/report/planned-mail.ts';
import { canonicalJson } from '../../lambdas/run/store/json.ts';
import { sendBatch } from '../../lambdas/send/send-batch.ts';
import type { SendResponse } from '../../lambdas/send/send-response.ts';
import { exampleFigures, exampleRun as run } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { FakeSes } from '../aws/fake-ses.ts';
import { refusal } from '../aws/refusal.ts';
import { MemoryStore } from '../memory-store.ts';

const LAMBDA = 900_000;
const PAUSE = 30_000;
const INPUTS = {
  code: 'c',
  settings: {},
  landings: [],
  missing_sources: [],
  problems: [],
  unused_files: [],
  unnamed_folders: [],
};
const NOTHING_BEFORE = { earlier: null, published: null, untold: [], history: [] };

const month = monthContext(run, exampleFigures, exampleSettings);

/** A unit's mail as it is planned, its page short so that ten thousand are composed in seconds. */
function draftOf(unitId: string): MailDraft {
  const file = (name: string, body: string) => ({ key: keys.unitFile(run, unitId, name), body });
  return {
    ...{ addressee: unitId, unitId, kind: 'report', to: `${unitId}@harbour.example`, subject: `${unitId}: €1` },
    html: file('mail.html', `<p>${unitId}</p>`),
    text: file('mail.txt', `${unitId}\n`),
    attachments: [file('charges.csv', `\uFEFFunit_id,amount\r\n${unitId},1.00\r\n`)],
  };
}

/** A published month of so many units, each with a head and a row. */
async function published(count: number): Promise<MemoryStore> {
  const store = new MemoryStore();
  const drafts = Array.from({ length: count }, (_, i) => draftOf(`U${String(i).padStart(5, '0')}`));
  for (const { html, text, attachments } of drafts) await createFiles(store, [html, text, ...attachments]);
  const { period, revision, id } = run;
  await store.create(keys.inputs(run), canonicalJson({ ...INPUTS, ...NOTHING_BEFORE, period, revision, run: id }));
  const mails = drafts.map((draft) => planMail(month, draft));
  await store.create(keys.published(run), canonicalJson({ period, revision, run: id, files: [], mails, units: [] }));
  return store;
}

/** Calls `send` as the state machine does, on SES's clock, until it has no more to do. */
async function untilDone(store: MemoryStore, ses: FakeSes): Promise<{ answer: SendResponse; invocations: number[] }> {
  const invocations: number[] = [];
  let answer: SendResponse = { run, sent: 0, rounds: 0, more: true };
  for (let event: unknown = { run }; answer.more; event = JSON.parse(JSON.stringify(answer))) {
    const began = ses.now;
    const left = workingTime({ getRemainingTimeInMillis: () => LAMBDA - (ses.now - began) });
    answer = await sendBatch(event, { store, mailer: ses.mailer(), code: 'c', left });
    invocations.push(ses.now - began);
    ses.now += PAUSE;
  }
  return { answer, invocations };
}

const recipients = (ses: FakeSes) => ses.taken.map(({ input }) => input.Destinations?.[0] ?? '');

describe('10,000 units at 1 mail a second (T22)', () => {
  let [store, ses] = [new MemoryStore(), new FakeSes()];
  let invocations: number[] = [];
  let answer: SendResponse | undefined;

  beforeAll(async () => {
    store = await published(10_000);
    ses = new FakeSes();
    ses.quota = { Max24HourSend: 50_000, SentLast24Hours: 0, MaxSendRate: 1.25 };
    ({ answer, invocations } = await untilDone(store, ses));
  }, 60_000);

  it('finish, each mail once, to one recipient', () => {
    expect(answer).toEqual({ run, sent: 10_000, rounds: 0 });
    expect(ses.taken).toHaveLength(10_000);
    expect(new Set(recipients(ses)).size).toBe(10_000);
    expect(ses.taken.filter(({ input }) => input.Destinations?.length !== 1)).toEqual([]);
  });

  it('in invocations of at most 13 minutes, each going on where the one before stopped (T16)', () => {
    expect(Math.max(...invocations)).toBeLessThanOrEqual(13 * 60_000);
    expect(invocations.length).toBeGreaterThan(12);
    expect(invocations.length).toBeLessThan(15);
  });

  it('only keys and counts travel between them (T20)', () => {
    expect(JSON.stringify(answer).length).toBeLessThan(256);
    expect(invocations.length * 8, 'events of an execution').toBeLessThan(25_000);
  });

  it('never faster than 1 a second', () => {
    const gaps = ses.taken.slice(1).map(({ at }, i) => at - (ses.taken[i]?.at ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(999);
  });

  it('and asked again, send nothing more (T28)', async () => {
    expect((await untilDone(store, ses)).invocations).toHaveLength(1);
    expect(ses.taken).toHaveLength(10_000);
  });
});

describe('a batch that SES does not take as it comes', () => {
  it('ends with each mail once where 30 % of the calls are throttled (T22)', async () => {
    const [store, ses] = [await published(300), new FakeSes()];
    ses.quota = { Max24HourSend: -1, SentLast24Hours: 0, MaxSendRate: 14 };
    ses.errorOf = (nth) => (nth % 10 < 3 ? refusal('Throttling', 400) : undefined);
    const { answer } = await untilDone(store, ses);
    expect(answer).toMatchObject({ sent: 300 });
    expect(new Set(recipients(ses)).size).toBe(300);
    expect(ses.taken).toHaveLength(300);
  });

  it('begins no mail where the quota of the day is too small for all (T22)', async () => {
    const [store, ses] = [await published(7), new FakeSes()];
    ses.quota = { Max24HourSend: 10, SentLast24Hours: 4, MaxSendRate: 1 };
    await expect(untilDone(store, ses)).rejects.toMatchObject({ name: 'MailNotReadyError', facts: { left: 6 } });
    expect(await store.list(keys.sends(run))).toEqual([]);
    ses.quota = { Max24HourSend: 10, SentLast24Hours: 3, MaxSendRate: 1 };
    expect((await untilDone(store, ses)).answer).toMatchObject({ sent: 7 });
  });

  it('is a failed run where a sandbox takes none: 0 of 5 sent, each refusal a fact (T24)', async () => {
    const [store, ses] = [await published(5), new FakeSes()];
    ses.errorOf = () => refusal('MessageRejected', 400, 'Email address is not verified: u00000@harbour.example');
    await expect(untilDone(store, ses)).rejects.toMatchObject({
      name: 'MailsLeftError',
      message: expect.stringContaining('0 of 5 mails are out, 5 refused'),
    });
    const refused = await store.read(keys.send(run, 'U00000', 'report', '1-refused'));
    expect(JSON.parse(Buffer.from(refused ?? []).toString('utf8'))).toEqual({ reason: 'MessageRejected' });
    expect(ses.taken).toEqual([]);
  });
});
