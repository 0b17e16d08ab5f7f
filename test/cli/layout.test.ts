import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse, stringify } from 'yaml';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';
import { truedown } from './truedown.ts';

const GERMAN = `Personalnummer;Mitarbeiter Name;Abteilung;Beschäftigungsart;Eintritt;Austritt
0042;Nora Moos;Einkauf;angestellt;15.03.2019;
0043;Finn See;Verkauf;extern;01.02.2020;31.12.2025
`;
const BADGES = `Staff No,First Name,Last Name,Department,Status,Hire Date
17,Ann,Byrne,OPS,Active,2024-03-01
18,Bob,Carr,FIN,Left,2023-03-01
`;
const TOOL = `Login,E-mail,Full Name,Enabled,Last sign-in
ann,ann@tiny.example,Ann,yes,2026-10-03 08:15:00
bob,bob@tiny.example,Bob,no,
`;
const INVENTORY = `Hostname;CI Type;Env;Serial;Last Scan;Cost Centre
web-1;cmdb_ci_server;prod;S1;2026-10-03;0041
web-2;cmdb_ci_computer;test;S2;2026-10-04 08:15:00;0042
`;
const CREDITS = `Usage Date,User,Feature,Assists
2026-10-03,ann,summary,3
2026-10-04,bob,agent,25
`;

/** A folder of this test with a file in it. */
async function fileOf(name: string, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-layout-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

describe('truedown layout (feeds 3)', () => {
  it.each([
    { content: GERMAN, feed: 'people', answers: {}, asked: [], why: 'German headers, semicolons, days first' },
    {
      content: BADGES,
      feed: 'people',
      answers: { employment: { value: 'employee' } },
      asked: ['# employment: which column says employee or contractor?'],
      why: 'names in two columns, and no date of leaving',
    },
    {
      content: TOOL,
      feed: 'accounts',
      answers: { platform: { value: 'tool' } },
      asked: ['# platform: of which platform are these rows?'],
      why: 'a tool of an own making',
    },
    {
      content: INVENTORY,
      feed: 'resources',
      answers: { platform: { value: 'cmdb' } },
      asked: ['# platform: of which platform are these rows?'],
      why: 'an inventory of servers',
    },
    {
      content: CREDITS,
      feed: 'meter_readings',
      answers: { platform: { value: 'assistant' }, meter: { value: 'assists' } },
      asked: ['# platform: of which platform are these rows?'],
      why: 'what people drew from a pool',
    },
  ])('proposes what lands once it is answered: $why', async ({ content, feed, answers, asked }) => {
    const file = await fileOf('export 2026-10-31.csv', content);
    const { status, stdout, stderr } = await truedown('layout', file, '--source', 's');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(
      stdout.split('\n').filter((line) => /^ +# (employment|platform|person_id|unit_id|status)/.test(line)),
    ).toEqual(asked.map((text) => expect.stringContaining(text)));
    const { sources } = parse(stdout) as { sources: { s: { feed: string; columns: Record<string, unknown> } } };
    expect(sources.s.feed).toBe(feed);
    Object.assign(sources.s.columns, answers);
    const settings = await fileOf('estate.yaml', stringify({ ...TINY_SETTINGS, sources }));
    const landed = await truedown('land', file, '--source', 's', '--settings', settings, '--json');
    expect(JSON.parse(landed.stdout)).toMatchObject([
      { verdict: 'accepted', feed, records: 2, accepted: 2, reasons: [] },
    ]);
  });

  it('names what it does not read, and the values that it cannot tell', async () => {
    const file = await fileOf('a.csv', TOOL.replace('Last sign-in', 'Shoe size').replace('no,', 'perhaps,'));
    const { stdout } = await truedown('layout', file);
    expect(stdout).toContain('# not read: Shoe size');
    expect(stdout).toContain('# status: which of active, inactive, suspended is "perhaps"? add it to values');
  });

  it('says so where a layout knows the file', async () => {
    const file = await fileOf('a.csv', 'Email,Last Login(UTC),User Type,User Status\na@b.example,,Licensed,Active\n');
    const { status, stdout } = await truedown('layout', file);
    expect({ status, stdout }).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('the layout zoom-users knows it, as accounts and assignments'),
    });
  });

  it.each([
    { content: 'colour,size\nred,3\n', says: 'no column is like any of a feed (colour, size)' },
    { content: '', says: 'the file is empty' },
    { content: '%PDF-1.7', says: 'a PDF' },
  ])('ends with 2 where $says', async ({ content, says }) => {
    const { status, stdout, stderr } = await truedown('layout', await fileOf('a.csv', content));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
