import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { beginEstate } from '../../../lambdas/cli/first-steps/init.ts';
import { answersOf, asking } from '../../../lambdas/cli/first-steps/questions.ts';
import { readSettings } from '../../../lambdas/cli/terminal/read-settings.ts';
import { headerOf } from '../../../lambdas/land/examples.ts';
import { temporaryStore } from '../../temporary-store.ts';
import { printed } from '../printed.ts';
import { truedown } from '../truedown.ts';

const GOOD = {
  estate: 'Harbour Group',
  timezone: 'Europe/Dublin',
  currency: 'EUR',
  ownerName: 'Licence desk',
  ownerEmail: 'licences@harbour.example',
};
const FLAGS = {
  estate: '--estate',
  timezone: '--timezone',
  currency: '--currency',
  ownerName: '--owner-name',
  ownerEmail: '--owner-email',
};
type Given = Partial<Record<keyof typeof FLAGS, string>>;

const optionsOf = (given: Given) => Object.entries(given).flatMap(([key, value]) => [FLAGS[key as keyof Given], value]);

/** Everything below a folder, files with their content. */
async function contentOf(root: string): Promise<Record<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = files.map(async (file) => [file.slice(root.length + 1), await readFile(file, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(contents));
}

describe('truedown init (feeds 3)', () => {
  it('writes settings that hold, the folders, and headers of the feeds that a first month needs', async () => {
    const { root } = await temporaryStore();
    const dir = join(root, 'new/estate');
    const { status, stdout } = await truedown('init', dir, ...optionsOf(GOOD));
    expect(status).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(4);
    expect(stdout).toContain(`npx --no-install truedown check --uploads ${dir}/uploads --settings ${dir}/estate.yaml`);
    const { 'estate.yaml': yaml, ...headers } = await contentOf(dir);
    expect(yaml).toContain('estate: Harbour Group');
    expect(await readSettings(join(dir, 'estate.yaml'))).toMatchObject({
      estate: 'Harbour Group',
      owner: { name: 'Licence desk', email: 'licences@harbour.example' },
      window_days: 90,
    });
    expect(headers).toEqual({
      'uploads/hr/people.header.csv': `${headerOf('people')}\n`,
      'uploads/hr/units.header.csv': `${headerOf('units')}\n`,
      'uploads/contracts/contract_lines.header.csv': `${headerOf('contract_lines')}\n`,
      'uploads/contracts/invoices.header.csv': `${headerOf('invoices')}\n`,
      'uploads/platform/accounts.header.csv': `${headerOf('accounts')}\n`,
      'uploads/platform/assignments.header.csv': `${headerOf('assignments')}\n`,
    });
  });

  it.each([
    { given: {}, says: 'say --estate, --timezone, --currency, --owner-name, --owner-email too' },
    { given: { estate: 'X', currency: 'EUR', ownerName: 'L', ownerEmail: 'l@x.example' }, says: 'say --timezone too' },
    { given: { ...GOOD, timezone: 'Dublin' }, says: 'not "Dublin"; did you mean Europe/Dublin?' },
    { given: { timezone: 'Mars/Olympus' }, says: '--timezone: timezone takes an IANA time zone' },
    { given: { ...GOOD, currency: 'eur' }, says: 'did you mean EUR?' },
    { given: { ...GOOD, currency: 'XBT' }, says: '--currency: currency takes a currency code of ISO 4217' },
    {
      given: { ...GOOD, ownerEmail: 'licences at harbour' },
      says: '--owner-email: owner.email takes one e-mail address',
    },
    { given: { ...GOOD, ownerEmail: 'a@b.example, c@d.example' }, says: 'owner.email takes one e-mail address' },
    { given: { ...GOOD, estate: '  ' }, says: '--estate: nothing is said' },
    { given: { ...GOOD, ownerName: '' }, says: '--owner-name: nothing is said' },
  ])('says what is wrong with its options, and writes nothing: $says', async ({ given, says }) => {
    const { root } = await temporaryStore();
    const dir = join(root, 'estate');
    const { status, stderr } = await truedown('init', dir, ...optionsOf(given));
    expect(stderr).toContain(says);
    expect(stderr).not.toMatch(/bug|\n {4}at /);
    expect(status).toBe(2);
    expect(await contentOf(dir)).toEqual({});
  });

  it('says all bad options at once', async () => {
    const { root } = await temporaryStore();
    const { stderr } = await truedown('init', root, ...optionsOf({ ...GOOD, currency: 'EURO', timezone: 'Cork' }));
    expect(stderr.trimEnd().split('\n')).toHaveLength(2);
  });

  it.each([
    { why: 'an estate', there: { 'estate.yaml': 'estate: Mine\n', 'uploads/hr/people.csv': 'mine\n' } },
    { why: 'a settings file that is broken', there: { 'estate.yaml': ': :' } },
  ])('touches nothing where there is $why', async ({ there }) => {
    const { root } = await temporaryStore();
    for (const [file, content] of Object.entries(there)) {
      await mkdir(join(root, file, '..'), { recursive: true });
      await writeFile(join(root, file), content);
    }
    const { status, stderr } = await truedown('init', root, ...optionsOf(GOOD));
    expect(stderr).toContain('estate.yaml: there is an estate already, and nothing was written');
    expect(status).toBe(2);
    expect(await contentOf(root)).toEqual(there);
  });

  it('takes a link to settings for an estate, even one that leads nowhere', async () => {
    const { root } = await temporaryStore();
    await symlink(join(root, 'elsewhere.yaml'), join(root, 'estate.yaml'));
    const { status, stderr } = await truedown('init', root, ...optionsOf(GOOD));
    expect(stderr).toContain('there is an estate already');
    expect(status).toBe(2);
    expect(await contentOf(root)).toEqual({});
  });

  it('keeps exports that lie there before the settings do', async () => {
    const { root } = await temporaryStore();
    await mkdir(join(root, 'uploads/hr'), { recursive: true });
    await writeFile(join(root, 'uploads/hr/people.header.csv'), 'filled in\n');
    expect((await truedown('init', root, ...optionsOf(GOOD))).status).toBe(0);
    expect((await contentOf(root))['uploads/hr/people.header.csv']).toBe('filled in\n');
  });

  it.each(['file', 'file/below'])('names a file that stands where its folder is needed: %s', async (dir) => {
    const { root } = await temporaryStore();
    await writeFile(join(root, 'file'), 'x');
    const { status, stderr } = await truedown('init', join(root, dir), ...optionsOf(GOOD));
    expect(stderr).toContain('a file stands where a folder is needed');
    expect(status).toBe(2);
  });

  it.each(['Müller & Söhne: "IT" #1', '0042', 'null', '- list', 'a\nb'])(
    'writes %j so that it is read back',
    async (estate) => {
      const { root } = await temporaryStore();
      await beginEstate(root, { ...GOOD, estate }, undefined);
      expect((await readSettings(join(root, 'estate.yaml'))).estate).toBe(estate);
    },
  );
});

/** A terminal at which these lines are typed. */
function typed(...lines: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  const left = [...lines];
  output.on('data', (bytes: Buffer) => {
    shown += bytes.toString('utf8');
    if (!shown.endsWith(': ')) return;
    const line = left.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  return { ...asking(input, output), shown: () => shown };
}

describe('init at a terminal', () => {
  it('asks for each answer, for a bad one again, and spells them as the settings do', async () => {
    const { err } = printed();
    const terminal = typed('Acme', 'Dublin', 'europe/dublin', 'EURO', 'EUR', '', 'Desk', 'desk@ACME.example');
    const answers = await answersOf({}, terminal.ask);
    terminal.close();
    expect(answers).toEqual({
      estate: 'Acme',
      timezone: 'Europe/Dublin',
      currency: 'EUR',
      owner: { name: 'Desk', email: 'desk@acme.example' },
    });
    expect(err()).toContain('did you mean Europe/Dublin?');
    expect(err()).toContain('did you mean EUR?');
    expect(err()).toContain('nothing is said; write something');
    expect(terminal.shown().match(/time zone/g)).toHaveLength(2);
  });

  it('asks only for what no option says', async () => {
    const { estate, ...given } = GOOD;
    const terminal = typed(estate);
    expect(await answersOf(given, terminal.ask)).toMatchObject({ estate });
    terminal.close();
    expect(terminal.shown()).not.toContain('currency');
  });

  it('takes what was typed before it asked', async () => {
    const input = new PassThrough();
    const terminal = asking(input, new PassThrough());
    input.end('Acme\nEurope/Dublin\nEUR\nDesk\ndesk@acme.example\n');
    expect(await answersOf({}, terminal.ask)).toMatchObject({ estate: 'Acme', currency: 'EUR' });
    terminal.close();
  });

  it('writes nothing where the terminal ends before the answers do', async () => {
    const { root } = await temporaryStore();
    const terminal = typed('Acme', 'Europe/Dublin');
    await expect(beginEstate(join(root, 'estate'), {}, terminal.ask)).rejects.toThrow('nothing was written');
    expect(await contentOf(root)).toEqual({});
  });
});
