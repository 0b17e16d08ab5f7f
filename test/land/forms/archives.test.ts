import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { good } from '../drop.ts';
import { landForm } from './land-form.ts';
import { table, zip } from './workbook.ts';

const people = good('people', 3);
const json = JSON.stringify([{ platform: 'x', account_id: 'a1', status: 'active' }]);
const book = () =>
  table([
    ['platform', 'account_id', 'status'],
    ['x', 'a1', 'active'],
  ]);

/** Changes bytes in an archive, in its directory and its files alike. */
function changed(archive: Buffer, from: string | Buffer, to: string | Buffer): Buffer {
  return Buffer.from(
    archive.toString('latin1').replaceAll(Buffer.from(from).toString('latin1'), Buffer.from(to).toString('latin1')),
    'latin1',
  );
}

describe('a ZIP archive with one file', () => {
  it.each([
    { why: 'CSV', files: async () => ({ 'people.csv': people }), records: 3 },
    { why: 'CSV in a folder', files: async () => ({ 'export/2026/people.csv': people }), records: 3 },
    { why: 'JSON', files: async () => ({ 'users.json': json }), records: 1 },
    { why: 'XLSX', files: async () => ({ 'users.xlsx': await book() }), records: 1 },
    {
      why: 'beside what a Mac adds',
      files: async () => ({ 'people.csv': people, '__MACOSX/._people.csv': 'x', '.DS_Store': 'x' }),
      records: 3,
    },
  ])('is read: $why', async ({ files, records }) => {
    const { receipt, told } = await landForm('a.zip', await zip(await files()));
    expect(receipt, told).toMatchObject({ verdict: 'accepted', records, accepted: records });
  });

  it('is a duplicate of itself alone: other bytes, another landing', async () => {
    const plain = await landForm('people.csv', people);
    const packed = await landForm('people.zip', await zip({ 'people.csv': people }));
    expect(packed.receipt.landing).not.toBe(plain.receipt.landing);
    expect(packed.rows).toEqual(plain.rows);
  });
});

describe('archives that are refused (T33, faults 56, 61 to 63)', () => {
  const one = () => zip({ 'people.csv': people });
  it.each([
    {
      why: 'two files',
      content: () => zip({ 'a.csv': people, 'b.csv': people }),
      says: 'the archive holds 2 files, such as a.csv, b.csv; upload them one by one',
    },
    { why: 'none', content: () => zip({ '.DS_Store': 'x' }), says: 'a ZIP archive without a file' },
    {
      why: 'a path that leads out of it',
      content: async () => changed(await zip({ 'aa/people.csv': people }), 'aa/people.csv', '../people.csv'),
      says: 'whose path leads out of it',
    },
    {
      why: 'a path from the root',
      content: async () => changed(await zip({ 'a/people.csv': people }), 'a/people.csv', '//people.csv'),
      says: 'whose path leads out of it',
    },
    {
      why: 'an archive in it',
      content: async () => zip({ 'a.zip': await one() }),
      says: 'an archive inside an archive',
    },
    { why: 'gzip in it', content: () => zip({ 'a.csv.gz': gzipSync(people) }), says: 'an archive inside an archive' },
    { why: 'itself in gzip', content: async () => gzipSync(await one()), says: 'an archive inside an archive' },
    {
      why: 'a password',
      content: async () =>
        changed(await one(), 'PK\x01\x02\x3f\x03\x14\x00\x00\x08', 'PK\x01\x02\x3f\x03\x14\x00\x01\x08'),
      says: 'protected with a password',
    },
    { why: 'half of it', content: async () => (await one()).subarray(0, 90), says: 'damaged or cut off' },
    { why: 'a web page in it', content: () => zip({ 'a.csv': '<html><body>Sign in' }), says: 'web page' },
    {
      why: 'a Word document',
      content: () => zip({ '[Content_Types].xml': '', 'word/document.xml': '<w/>' }),
      says: 'a Word document',
    },
    {
      why: 'an OpenDocument sheet',
      content: () => zip({ mimetype: 'x', 'content.xml': '<o/>' }),
      says: 'OpenDocument file; save it as .xlsx',
    },
    { why: 'a binary workbook', content: () => zip({ 'xl/workbook.bin': 'x' }), says: '.xlsb' },
    {
      why: 'a workbook without its parts',
      content: () => zip({ 'xl/workbook.xml': '<workbook/>' }),
      says: 'the workbook is damaged',
    },
  ])('$why', async ({ content, says }) => {
    const { receipt, told } = await landForm('a.zip', await content());
    expect(receipt.verdict).toBe('refused');
    expect(told).toContain(says);
  });

  it.each([
    { why: 'a size that lies', at: 24, says: 'states other sizes' },
    { why: 'a checksum that is not the content’s', at: 16, says: 'damaged or cut off' },
  ])('$why', async ({ at, says }) => {
    const archive = await one();
    const directory = archive.indexOf('PK\x01\x02', 0, 'latin1');
    archive.writeUInt32LE(archive.readUInt32LE(directory + at) - 1, directory + at);
    const { receipt, told } = await landForm('a.zip', archive);
    expect(receipt.verdict).toBe('refused');
    expect(told).toContain(says);
  });

  it('never lands other rows for a byte that changed', async () => {
    const archive = await one();
    const landed = new Set<string>();
    for (let at = 0; at < archive.length; at += 7) {
      const bytes = Buffer.from(archive);
      bytes[at] = (bytes[at] as number) ^ 0x24;
      const { rows } = await landForm('a.zip', bytes);
      if (rows.length > 0) landed.add(JSON.stringify(rows));
    }
    expect([...landed]).toEqual([JSON.stringify((await landForm('a.csv', people)).rows)]);
  });
});

describe('old and protected workbooks (faults 61, 62)', () => {
  const ole = (name: string) =>
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(name, 'utf16le')]);
  it.each([
    { content: ole('EncryptedPackage'), says: 'this is a workbook with a password; save it without one' },
    { content: ole('Workbook'), says: 'this is an old Excel workbook (.xls); save it as .xlsx' },
    { content: ole('Book'), says: 'this is an old Excel workbook (.xls); save it as .xlsx' },
    { content: ole('WordDocument'), says: 'this is an old Office file' },
    { content: '<html><table><tr><td>a</td></tr></table></html>', says: 'this is a web page' },
    { content: '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', says: 'web page or XML' },
  ])('$says', async ({ content, says }) => {
    const { receipt, told } = await landForm('users.xlsx', content);
    expect(receipt.verdict).toBe('refused');
    expect(told).toContain(says);
  });
});

describe('CSV with pipes', () => {
  it.each([
    { why: 'plain', content: people.replaceAll(',', '|') },
    { why: 'with commas in cells', content: `${people.replaceAll(',', '|')}`.replace('employee', '" employee"') },
    { why: 'declared in its first line', content: `sep=|\n${people.replaceAll(',', '|')}` },
    { why: 'above blank rows', content: `|||||\n${people.replaceAll(',', '|')}|||||\n` },
  ])('is read: $why', async ({ content }) => {
    const { receipt, told } = await landForm('a.csv', content);
    expect(receipt, told).toMatchObject({ verdict: 'accepted', records: 3 });
  });
});
