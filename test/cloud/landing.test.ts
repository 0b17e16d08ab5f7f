import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifest as manifestSchema } from '../../lambdas/run/landings/landing-records.ts';
import { readReceipt } from '../../lambdas/run/landings/read-receipts.ts';
import { workbook, zip } from '../land/forms/workbook.ts';
import { TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { type Cloud, startCloud } from './account/cloud.ts';
import { Functions } from './account/functions.ts';
import { Person } from './account/person.ts';

const SETTINGS = { ...TINY_SETTINGS, sender: 'truedown@tiny.example', sources: { hr: { owner: 'hr@tiny.example' } } };
const PEOPLE = TINY['hr/people.csv'] ?? '';

const DIRECTORY = [
  'Email;First Name;Last Name;Last Login(UTC);User Type;User Status',
  'ann@tiny.example;Ann;Ash;2026-10-30 07:12:45;Licensed;Active',
  'bob@tiny.example;Bob;Birch;;Basic;Inactive',
  '',
];
const [HEADERS = [], ...ROWS] = DIRECTORY.filter((line) => line !== '').map((line) => line.split(';'));
const RECORDS = ROWS.map((cells) => Object.fromEntries(HEADERS.map((header, i) => [header, cells[i]])));

let cloud: Cloud;
let person: Person;
beforeAll(async () => {
  cloud = await startCloud(SETTINGS);
  person = new Person(cloud);
}, 600_000);
afterAll(() => cloud?.stop());

async function manifests() {
  const listed = await person.store.list('manifests/');
  return Promise.all(
    listed.map(async ({ key }) =>
      manifestSchema.parse(JSON.parse(String(Buffer.from((await person.store.read(key)) ?? '')))),
    ),
  );
}

describe('landing as it is deployed', () => {
  it('lands the same bytes for both months that they are dropped under (design 2)', async () => {
    for (const month of ['2026-09', '2026-10']) await person.drop(`hr/${month}/people.csv`, PEOPLE);
    await cloud.events.drain();
    const landed = await manifests();
    expect(landed.map(({ period }) => period).sort()).toEqual(['2026-09', '2026-10']);
    expect(new Set(landed.map(({ landing }) => landing)).size).toBe(2);
    expect(await person.store.list('raw/')).toHaveLength(1);
  });

  it('takes a file that was refused once its layout is mended, and tells its owner both times', async () => {
    await person.drop('hr/belegschaft.csv', PEOPLE.replace('person_id,', 'Personalnummer,'));
    await cloud.events.drain();
    const verdicts = () => person.mails().filter(({ mime }) => mime.includes('belegschaft.csv')).length;
    expect(verdicts()).toBe(1);
    const before = (await manifests()).length;
    cloud.redeploy({
      settings: {
        ...SETTINGS,
        sources: { hr: { ...SETTINGS.sources.hr, feed: 'people', columns: { person_id: 'Personalnummer' } } },
      },
    });
    expect(JSON.parse((await cloud.functions.invoke('open', { month: '2026-10' })).payload)).toMatchObject({
      more: true,
    });
    await cloud.events.drain();
    expect(await manifests()).toHaveLength(before + 1);
    expect(verdicts()).toBe(2);
    cloud.redeploy({ settings: SETTINGS });
  });

  it('gives one receipt and one manifest to an event that eight processes get at once (T1)', async () => {
    const held: { Body?: string | undefined }[] = [];
    cloud.events.delivery = (_, messages) => {
      held.push(...messages);
      return [];
    };
    await person.drop('hr/2026-11/people.csv', PEOPLE);
    await cloud.events.drain();
    const before = { manifests: (await manifests()).length, receipts: (await person.store.list('receipts/')).length };
    const others = Array.from({ length: 7 }, () => new Functions(cloud.endpoint));
    for (const other of others) other.deploy(cloud.functions.get('land'));
    const event = { Records: [{ messageId: '1', body: held[0]?.Body }] };
    const answers = await Promise.all([cloud.functions, ...others].map((functions) => functions.invoke('land', event)));
    await Promise.all(others.map((other) => other.stop()));
    expect(answers.map(({ payload }) => payload)).toEqual(Array(8).fill('{"batchItemFailures":[]}'));
    expect(await manifests()).toHaveLength(before.manifests + 1);
    expect(await person.store.list('receipts/')).toHaveLength(before.receipts + 1);
  });

  it.each([
    { file: 'hr/2026-12/a+b c.csv', why: 'a direct notification would have encoded it' },
    { file: 'hr/2026-12/100%25.csv', why: 'it looks encoded' },
    { file: 'hr/2026-12/%E0%A4%A.csv', why: 'decoding it would throw' },
    { file: 'hr/2026-12/港–é.csv', why: 'it is not ASCII' },
    { file: `hr/2026-12/${'n'.repeat(200)}.csv`, why: 'it is long' },
  ])('lands "$file" by its own name: $why (T5, T6)', async ({ file }) => {
    cloud.events.delivery = (_, messages) => messages;
    const before = (await person.store.list('receipts/')).length;
    await person.drop(file, PEOPLE.replace('Ann Ash', `Ann ${file.length}`));
    await cloud.events.drain();
    const receipts = await person.store.list('receipts/');
    expect(receipts).toHaveLength(before + 1);
    const texts = await Promise.all(
      receipts.map(async ({ key }) => String(Buffer.from((await person.store.read(key)) ?? ''))),
    );
    expect(texts.filter((text) => (JSON.parse(text) as { file: string }).file === file)).toHaveLength(1);
    expect(cloud.events.failed).toBe(0);
  });

  it.each([
    { name: 'export.csv', form: 'CSV', body: async () => DIRECTORY.join('\n') },
    { name: 'export.xlsx', form: 'XLSX', body: () => workbook([{ rows: [HEADERS, ...ROWS] }]) },
    { name: 'export.json', form: 'JSON', body: async () => JSON.stringify({ records: RECORDS }) },
    { name: 'export.zip', form: 'a CSV in a ZIP', body: () => zip({ 'a.csv': DIRECTORY.join('\n') }) },
    { name: 'export.csv.gz', form: 'gzip', body: async () => gzipSync(DIRECTORY.join('\n')) },
  ])('lands a vendor’s list as $form, for each feed that it serves', async ({ name, body }) => {
    cloud.events.delivery = (_, messages) => messages;
    const file = `zoom/${name.replace('export.', '')}/2026-10-31/${name}`;
    await person.drop(file, await body());
    await cloud.events.drain();
    const receipts = await Promise.all(
      (await person.store.list('receipts/')).map(({ key }) => readReceipt(person.store, key)),
    );
    expect(receipts.find((receipt) => receipt?.file === file)).toMatchObject({
      records: 2,
      verdicts: [
        { feed: 'accounts', layout: 'zoom-users', verdict: 'accepted', records: 2, period: '2026-10' },
        { feed: 'assignments', layout: 'zoom-users', verdict: 'accepted', records: 2 },
      ],
    });
    expect(cloud.events.failed).toBe(0);
  });

  it('makes no call that the synthesized policies do not allow', () => expect(cloud.front.refused).toEqual([]));
});
