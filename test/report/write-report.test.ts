import { describe, expect, it } from 'vitest';
import type { MonthFigures } from '../../lambdas/domain/figures.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { publish } from '../../lambdas/report/publish.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { sha256 } from '../../lambdas/run/json.ts';
import { readPublished, readReportOutcome } from '../../lambdas/run/publication.ts';
import { draftFigures, exampleFigures, exampleRun, heldFigures } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

const secondRun: Run = { ...exampleRun, revision: 2, id: 'f'.repeat(64) };

async function publishedBy(
  run: Run,
  figures: MonthFigures,
  store: Store,
  change: Partial<typeof exampleSettings> = {},
  untold: readonly string[] = [],
) {
  const earlier = run.revision > 1 ? { ...exampleRun, untold } : null;
  await writeReport(run, figures, { ...exampleSettings, ...change }, store, earlier);
  const published = await readPublished(store, run);
  if (!published) throw new Error('nothing was published');
  return published;
}

const mailed = ({ mails }: { readonly mails: readonly { readonly addressee: string }[] }) =>
  mails.map((m) => m.addressee);

/** The same month after something changed. */
const withRow = (unitId: string, change: object): MonthFigures => ({
  ...exampleFigures,
  charges: exampleFigures.charges.map((row) => (row.unitId === unitId ? { ...row, ...change } : row)),
});

describe('writeReport', () => {
  it('writes the files of feeds 4, each unit in its own folder, and lists all of them with their checksums', async () => {
    const store = await temporaryStore();
    const { files } = await publishedBy(exampleRun, exampleFigures, store);
    expect(files.map(({ key }) => key.replace(keys.reports(exampleRun), ''))).toEqual([
      'estate/mail.html',
      'estate/mail.txt',
      'estate/not-counted.csv',
      'estate/seats.csv',
      'estate/summary.json',
      'estate/unattributed.csv',
      'finance/chargeback.csv',
      'finance/tie-out.csv',
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
    { headEmail: 'two@a.example, three@a.example', why: 'two addresses' },
    { headEmail: 'a@b.example\r\nBcc: x@y.example', why: 'a header in the address' },
    { headEmail: 'nobody', why: 'no address at all' },
  ])('never guesses at $why: the unit goes on the estate\u2019s list', async ({ headEmail }) => {
    const units = exampleFigures.units.map((unit) => ({ ...unit, headEmail }));
    const store = await temporaryStore();
    expect(mailed(await publishedBy(exampleRun, { ...exampleFigures, units }, store))).toEqual(['_finance', '_owner']);
    const mail = Buffer.from((await store.read(keys.estateFile(exampleRun, 'mail.txt'))) ?? []).toString('utf8');
    expect(mail).toContain('3 units without an address');
  });

  it('writes the domain of an address in ASCII (T35)', async () => {
    const units = exampleFigures.units.map((unit) => ({ ...unit, headEmail: 'kerr@häfen.example' }));
    const { mails } = await publishedBy(exampleRun, { ...exampleFigures, units }, await temporaryStore());
    expect(mails[0]?.to).toBe('kerr@xn--hfen-loa.example');
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
    const second = await publishedBy(secondRun, exampleFigures, store, {}, untold);
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
      expect(await readReportOutcome(store, exampleRun)).toBeUndefined();
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
    const outcome = await readReportOutcome(store, exampleRun);
    expect(outcome?.status === 'held' && outcome.mails.map(({ addressee, kind, to }) => [addressee, kind, to])).toEqual(
      [['_owner', 'held', 'licences@harbour.example']],
    );
    const text = Buffer.from((await store.read(keys.estateFile(exampleRun, 'held-mail.txt'))) ?? []).toString('utf8');
    expect(text).toContain(
      'npx --no-install truedown release --month 2026-10 --out <the folder of the run> --by NAME --why TEXT',
    );
    expect(text.indexOf('100.00')).toBeLessThan(text.indexOf('16.00'));
  });

  it('releases a held month with who and why, as it was frozen', async () => {
    const store = await temporaryStore();
    await writeReport(exampleRun, heldFigures, exampleSettings, store, null);
    await expect(publish(exampleRun, store, { by: ' ', why: 'x' })).rejects.toThrow('--by');
    await publish(exampleRun, store, { by: 'Ann', why: 'the tail is known' });
    await publish(exampleRun, store, { by: 'Ben', why: 'again' });
    const published = await readPublished(store, exampleRun);
    expect(published?.released).toEqual({ by: 'Ann', why: 'the tail is known' });
    expect(mailed(published ?? { mails: [] })).toEqual(['FIN', 'OPS', '_finance', '_owner']);
  });
});

describe('a later revision (design 2)', () => {
  it.each([
    {
      figures: withRow('OPS', { amount: 1n }),
      mails: ['OPS', '_finance', '_owner'],
      why: 'one unit\u2019s figures changed',
    },
    { figures: exampleFigures, mails: ['_finance'], why: 'nothing that a unit pays changed' },
    {
      figures: withRow('OPS', { invoiceIds: ['INV-2'], previousAmount: 9n }),
      mails: ['_finance'],
      why: 'only references changed',
    },
  ])('mails $mails where $why', async ({ figures, mails }) => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const second = await publishedBy(secondRun, figures, store);
    expect(mailed(second)).toEqual(mails);
    expect(second.mails.filter((m) => m.unit_id !== null).every((m) => m.subject.startsWith('Corrected: '))).toBe(true);
  });

  it('tells finance alone where draft became final', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, draftFigures, store);
    const second = await publishedBy(secondRun, exampleFigures, store);
    expect(second.mails.map(({ addressee, subject }) => [addressee, subject])).toEqual([
      ['_finance', 'Now final: Harbour Group: €8,494 for software in October – €2,518 of it unused'],
    ]);
    expect(second.units).toContainEqual({ unit_id: 'OPS', delivery: 'unchanged' });
  });

  it('tells a unit that has no mail yet for the first time, not as a correction', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const units = exampleFigures.units.map((u) => (u.unitId === 'IT' ? { ...u, headEmail: 'it@harbour.example' } : u));
    const second = await publishedBy(secondRun, { ...exampleFigures, units }, store);
    expect(mailed(second)).toEqual(['IT', '_finance']);
    expect(second.mails[0]?.subject).toMatch(/^IT Services: /);
  });

  it('judges a seat that changed hands as a change', async () => {
    const store = await temporaryStore();
    await publishedBy(exampleRun, exampleFigures, store);
    const seats = exampleFigures.seats.map((s) => (s.unitId === 'FIN' ? { ...s, person: 'Somebody else' } : s));
    expect(mailed(await publishedBy(secondRun, { ...exampleFigures, seats }, store))).toEqual([
      'FIN',
      '_finance',
      '_owner',
    ]);
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
