import { rm, writeFile } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { OutgoingMail } from '../../lambdas/ports/mailer.ts';
import { publishReleased, release } from '../../lambdas/report/publish.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { mailChecksum } from '../../lambdas/run/mails/mail-checksum.ts';
import { type HeldPlan, type Published, readPlan, readPublished } from '../../lambdas/run/revisions/publication.ts';
import { canonicalJson } from '../../lambdas/run/store/json.ts';
import { send } from '../../lambdas/send/send.ts';
import { heldFigures, exampleRun as run } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

let store: FolderStore;
let sent: OutgoingMail[];

const textOf = async (key: string) => Buffer.from((await store.read(key)) ?? []).toString('utf8');
const recipients = () => sent.map(({ to }) => to);

function sendAll() {
  const mailer = {
    async send(mail: OutgoingMail) {
      sent.push(mail);
      return { outcome: 'accepted', messageId: `id-${sent.length}` } as const;
    },
  };
  return send(run, { store, mailer });
}

describe('F6: what is mailed of a held month comes from the plan that the run froze', () => {
  beforeEach(async () => {
    store = await temporaryStore();
    sent = [];
    await writeReport(run, heldFigures, exampleSettings, store, null);
  });

  /** Every mail redirected, with the checksum that it would have: what `plan.json` tells suffices for it. */
  async function redirected(): Promise<Published> {
    const { held_mails: _, ...plan } = (await readPlan(store, run)) as HeldPlan;
    const mails = plan.mails.map(async (mail) => {
      const [html, text] = [await textOf(mail.html), await textOf(mail.text)];
      const files = mail.attachments.map(async (key) => ({
        filename: key.slice(key.lastIndexOf('/') + 1),
        content: Buffer.from(await textOf(key)),
      }));
      const to = 'operator@else.example';
      return { ...mail, to, sha256: mailChecksum({ ...mail, to, html, text, files: await Promise.all(files) }) };
    });
    return { ...plan, mails: await Promise.all(mails) };
  }
  const decision = { by: 'Ann', why: 'known' };
  const refused = (says: string) =>
    expect.objectContaining({ name: 'SendMismatchError', message: expect.stringContaining(says) });

  it.each([
    { isReleased: false, says: 'nobody released it', why: 'without a release' },
    { isReleased: true, says: 'it differs from plan.json and released.json', why: 'beside a release' },
  ])('a forged PUBLISHED.json sends nothing: $why', async ({ isReleased, says }) => {
    const forged = { ...(await redirected()), released: decision };
    if (isReleased) await release(run, store, decision);
    await store.create(keys.published(run), canonicalJson(forged));
    await expect(sendAll()).rejects.toThrow(refused(says));
    expect(recipients()).toEqual([]);
  });

  it.each([
    { change: { released: { by: 'Ben', why: 'known' } }, why: 'another name' },
    { change: { released: undefined }, why: 'no name' },
    { change: { units: [] }, why: 'other units' },
    { change: { files: [] }, why: 'other files' },
  ])('nor does one that differs from plan and decision in anything: $why', async ({ change }) => {
    await release(run, store, decision);
    await publishReleased(run, store);
    const published = { ...(await readPublished(store, run)), ...change };
    await writeFile(await store.pathOf(keys.published(run)), canonicalJson(published));
    await expect(sendAll()).rejects.toThrow(refused('nothing is sent'));
    expect(recipients()).toEqual([]);
  });

  it('an outcome.json that a person wrote decides no mail, and a plan that is gone stops all', async () => {
    const forged = { ...(await redirected()), released: decision };
    const outcome = { status: 'held', reasons: [], mails: forged.mails };
    await writeFile(await store.pathOf(keys.outcome(run)), canonicalJson(outcome));
    await sendAll();
    expect(recipients()).toEqual(['licences@harbour.example']);
    await rm(await store.pathOf(keys.plan(run)));
    await store.create(keys.published(run), canonicalJson(forged));
    await expect(sendAll()).rejects.toThrow(refused('the month is held and plan.json is gone'));
    expect(recipients()).toEqual(['licences@harbour.example']);
  });

  it('a released month is published by the next look at the report step, and mailed as it was frozen', async () => {
    await release(run, store, decision);
    await sendAll();
    expect(recipients()).toEqual(['licences@harbour.example']);
    await publishReleased(run, store);
    await sendAll();
    expect(recipients().slice(1)).toEqual([
      'maeve.kerr@harbour.example',
      'tom.brady@harbour.example',
      'finance@harbour.example',
      'licences@harbour.example',
    ]);
  });
});
