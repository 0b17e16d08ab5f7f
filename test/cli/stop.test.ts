import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { withFolder } from '../month/run-estate.ts';
import { runTiny } from '../month/tiny-estate.ts';
import { temporaryStore } from '../temporary-store.ts';
import { truedown } from './truedown.ts';

const WHO = ['--by', 'Ann', '--why', 'the rates are wrong'];

describe('truedown stop and resume (F22, T45)', () => {
  it('no mail of a month leaves in between', async () => {
    await withFolder(async (folder) => {
      const out = join(folder, 'out');
      const stopped = await truedown('stop', '--out', out, ...WHO);
      expect(stopped).toMatchObject({ status: 0, stdout: expect.stringContaining('sending is stopped') });
      expect(JSON.parse(await readFile(join(out, keys.stop), 'utf8'))).toEqual({
        by: 'Ann',
        why: 'the rates are wrong',
      });
      const before = await runTiny(folder);
      await expect(readFile(join(out, 'outbox/2026-10/r1/OPS-report.eml'))).rejects.toThrow('ENOENT');
      const resumed = await truedown('resume', '--out', out);
      expect(resumed).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('sending was stopped (control/stop), by Ann: the rates are wrong; now'),
      });
      const after = await runTiny(folder);
      expect(after.run).toEqual(before.run);
      expect(await readFile(join(out, 'outbox/2026-10/r1/OPS-report.eml'), 'utf8')).toContain('To:');
    });
  });

  it.each([
    { args: ['stop'], says: 'say --out, or --deployed for the deployed estate' },
    { args: ['stop', '--out', 'OUT', '--why', 'x'], says: 'say who decides this: --by NAME' },
    { args: ['stop', '--out', 'OUT', '--by', 'Ann'], says: 'say why: --why TEXT' },
    { args: ['resume', '--out', 'OUT'], says: 'sending is not stopped: there is no control/stop' },
  ])('$args: $says', async ({ args, says }) => {
    const { root } = await temporaryStore();
    const { status, stderr } = await truedown(...args.map((arg) => (arg === 'OUT' ? root : arg)));
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${says}\n` });
  });

  it('a second stop says who was first; one made by hand is lifted too', async () => {
    const store = await temporaryStore();
    await truedown('stop', '--out', store.root, ...WHO);
    expect(await truedown('stop', '--out', store.root, '--by', 'Bob', '--why', 'me too')).toMatchObject({
      status: 2,
      stderr: 'sending is stopped (control/stop), by Ann: the rates are wrong; nothing has changed\n',
    });
    await truedown('resume', '--out', store.root);
    await store.create(keys.stop, '');
    expect(await truedown('resume', '--out', store.root)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('sending was stopped (control/stop); now'),
    });
  });
});
