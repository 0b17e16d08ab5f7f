import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { withdraw } from '../../lambdas/cli/landing/withdraw.ts';
import { run } from '../../lambdas/cli/month/run.ts';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { findInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { fingerprints } from '../month/run-estate.ts';
import { drop, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { temporaryStore } from '../temporary-store.ts';
import { printed } from './printed.ts';

const DOUBLE = 'contracts/2026-10/again.csv';
const STRAY = 'hr/people/2026-10-31/notes.csv';
const ANN = { by: 'Ann', why: 'dropped by mistake' };

async function estate(more: Readonly<Record<string, string>>) {
  const { root } = await temporaryStore();
  const at = { out: `${root}/out`, uploads: `${root}/uploads`, settings: `${root}/estate.yaml` };
  const store = new FolderStore(at.out);
  await drop(at.uploads, { ...TINY, ...more });
  const sources = { 'hr/people': { feed: 'people' } };
  await drop(root, {
    'estate.yaml': stringify({ ...TINY_SETTINGS, ...(more[STRAY] ? { sources } : {}) }),
  });
  const said = async (command: () => Promise<number>) => {
    const { out, err } = printed();
    const exit = await command().catch(complain);
    return { exit, says: `${out()}${err()}` };
  };
  return {
    store,
    drop: (files: Readonly<Record<string, string>>) => drop(at.uploads, files),
    month: () => said(() => run({ month: '2026-10', threads: '1', ...at })),
    withdraw: (file: string, person: object = ANN) => said(() => withdraw(file, { out: at.out, ...person })),
  };
}

const PEOPLE = { 'hr/people.csv': '', 'hr/people/2026-10-31/people.csv': `${TINY['hr/people.csv']}` };
const MORE = `${TINY['contracts/invoices.csv']}`.replace('I1', 'I2').replace('100.00', '7.00');

describe('truedown withdraw takes a stray upload out of the months (F7)', () => {
  it('one that refuses the month: the month goes on, and says who took it out and why', async () => {
    const { month, withdraw: out, store } = await estate({ ...PEOPLE, [STRAY]: 'person_id,ever\n1,2\n' });
    expect(await month()).toMatchObject({ exit: 2, says: expect.stringContaining(`${STRAY} (people) was refused`) });
    const before = Object.keys(await fingerprints(store.root, ['raw', 'landed', 'receipts', 'manifests']));
    expect(await out(STRAY)).toMatchObject({ exit: 0, says: expect.stringContaining(`${STRAY} is withdrawn:`) });
    expect(await month()).toMatchObject({ exit: 0, says: expect.stringContaining('r2 of 2026-10 is published') });
    const inputs = await findInputs(store, { period: parseMonth('2026-10'), revision: 2 });
    expect(inputs?.unused_files).toContainEqual({
      file: STRAY,
      feed: null,
      why: 'withdrawn by Ann: dropped by mistake',
    });
    expect(inputs?.problems).toEqual([]);
    expect(Object.keys(await fingerprints(store.root, ['raw', 'landed', 'receipts', 'manifests']))).toEqual(before);
  });

  it('one that was charged; other bytes under its name are another version', async () => {
    const { month, withdraw: out, drop: dropped } = await estate({ [DOUBLE]: MORE });
    expect((await month()).says).toContain('107.00 EUR');
    expect((await out(DOUBLE)).exit).toBe(0);
    expect((await month()).says).toContain('100.00 EUR');
    await dropped({ [DOUBLE]: MORE.replace('7.00', '9.00') });
    expect((await month()).says).toContain('109.00 EUR');
    await dropped({ [DOUBLE]: MORE });
    expect((await month()).says).toContain('100.00 EUR');
  });

  it('two names of the same bytes: the other one still counts', async () => {
    const { month, withdraw: out } = await estate({ [DOUBLE]: MORE, 'contracts/copy.csv': MORE });
    await month();
    expect((await out(DOUBLE)).exit).toBe(0);
    expect((await month()).says).toContain('107.00 EUR');
  });

  it('what is not there, what is out already, and without a name or reason', async () => {
    const { month, withdraw: out, store } = await estate({ [DOUBLE]: MORE });
    await month();
    const nearest = `no upload is called contracts/2026-10/agin.csv; did you mean ${DOUBLE}?\n`;
    expect(await out('contracts/2026-10/agin.csv')).toEqual({ exit: 2, says: nearest });
    expect(await out('x')).toMatchObject({ exit: 2, says: expect.stringContaining('path below the uploads') });
    expect(await out(DOUBLE, { by: 'Ann' })).toEqual({ exit: 2, says: 'say why: --why TEXT\n' });
    expect(await out(DOUBLE, { why: 'x' })).toEqual({ exit: 2, says: 'say who decides this: --by NAME\n' });
    expect(await store.list(keys.withdrawals)).toEqual([]);
    expect((await out(DOUBLE)).exit).toBe(0);
    const already = `${DOUBLE} is withdrawn already, by Ann: dropped by mistake\n`;
    expect(await out(DOUBLE, { by: 'Bob', why: 'y' })).toEqual({ exit: 2, says: already });
    expect(await store.list(keys.withdrawals)).toHaveLength(1);
  });
});
