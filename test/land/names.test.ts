import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { landFile } from '../../lambdas/land/land.ts';
import { LandingDatabase } from '../../lambdas/land/typing/duckdb.ts';
import { receiptsOf } from '../../lambdas/run/landings/landing-records.ts';
import { temporaryStore } from '../temporary-store.ts';
import { drop, estate, folder, good } from './drop.ts';

const A = 'accepted';
const people = good('people', 3);

describe('names of files (faults 6, 64)', () => {
  it.each([
    '_jan.csv',
    '.feb.csv',
    'a+b c.csv',
    '..%2F..%2Fetc.csv',
    `${'n'.repeat(240)}.csv`,
    '😀.csv',
    'e\u0301.csv',
    '\u00e9.csv',
  ])('64: the name %j is data and no path (T6, T7)', async (name) => {
    const store = await temporaryStore();
    const receipt = await drop(name, people, { store });
    expect(receipt.verdict).toBe(A);
    const keys = (await store.list('')).map(({ key }) => key.replace(/[0-9a-f]{64}/g, '#'));
    expect(keys).toEqual(['landed/people/upload=#/rows.parquet', 'manifests/#.json', 'raw/#']);
  });

  it.each(['a/../../b.csv', 'C:\\x.csv', 'a\0b.csv', `${'n'.repeat(1024)}.csv`, '/etc/passwd', '-rf.csv'])(
    '64: the hostile name %j leads nowhere (T6)',
    async (file) => {
      const [store, root] = [await temporaryStore(), await folder()];
      const path = join(root, 'object');
      await writeFile(path, people);
      const receipt = await landFile({ file, path }, estate(), store, new LandingDatabase(root));
      expect(receiptsOf(receipt)[0]).toMatchObject({
        verdict: A,
        file,
      });
      expect((await store.list('')).map(({ key }) => key.split('/')[0])).toEqual(['landed', 'manifests', 'raw']);
      expect(await readdir(root)).toEqual(['object']);
    },
  );

  it.each(['.DS_Store', 'Thumbs.db', '~$people.xlsx', 'hr/.DS_Store'])('ignores %s (T4)', async (name) => {
    expect(await drop(name, 'x')).toMatchObject({ verdict: 'ignored', records: 0, accepted: 0, refused: 0 });
  });

  it.each([
    ['x.csv', 'id,name,dept_head,head_count\n1,a,b,2\n2,c,d,3\n', 2],
    ['cmn_location.csv', '"name","contact"\n"a","b"\n', 1],
    ['cmn_location.csv', Buffer.from('"name","contact"\n"Stra\xdfe","b"\n"c","d"\n', 'latin1'), 2],
    ['y.csv', 'name,license_type,count,allocated\nITSM Pro,0,2000,1834\n', 1],
    ['z.csv', 'Product_Display_Name,String_Id,GUID,Service_Plan_Name\nE3,SPE_E3,g,X\n', 1],
    [
      'g.csv',
      'date,username,product,sku,model,quantity,unit_type,net_amount\n2026-10-01,a,p,s,m,4.440000000000003,u,0\n',
      1,
    ],
  ])('ignores a table that no feed wants, and counts it: %s', async (name, content, records) => {
    expect(await drop(name, content)).toMatchObject({
      verdict: 'ignored',
      feed: null,
      records,
      accepted: 0,
      refused: 0,
    });
  });

  it.each([
    ['x.csv', 'id,name,id,dept_head,head_count\n1,a,7,b,2\n', 'the header has "id" twice; keep one'],
    ['cmn_location.csv', '"name","contact"\n"a","b","c"\n"d","e"\n', /^1 of 2 records do not have the 2 columns/],
    ['core_company.csv', 'name,cost\n1,"a,\n', /quote/],
  ])('refuses one that is broken: %s', async (name, content, reason) => {
    const receipt = await drop(name, content);
    expect(receipt).toMatchObject({ verdict: 'refused', feed: null, accepted: 0 });
    expect(receipt.reasons[0]?.reason).toMatch(reason);
  });
});

describe('files that nobody dropped, in a declared source (feeds 3)', () => {
  const settings = estate({ hr: { feed: 'people' } });

  it.each([
    ['hr/._people.csv', 'a companion of a Mac'],
    ['hr/.people.csv.swp', 'an open editor'],
    ['hr/people.csv~', 'an editor that keeps the version before'],
    ['hr/#people.csv#', 'an editor that saves by itself'],
    ['hr/.~lock.people.csv#', 'an open office program'],
    ['hr/~$people.xlsx', 'another one'],
    ['hr/.nfs000000000001', 'a share'],
    ['hr/.fuse_hidden0001', 'a mounted one'],
    ['hr/.people.csv.a1B2c3', 'a copy that has not ended'],
    ['hr/Icon\r', 'a folder with a picture'],
    ['hr/@eaDir/people.csv', 'a file server'],
    ['hr/$RECYCLE.BIN/people.csv', 'a bin'],
    ['hr/.Trashes/501/people.csv', 'another bin'],
    ['hr/System Volume Information/x.csv', 'Windows'],
    ['hr/__MACOSX/people.csv', 'an unpacked archive'],
    ['hr/people.csv.filepart', 'an upload that has not ended'],
    ['hr/people.csv.crdownload', 'a download that has not ended'],
    ['hr/people.csv.PART', 'in capitals'],
    ['hr/README', 'a note'],
    ['hr/Read me.txt', 'a note'],
    ['hr/README.md', 'a note'],
  ])('ignores %j: %s', async (file) => {
    expect(await drop(file, `\0\x05\x16\x07${people}`, { settings })).toMatchObject({
      verdict: 'ignored',
      feed: null,
      warnings: [expect.any(String)],
    });
  });

  it.each([
    ['hr/handbook.pdf', '%PDF-1.7'],
    ['hr/chart.PNG', '\x89PNG\r\n'],
    ['hr/page.html', '<html><body>'],
    ['hr/notes.docx', 'PK\x03\x04'],
    ['hr/mail.eml', 'From: a@x.example\nTo: b\n\nSee attachment\n'],
    ['hr/notes.md', '# Notes\n'],
  ])('refuses the document %s without a feed, so that no month waits for it', async (file, content) => {
    expect(await drop(file, content, { settings })).toMatchObject({ verdict: 'refused', feed: null });
  });

  it.each([
    ['hr/people.xlsx', 'PK\x03\x04', 'a workbook is an export'],
    ['hr/people.csv', '<!doctype html><title>Sign in', 'the page of a sign-in in place of the table'],
    ['hr/people.csv', 'foo,bar\n1,2\n', 'a header that nobody knows'],
  ])('refuses %s as a file of its feed: %s', async (file, content) => {
    expect(await drop(file, content, { settings })).toMatchObject({ verdict: 'refused', feed: 'people' });
  });

  it.each(['hr/.feb.csv', 'hr/_jan.csv', 'hr/readme.csv', 'hr/temp.csv', 'hr/part.csv', 'hr/a~b.csv'])(
    'lands %s',
    async (file) => {
      expect(await drop(file, people, { settings })).toMatchObject({ verdict: A, feed: 'people' });
    },
  );
});
