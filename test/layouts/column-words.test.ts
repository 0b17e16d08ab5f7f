import { describe, expect, it } from 'vitest';
import { drop, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

/** The first row that a file makes with the columns that its source declares. */
async function rowOf(
  feed: string,
  columns: Record<string, unknown>,
  lines: readonly string[],
  file = 'x/2026-10-31.csv',
) {
  const store = await temporaryStore();
  const settings = estate({ x: { feed, columns } });
  const receipt = await drop(file, lines.map((line) => `${line}\n`).join(''), { settings, store });
  return receipt.landing ? (await readLanded(store, receipt)).rows[0] : receipt.reasons[0];
}

const PEOPLE = { person_id: 'No', unit_id: 'Unit', employment: { value: 'employee' }, valid_from: 'Since' };

describe('words of sources.*.columns that layouts have too (formats B5)', () => {
  it.each([
    { status: 'Terminated', valid_to: '2026-10-30', why: 'gone by the delivery' },
    { status: 'AUSGETRETEN', valid_to: '2026-10-30', why: 'in any case and language' },
    { status: 'On Leave', valid_to: null, why: 'still there' },
    { status: '', valid_to: null, why: 'nothing is said' },
  ])('$gone: "$status" ends on $valid_to: $why', async ({ status, valid_to }) => {
    const columns = { ...PEOPLE, valid_to: { from: 'Status', values: '$gone', otherwise: '' } };
    const row = await rowOf('people', columns, ['No,Unit,Since,Status,X', `1,OPS,2020-01-01,${status},x`]);
    expect(row).toMatchObject({ valid_to });
  });

  it('$gone in a file that nobody has dated is refused with what to do', async () => {
    const columns = { ...PEOPLE, valid_to: { from: 'Status', values: '$gone', otherwise: '' } };
    const lines = ['No,Unit,Since,Status', '1,OPS,2020-01-01,Left', '2,OPS,2020-01-01,Active'];
    const settings = estate({ x: { feed: 'people', columns } });
    const receipt = await drop('x/a.csv', lines.map((line) => `${line}\n`).join(''), { settings });
    expect(receipt.reasons.map(({ reason }) => reason).join()).toMatch(/put the date of the export into the name/);
  });

  it.each([
    ['Contingent Worker', 'contractor'],
    ['externe', 'contractor'],
    ['Regular', 'employee'],
  ])('$contractor: %s is %s', async (type, employment) => {
    const columns = { ...PEOPLE, employment: { from: 'Type', values: '$contractor', otherwise: 'employee' } };
    expect(await rowOf('people', columns, ['No,Unit,Since,Type', `1,OPS,2020-01-01,${type}`])).toMatchObject({
      employment,
    });
  });

  it.each([
    ['Ruiz, Ana', 'Ana Ruiz'],
    ['Ana Ruiz', 'Ana Ruiz'],
    ['', null],
  ])('join puts parts of one cell together: %s', async (name, full_name) => {
    const turned = {
      join: [
        { from: 'Name', part: ', *(.+)$' },
        { from: 'Name', part: '^([^,]+),' },
      ],
    };
    const columns = { ...PEOPLE, full_name: { first: [turned, 'Name'] } };
    expect(await rowOf('people', columns, ['No,Unit,Since,Name', `1,OPS,2020-01-01,"${name}"`])).toMatchObject({
      full_name,
    });
  });

  it.each([
    ['', 'active'],
    ['x', 'inactive'],
  ])('an empty text in values is an empty cell: "%s"', async (ended, status) => {
    const columns = {
      platform: { value: 'p' },
      account_id: 'id',
      status: { from: 'Ended', values: { '': 'active' }, otherwise: 'inactive' },
    };
    expect(await rowOf('accounts', columns, ['id,Ended', `a,${ended}`])).toMatchObject({ status });
  });

  it.each([
    { cells: '2026-10-03,2026-10-28,', on: '2026-10-28' },
    { cells: ',,2026-09-01', on: '2026-09-01' },
    { cells: ',,', on: null },
  ])('newest takes every column that a pattern finds: $cells', async ({ cells, on }) => {
    const columns = {
      platform: { value: 'p' },
      account_id: 'id',
      status: { value: 'active' },
      last_login_at: { newest: ['^Last seen \\S+$', 'Login'] },
    };
    const row = await rowOf('accounts', columns, ['id,Last seen Jira,Last seen Wiki,Login', `a,${cells}`]);
    expect(row).toMatchObject({ last_login_on: on });
  });

  it.each([
    {
      columns: { status: { from: 'a', values: '$left' } },
      says: 'status takes a header, or a rule such as',
      why: 'no such map',
    },
    {
      columns: { last_login_at: { newest: ['^('] } },
      says: 'newest.0 takes a header, or a regular expression',
      why: 'no regular expression',
    },
    {
      columns: { display_name: { join: ['a'] } },
      says: 'join takes a list, such as [a, b], each a header, or a rule',
      why: 'one alone is not joined',
    },
  ])('refuses $columns: $why', ({ columns, says }) => {
    expect(() => estate({ x: { feed: 'accounts', columns } })).toThrow(says);
  });
});

describe('the encoding of a layout (faults T10)', () => {
  const rows = ['"user_name","name","active","email"', '"mueller","J\xfcrgen M\xfcller","true",""'];
  const bytes = Buffer.from(rows.map((row) => `${row}\n`).join(''), 'latin1');

  it('is read where the bytes are not UTF-8 and nothing is declared', async () => {
    const store = await temporaryStore();
    const receipt = await drop('sn/sys_user.csv', bytes, { store });
    expect(receipt).toMatchObject({ verdict: 'accepted', layout: 'servicenow-users' });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({ display_name: 'Jürgen Müller' });
  });

  it.each([
    { above: '', why: 'the header itself is not UTF-8' },
    { above: 'Liste du personnel - \xe9dit\xe9e le 31/10/2026\n\n', why: 'nor is a title above it' },
  ])('is found by the header, too: $why', async ({ above }) => {
    const list = "Nom;Pr\xe9nom;Service;Statut;Date d'entr\xe9e\nLef\xe8vre;Zo\xe9;Op\xe9rations;Actif;15/03/2019\n";
    const store = await temporaryStore();
    const receipt = await drop('hr/p.csv', Buffer.from(above + list, 'latin1'), { store });
    expect(receipt).toMatchObject({ verdict: 'accepted', layout: 'liste-du-personnel' });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({
      full_name: 'Zoé Lefèvre',
      unit_id: 'Opérations',
    });
  });

  it('is no guess: bytes of no layout are refused with the setting to write', async () => {
    const receipt = await drop('x/a.csv', Buffer.from('Pr\xe9nom,Farbe\na,b\n', 'latin1'));
    expect(receipt).toMatchObject({ verdict: 'refused', feed: null });
    expect(receipt.reasons[0]?.reason).toMatch(/declare its encoding, such as sources.x.encoding: windows-1252/);
  });

  it('gives way to what the source declares', async () => {
    const store = await temporaryStore();
    const receipt = await drop('sn/sys_user.csv', bytes, {
      store,
      settings: estate({ sn: { encoding: 'iso-8859-2' } }),
    });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({ display_name: 'Jürgen Müller' });
    const slavic = Buffer.from(bytes.toString('latin1').replaceAll('\xfc', '\xb3'), 'latin1');
    const other = await drop('sn/b.csv', slavic, { store, settings: estate({ sn: { encoding: 'iso-8859-2' } }) });
    expect((await readLanded(store, other)).rows[0]).toMatchObject({ display_name: 'Jłrgen Młller' });
  });
});
