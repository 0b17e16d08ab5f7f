import { describe, expect, it } from 'vitest';
import { temporaryStore } from '../temporary-store.ts';
import { drop, estate, good } from './drop.ts';
import { readLanded } from './read-landed.ts';

/** A file of one unit whose name is these bytes. */
function named(name: readonly number[] | string): Buffer {
  const [before, after] = good('units', 1, { 1: { unit_name: '#' } }).split('#') as [string, string];
  return Buffer.concat([Buffer.from(before), Buffer.from(name as string, 'latin1'), Buffer.from(after)]);
}

async function land(content: Buffer, encoding?: string) {
  const store = await temporaryStore();
  const settings = estate({ s: encoding === undefined ? {} : { encoding } });
  const receipt = await drop('s/units.csv', content, { settings, store });
  const told = [...receipt.reasons.map(({ reason }) => reason), ...receipt.warnings].join('\n');
  const rows = receipt.landing ? (await readLanded(store, receipt)).rows : [];
  return { told, name: rows[0]?.unit_name };
}

describe('encodings that a source declares (T10)', () => {
  it.each([
    { encoding: 'windows-1251', bytes: [0xc8, 0xf2, 0xee, 0xe3], name: 'Итог' },
    { encoding: 'cp1250', bytes: [0x8e, 0x69, 0x9e, 0x6b, 0x61], name: 'Žižka' },
    { encoding: 'Shift_JIS', bytes: [0x8c, 0x6f, 0x97, 0x9d], name: '経理' },
    { encoding: 'gb18030', bytes: [0xb2, 0xc6, 0xce, 0xf1], name: '财务' },
    { encoding: 'macintosh', bytes: [0x4d, 0x9f, 0x6c], name: 'Mül' },
    { encoding: 'latin1', bytes: [0x4d, 0xfc, 0x6c], name: 'Mül' },
    { encoding: 'iso-8859-15', bytes: [0xa4], name: '€' },
  ])('reads $encoding: $name', async ({ encoding, bytes, name }) => {
    expect(await land(named(bytes), encoding)).toEqual({ name, told: '' });
  });

  it('names the byte that is no text of a declared encoding, also in a large file', async () => {
    const large = Buffer.concat([
      Buffer.from(good('units', 60_000)),
      Buffer.from('U,\xff\xff,1,2020-01-01\n', 'latin1'),
    ]);
    const at = large.indexOf(0xff);
    expect((await land(large, 'shift_jis')).told).toBe(`the byte at offset ${at} is not SHIFT_JIS`);
  });

  it('says how to declare one', async () => {
    expect((await land(named([0xfc]))).told).toMatch(
      /^the byte at offset 44 is not UTF-8; export the file as UTF-8, or declare its encoding, such as sources\.s\.encoding: windows-1252$/,
    );
  });

  it.each([
    { bytes: [0x4d, 0x81, 0x6c, 0x6c, 0x65, 0x72], why: 'code page 850: ü is a free place' },
    { bytes: [0x4d, 0x84, 0x72, 0x7a], why: 'code page 437: ä is a low quote in a word' },
    { bytes: [0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2], why: 'windows-1251: no word has six accented letters' },
    { bytes: [0x4d, 0x9f, 0x6c, 0x6c, 0x65, 0x72], why: 'Macintosh: a capital Ÿ in a word' },
    { bytes: [0xc3, 0xbc, 0x20, 0xfc], why: 'letters of UTF-8 beside others' },
  ])('warns of a file that is not windows-1252: $why', async ({ bytes }) => {
    expect((await land(named(bytes), 'windows-1252')).told).toMatch(
      /^1 place, the first at offset 4[45], cannot be windows-1252, which the source declares/,
    );
  });

  it.each([
    'M\xfcller & S\xf6hne',
    '\x93Caf\xe9 cr\xe8me\x94 \x96 \x80 5',
    'P\xfbr \xc5\xd6\xc4',
    'Stra\xdfe \xab\xbb',
    'S\xc3O PAULO',
  ])('has no doubt of %j', async (name) => {
    expect((await land(named(name), 'windows-1252')).told).toBe('');
  });
});

describe('settings of a source', () => {
  it.each([
    {
      source: { encoding: 'windows1252x' },
      says: 'sources.s.encoding "windows1252x" is not an encoding; write one such as windows-1252; did you mean windows-1252?',
    },
    { source: { encoding: 'shift-jiss' }, says: 'did you mean shift_jis?' },
    {
      source: { feed: 'people', columns: { person_idd: 'Nr' } },
      says: 'sources.s.columns.person_idd is no column of people; did you mean person_id?',
    },
    { source: { columns: { colour: 'Farbe' } }, says: 'sources.s.columns.colour is no column of any feed' },
    { source: { skip_lines: -1 }, says: 'sources.s.skip_lines' },
  ])('A14: $source is an error: $says', ({ source, says }) => {
    expect(() => estate({ s: source })).toThrow(says);
  });
});
