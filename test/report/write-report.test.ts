import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { publishReleased, release } from '../../lambdas/report/publish.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { readOutcome } from '../../lambdas/run/revisions/outcome.ts';
import { readPlan, readPublished } from '../../lambdas/run/revisions/publication.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { exampleFigures, exampleRun, heldFigures } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';
import { mailed, publishedBy, revision, textOf } from './publish-month.ts';

describe('writeReport', () => {
  it('writes the files of feeds 4, each unit in its own folder, and lists all of them with their checksums', async () => {
    const store = await temporaryStore();
    const { files } = await publishedBy(exampleRun, exampleFigures, store);
    expect(files.map(({ key }) => key.replace(keys.reports(exampleRun), ''))).toEqual([
      'estate/index.html',
      'estate/ledger.json',
      'estate/mail.html',
      'estate/mail.txt',
      'estate/not-counted.csv',
      'estate/positions.csv',
      'estate/reallocation.csv',
      'estate/seats.csv',
      'estate/summary.json',
      'estate/unattributed.csv',
      'finance/changes.csv',
      'finance/chargeback.csv',
      'finance/chargeback.xlsx',
      ...['invoices', 'journal', 'line-costs', 'lines', 'movements', 'savings', 'six-months', 'tie-out', 'weights'].map(
        (name) => `finance/${name}.csv`,
      ),
      ...['FIN', 'IT', 'OPS'].flatMap((unit) =>
        ['charges.csv', 'mail.html', 'mail.txt', 'seats.csv'].map((name) => `units/${unit}/${name}`),
      ),
    ]);
    for (const { key, sha256: sum, bytes } of files) {
      const body = (await store.read(key)) ?? Buffer.from('');
      expect([key, sha256(body), body.byteLength]).toEqual([key, sum, bytes]);
    }
  });

  it('freezes one recipient for each unit with a head, the owner and finance; never the parent\u2019s head (T27)', async () => {
    const published = await publishedBy(exampleRun, exampleFigures, await temporaryStore());
    expect(published.mails.map(({ addressee, to }) => [addressee, to])).toEqual([
      ['FIN', 'maeve.kerr@harbour.example'],
      ['OPS', 'tom.brady@harbour.example'],
      ['_finance', 'finance@harbour.example'],
      ['_owner', 'licences@harbour.example'],
    ]);
    expect(published.units).toContainEqual({ unit_id: 'IT', delivery: 'no_address' });
  });

  it.each([
    {
      headEmail: 'two@a.example, three@a.example',
      says: 'head_email "two@a.example, three@a.example" holds 2 addresses; one head a unit',
      why: 'two addresses',
    },
    {
      headEmail: 'a@b.example; c@d.example;e@f.example',
      says: 'head_email "a@b.example; c@d.example;e@f.example" holds 3 addresses; one head a unit',
      why: 'three as a spreadsheet of people lists them',
    },
    {
      headEmail: 'a@b.example\r\nBcc: x@y.example',
      says: 'head_email "a@b.example Bcc: x@y.example" holds 2 addresses',
      why: 'a header in the address',
    },
    { headEmail: 'mary@@acme', says: 'head_email "mary@@acme" is not an e-mail address', why: 'two signs (A13)' },
    { headEmail: 'nobody', says: 'head_email "nobody" is not an e-mail address', why: 'no address at all' },
    { headEmail: '', says: 'units states no head_email', why: 'an empty cell' },
  ])('never guesses at $why: the unit goes on the estate\u2019s list', async ({ headEmail, says }) => {
    const units = exampleFigures.units.map((unit) => ({ ...unit, headEmail }));
    const store = await temporaryStore();
    expect(mailed(await publishedBy(exampleRun, { ...exampleFigures, units }, store))).toEqual(['_finance', '_owner']);
    const mail = await textOf(store, keys.estateFile(exampleRun, 'mail.txt'));
    expect(mail).toContain('3 units get no mail');
    expect(mail).toContain(`Finance (FIN): ${says}`);
  });

  it('writes the domain of an address in ASCII (T35)', async () => {
    const units = exampleFigures.units.map((unit) => ({ ...unit, headEmail: 'kerr@häfen.example' }));
    const store = await temporaryStore();
    const domains = { mail: { domains: ['xn--hfen-loa.example'], identity: 'create' as const } };
    const { mails } = await publishedBy(exampleRun, { ...exampleFigures, units }, store, domains);
    expect(mails[0]?.to).toBe('kerr@xn--hfen-loa.example');
  });

  it.each([
    { headEmail: 'a@b.example', domain: 'b.example', why: 'a foreign domain' },
    { headEmail: 'aoife@h\u0430rbour.example', domain: 'xn--hrbour-3nf.example', why: 'a letter that looks alike' },
    { headEmail: 'ann@sub.harbour.example', domain: 'sub.harbour.example', why: 'a part of a domain is another' },
    { headEmail: 'ann@notharbour.example', domain: 'notharbour.example', why: 'an ending is no domain' },
    { headEmail: 'ann@harbour.example.evil.test', domain: 'harbour.example.evil.test', why: 'nor is a beginning' },
  ])('F14: mails no head outside mail.domains: $why', async ({ headEmail, domain }) => {
    const units = exampleFigures.units.map((unit) => (unit.unitId === 'FIN' ? { ...unit, headEmail } : unit));
    const store = await temporaryStore();
    const published = await publishedBy(exampleRun, { ...exampleFigures, units }, store);
    expect(mailed(published)).not.toContain('FIN');
    expect(published.units).toContainEqual({ unit_id: 'FIN', delivery: 'no_address' });
    expect(await textOf(store, keys.estateFile(exampleRun, 'mail.txt'))).toContain(
      `Finance (FIN): head_email "${headEmail}" is of ${domain}, and mail goes to harbour.example only; mend the address, or write mail: { domains: [harbour.example, ${domain}] }`,
    );
  });

  it.each(['ann@HARBOUR.example', 'ann@harbour.ie'])('F14: mails a head inside: %s', async (headEmail) => {
    const units = exampleFigures.units.map((unit) => ({ ...unit, headEmail }));
    const domains = { mail: { domains: ['harbour.example', 'harbour.ie'], identity: 'create' as const } };
    const published = await publishedBy(exampleRun, { ...exampleFigures, units }, await temporaryStore(), domains);
    expect(mailed(published)).toContain('FIN');
  });

  it('mails only the pilot\u2019s units', async () => {
    const publishSettings = { ...exampleSettings.publish, units: ['FIN'] };
    const published = await publishedBy(exampleRun, exampleFigures, await temporaryStore(), {
      publish: publishSettings,
    });
    expect(mailed(published)).toEqual(['FIN', '_finance', '_owner']);
    expect(published.units).toContainEqual({ unit_id: 'OPS', delivery: 'outside_pilot' });
  });

  it.each([
    { untold: [], mails: [], why: 'everybody was told, and nothing has changed' },
    { untold: ['OPS/report'], mails: ['OPS'], why: 'its mail never left' },
    { untold: ['_owner/estate', 'FIN/report'], mails: ['FIN', '_finance', '_owner'], why: 'two mails never left' },
  ])('tells for the first time what an earlier revision told nobody ($why)', async ({ untold, mails }) => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const second = await publishedBy(revision(2), exampleFigures, store, {}, untold);
    expect(mailed(second).filter((name) => untold.length > 0 || !name.startsWith('_'))).toEqual(
      expect.arrayContaining(mails),
    );
    expect(second.mails.filter(({ kind }) => kind === 'report').map(({ addressee }) => addressee)).toEqual(
      mails.filter((name) => !name.startsWith('_')),
    );
    for (const { subject } of second.mails) if (untold.length > 0) expect(subject).not.toMatch(/^Corrected/);
  });

  it('gives the same bytes again, and again after dying at any write (design 2)', async () => {
    const whole = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, whole);
    const total = (await whole.list('')).length;
    for (const after of [0, 1, 5, total - 2, total - 1]) {
      const store = await temporaryStore();
      await writeReport(exampleRun, exampleFigures, exampleSettings, dyingStore(store, after), null).catch(
        () => undefined,
      );
      expect(await readOutcome(store, exampleRun)).toBeUndefined();
      await publishedBy(exampleRun, exampleFigures, store);
      expect(await contents(store)).toEqual(await contents(whole));
    }
  });

  it('holds a month: all files, no PUBLISHED, one mail to the owner alone (R2.5)', async () => {
    const store = await temporaryStore();
    const result = await writeReport(exampleRun, heldFigures, exampleSettings, store, null);
    expect(result).toEqual({ status: 'held', reasons: heldFigures.gate.reasons });
    expect(await readPublished(store, exampleRun)).toBeUndefined();
    expect(await store.read(keys.unitFile(exampleRun, 'OPS', 'mail.html'))).toBeDefined();
    expect((await readOutcome(store, exampleRun))?.status).toBe('held');
    const plan = await readPlan(store, exampleRun);
    expect(plan?.held_mails.map(({ addressee, kind, to }) => [addressee, kind, to])).toEqual([
      ['_owner', 'held', 'licences@harbour.example'],
    ]);
  });

  it('releases a held month with who and why, as it was frozen', async () => {
    const store = await temporaryStore();
    await writeReport(exampleRun, heldFigures, exampleSettings, store, null);
    await expect(release(exampleRun, store, { by: ' ', why: 'x' })).rejects.toThrow('--by');
    const ann = { by: 'Ann', why: 'the tail is known' };
    expect(await release(exampleRun, store, ann)).toEqual(ann);
    expect(await release(exampleRun, store, { by: 'Ben', why: 'again' })).toEqual(ann);
    for (let time = 0; time < 2; time++) await publishReleased(exampleRun, store);
    const published = await readPublished(store, exampleRun);
    expect(published?.released).toEqual({ by: 'Ann', why: 'the tail is known' });
    expect(mailed(published ?? { mails: [] })).toEqual(['FIN', 'OPS', '_finance', '_owner']);
  });

  it('F6: a person writes who and why, and nothing else of the month', async () => {
    const store = await temporaryStore();
    await writeReport(exampleRun, heldFigures, exampleSettings, store, null);
    const before = (await store.list('')).map(({ key }) => key);
    await release(exampleRun, store, { by: ' Ann ', why: 'known' });
    const written = (await store.list('')).map(({ key }) => key).filter((key) => !before.includes(key));
    expect(written).toEqual([keys.released(exampleRun)]);
    expect(JSON.parse(await textOf(store, keys.released(exampleRun)))).toEqual({ by: 'Ann', why: 'known' });
  });

  it('F6: nothing is published that nobody released, or that is not held', async () => {
    const [held, published] = [await temporaryStore(), await temporaryStore()];
    await writeReport(exampleRun, heldFigures, exampleSettings, held, null);
    await publishReleased(exampleRun, held);
    expect(await readPublished(held, exampleRun)).toBeUndefined();
    await expect(release(revision(2), held, { by: 'Ann', why: 'x' })).rejects.toThrow('r2 of 2026-10 is not held');
    await publishedBy(exampleRun, exampleFigures, published);
    expect(await release(exampleRun, published, { by: 'Ann', why: 'x' })).toBeUndefined();
    expect(await published.read(keys.released(exampleRun))).toBeUndefined();
  });
});

/** A store that dies before its create number `after`. */
function dyingStore(store: Store, after: number): Store {
  let creates = 0;
  return {
    read: (key) => store.read(key),
    list: (prefix) => store.list(prefix),
    async create(key, body) {
      if (creates++ >= after) throw new Error('killed');
      return store.create(key, body);
    },
  };
}

async function contents(store: Store): Promise<Record<string, string>> {
  const objects = await store.list('');
  const entries = objects.map(async ({ key }) => [key, sha256((await store.read(key)) ?? '')] as const);
  return Object.fromEntries(await Promise.all(entries));
}
