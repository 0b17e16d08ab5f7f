import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { systemErrorWords } from '../../lambdas/cli/terminal/system-error.ts';
import { InvalidInputError, QueryFailedError } from '../../lambdas/domain/errors.ts';
import { printed } from './printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'truedown-slips-'));
const file = join(folder, 'file');
writeFileSync(file, '');

function thrown(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('it did not fail');
}

/** As Node throws it where the rights or the disk of this machine do not let a test provoke it. */
function nodeError(code: string, syscall: string, path?: string): Error {
  return Object.assign(new Error(`${code}: …, ${syscall}`), { code, syscall, ...(path ? { path } : {}) });
}

function engineError(text: string): Error {
  return new QueryFailedError(`model seats: ${text}`, {}, { cause: new Error(text) });
}

describe('what a machine refuses is a sentence (A1, F31)', () => {
  it.each([
    {
      why: 'a file for a folder',
      error: thrown(() => mkdirSync(join(file, 'x'), { recursive: true })),
      says: /^\/.+file\/x: a file stands/,
    },
    {
      why: 'a folder that is a file',
      error: thrown(() => mkdirSync(file, { recursive: true })),
      says: /^\/.+file: a file stands/,
    },
    {
      why: 'a folder read',
      error: thrown(() => readFileSync(folder)),
      says: /^this is a folder, and a file is needed/,
    },
    {
      why: 'a folder that has gone',
      error: thrown(() => readdirSync(join(folder, 'gone'))),
      says: /gone: it is not there any more/,
    },
    {
      why: 'a name too long',
      error: thrown(() => openSync(join(folder, 'x'.repeat(300)), 'w')),
      says: /x: the path is longer than/,
    },
    {
      why: 'another user',
      error: nodeError('EACCES', 'open', '/data/out'),
      says: /^\/data\/out: this user has no right to it/,
    },
    {
      why: 'no owner',
      error: nodeError('EPERM', 'open', '/data/out'),
      says: /^\/data\/out: this user has no right to it/,
    },
    {
      why: 'a disk without links',
      error: nodeError('EPERM', 'link', '/usb/x'),
      says: /^\/usb\/x: its disk knows no hard links/,
    },
    {
      why: 'a disk to read',
      error: nodeError('EROFS', 'mkdir', '/cdrom'),
      says: /^\/cdrom: its disk can only be read/,
    },
    { why: 'no path known', error: nodeError('ENOSPC', 'write'), says: /^the disk is full; make room/ },
    { why: 'many files', error: nodeError('EMFILE', 'open', '/a'), says: /^\/a: too many files are open at once/ },
    {
      why: 'a cause',
      error: new Error('x', { cause: nodeError('ENOSPC', 'write', '/a') }),
      says: /^\/a: its disk is full/,
    },
    {
      why: 'the engine, a full disk',
      error: engineError('IO Error: Could not write file "/a/b.parquet": No space left on device'),
      says: /^\/a\/b\.parquet: its disk is full/,
    },
    {
      why: 'the engine, no right',
      error: engineError('IO Error: Cannot open file "/a/b": Permission denied'),
      says: /^\/a\/b: this user has no right/,
    },
    {
      why: 'the engine, a table gone',
      error: engineError('IO Error: No files found that match the pattern "/a/rows.parquet"'),
      says: /^\/a\/rows\.parquet: it is not there any more/,
    },
  ])('$why', ({ error, says }) => {
    expect(systemErrorWords(error)).toMatch(says);
    const { err } = printed();
    expect(complain(error)).toBe(2);
    expect(err()).not.toMatch(/bug|\n {4}at /);
  });

  it.runIf(process.platform === 'linux')('a disk that is full, by the device that always is', () => {
    const full = openSync('/dev/full', 'w');
    expect(systemErrorWords(thrown(() => writeSync(full, 'x')))).toMatch(/^the disk is full/);
  });

  it('a folder that is not empty is no slip of the user', () => {
    expect(systemErrorWords(thrown(() => rmdirSync(folder)))).toBeUndefined();
  });
});

describe('what is a bug stays one', () => {
  it.each([
    { error: new TypeError('x is not a function') },
    { error: engineError('Binder Error: no column named permission denied') },
    { error: Object.assign(new Error('no such file or directory'), { code: 'ENOENT' }) },
  ])('$error.message', ({ error }) => {
    const { err } = printed();
    expect(complain(error)).toBe(1);
    expect(err()).toMatch(/^This is a bug in Truedown/);
  });

  it('and a sentence of our own stays itself', () => {
    const { err } = printed();
    expect(complain(new InvalidInputError('mend it'))).toBe(2);
    expect(err()).toBe('mend it\n');
  });
});
