import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { run as runMonth } from '../../lambdas/cli/month/run.ts';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { InvalidInputError } from '../../lambdas/domain/errors.ts';
import { drop, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { temporaryStore } from '../temporary-store.ts';
import { printed } from './printed.ts';
import { truedown } from './truedown.ts';

/** The tiny estate in a folder: uploads/, estate.yaml; more files by their path. */
async function estate(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const { root } = await temporaryStore();
  await drop(join(root, 'uploads'), TINY);
  await drop(root, { 'estate.yaml': stringify(TINY_SETTINGS), ...more });
  return root;
}

interface Paths {
  readonly out?: string;
  readonly uploads?: string;
  readonly settings?: string;
}

function run(root: string, paths: Paths = {}) {
  const at = (path: string) => join(root, path);
  const [out, uploads, settings] = [paths.out ?? 'out', paths.uploads ?? 'uploads', paths.settings ?? 'estate.yaml'];
  return truedown('run', '--month', '2026-10', '--uploads', at(uploads), '--out', at(out), '--settings', at(settings));
}

describe('a slip of the user is never our bug (A1)', () => {
  it.each([
    { paths: { out: 'a-file' }, says: /a-file is a file; name a folder/ },
    { paths: { out: 'a-file/below' }, says: /a-file\/below\/\.scratch: a file stands where a folder is needed/ },
    { paths: { out: 'x'.repeat(300) }, says: /the path is longer than the disk can take/ },
    { paths: { uploads: 'a-file' }, says: /a-file is a file; name the folder of uploads/ },
    { paths: { uploads: 'nowhere' }, says: /nowhere: there is no such folder of uploads/ },
    { paths: { settings: 'uploads' }, says: /uploads is a folder; name the settings file in it/ },
    { paths: { settings: 'a-file/estate.yaml' }, says: /estate\.yaml: a file stands where a folder is needed/ },
  ])('$says', async ({ paths, says }) => {
    const root = await estate({ 'a-file': 'x' });
    const { out = 'out', uploads = 'uploads', settings = 'estate.yaml' } = paths as Paths;
    const at = { out: join(root, out), uploads: join(root, uploads), settings: join(root, settings) };
    const { err } = printed();
    expect(await runMonth({ month: '2026-10', ...at }).catch(complain)).toBe(2);
    expect(err()).toMatch(says);
    expect(err()).not.toMatch(/bug|\n {4}at /);
  });

  // Root may read everything, so another user's rights are asked for in test/cli/system-error.test.ts instead.
  it.skipIf(process.getuid?.() === 0)('names an upload that cannot be read', async () => {
    const root = await estate();
    await chmod(join(root, 'uploads/hr/people.csv'), 0);
    const { status, stderr } = await run(root);
    expect(stderr).toMatch(/uploads\/hr\/people\.csv: this user has no right to it/);
    expect(status).toBe(2);
  });
});

describe('--out and --uploads lie apart (A2)', () => {
  it.each([
    { out: 'uploads', how: 'is' },
    { out: 'uploads/out', how: 'lies inside' },
    { out: 'uploads/hr/../out/deep', how: 'lies inside' },
    { out: 'link', how: 'is' },
    { out: 'link/out', how: 'lies inside' },
    { out: '.', how: 'lies around' },
    { out: 'uploads/../out/..', how: 'lies around' },
  ])('$out $how the uploads', async ({ out, how }) => {
    const root = await estate();
    await symlink(join(root, 'uploads'), join(root, 'link'));
    const paths = { uploads: join(root, 'uploads'), out: `${root}/${out}`, settings: join(root, 'estate.yaml') };
    const refused = runMonth({ month: '2026-10', ...paths });
    await expect(refused).rejects.toThrow(`--out ${root}/${out} ${how} the folder of uploads`);
    await expect(refused).rejects.toBeInstanceOf(InvalidInputError);
  });

  it('a folder whose name begins as theirs does is another', async () => {
    expect((await run(await estate(), { out: 'uploads-out' })).status).toBe(0);
  });
});

describe('what lies in the uploads and is not read is named (T2, T6, F33)', () => {
  it('in a month that has all it needs, and in one that misses a feed', async () => {
    const root = await estate({ 'share/people.csv': TINY['hr/people.csv'] ?? '' });
    await symlink(join(root, 'share/people.csv'), join(root, 'uploads/hr/more.csv'));
    await symlink(join(root, 'share'), join(root, 'uploads/share'));
    const published = await run(root);
    expect(published.status).toBe(0);
    expect(published.stderr).toContain(
      'warning: hr/more.csv: a symbolic link, which was not followed; copy there what',
    );
    expect(published.stderr).toContain('warning: share: a symbolic link');
    await writeFile(join(root, 'uploads/hr/people.csv'), '');
    const refused = await run(root, { out: 'other' });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('Not used: hr/more.csv: a symbolic link');
  });
});

describe('land takes folders (A15) and knows the sources (A9)', () => {
  const SOURCES = { sources: { hr: { feed: 'people' }, 'servicenow/users': { platform: 'servicenow' } } };

  it('lands every file of a folder, by its path below it', async () => {
    const root = await estate();
    const { status, stdout } = await truedown('land', join(root, 'uploads'), '--json');
    const receipts = JSON.parse(stdout) as { file: string; verdict: string }[];
    expect(receipts.map(({ file }) => file)).toEqual(
      Object.keys(TINY)
        .sort()
        .map((file) => join(root, 'uploads', file)),
    );
    expect(receipts.every(({ verdict }) => verdict === 'accepted')).toBe(true);
    expect(status).toBe(0);
  });

  it.each([
    { path: 'empty', says: /empty: there is no file in it/ },
    { path: 'nowhere', says: /nowhere: there is no such file/ },
    { path: '/dev/null', says: /^\/dev\/null is neither a file nor a folder/ },
  ])('says of $path that nothing is to land', async ({ path, says }) => {
    const root = await estate();
    await mkdir(join(root, 'empty'));
    const { status, stderr } = await truedown('land', path.startsWith('/') ? path : join(root, path));
    expect(stderr).toMatch(says);
    expect(status).toBe(2);
  });

  it.each([
    { source: 'hrr', says: 'the settings know no source "hrr"; did you mean hr?' },
    { source: 'servicenow/user', says: 'did you mean servicenow/users?' },
    { source: 'accounts-payable-department', says: 'they know hr, servicenow/users' },
  ])('--source $source', async ({ source, says }) => {
    const root = await estate({ 'estate.yaml': stringify({ ...TINY_SETTINGS, ...SOURCES }) });
    const people = join(root, 'uploads/hr/people.csv');
    const args = ['land', people, '--settings', join(root, 'estate.yaml'), '--source'];
    expect(await truedown(...args, source)).toMatchObject({ status: 2, stderr: expect.stringContaining(says) });
    expect((await truedown(...args, 'hr/2026-10')).status).toBe(0);
  });

  it('--month names what it can know is missing, and never says that nothing is (A15)', async () => {
    const root = await estate({ 'estate.yaml': stringify({ ...TINY_SETTINGS, seat_types: {} }) });
    const settings = ['--settings', join(root, 'estate.yaml'), '--month', '2026-10'];
    const some = (await truedown('land', join(root, 'uploads/hr'), ...settings)).stdout;
    for (const missing of ['feed contract_lines', 'feed accounts', 'feed invoices', 'seat_types in the settings']) {
      expect(some).toContain(`2026-10 still misses ${missing}`);
    }
    await writeFile(join(root, 'estate.yaml'), stringify(TINY_SETTINGS));
    const all = (await truedown('land', join(root, 'uploads'), ...settings)).stdout;
    expect(all).toContain('every feed that a month needs has a file for 2026-10');
    expect(`${some}${all}`).not.toContain('nothing');
  });
});

describe('the command line says what it did', () => {
  it('that nothing has changed, that no mail left, which unit is meant', async () => {
    const root = await estate();
    const first = await run(root);
    expect(first.stdout).not.toContain('nothing has changed');
    expect(first.stdout).toMatch(/mails .+outbox\/2026-10\/r1; none has left this machine/);
    expect((await run(root)).stdout).toMatch(/nothing has changed since the run before.+\nr1 of 2026-10 is published/);
    const args = [
      'settle',
      '--month',
      '2026-10',
      '--as',
      'sent',
      '--out',
      join(root, 'out'),
      '--by',
      'Ann',
      '--why',
      'x',
    ];
    expect(await truedown(...args, '--unit', 'OPPS')).toMatchObject({
      status: 2,
      stderr: 'r1 of 2026-10 has no unit "OPPS"; did you mean OPS?\n',
    });
    expect((await truedown(...args, '--unit', 'OPS')).stderr).toContain('has nothing to settle: it is sent');
  });

  it.each([
    { command: 'rn', says: /^error: unknown command 'rn'\n\(Did you mean run\?\)\nnpx --no-install truedown --help/ },
    { command: 'frobnicate', says: /^error: unknown command 'frobnicate'\nnpx --no-install truedown --help/ },
  ])('of an unknown command: $command', async ({ command, says }) => {
    const { status, stderr } = await truedown(command);
    expect(stderr).toMatch(says);
    expect(stderr.split('\n').length).toBeLessThan(5);
    expect(status).toBe(2);
  });

  it('which version and build it is', async () => {
    expect(await truedown('--version')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+, build [0-9a-f]{12}\n$/),
    });
  });
});
