/** What a machine refuses, by the code that Node gives it and the words in which libraries repeat it, with the remedy. */
const KINDS: readonly (readonly [codes: string, words: RegExp, says: string])[] = [
  [
    'EACCES EPERM',
    /permission denied|operation not permitted/i,
    'this user has no right to it; change its permissions, or name another',
  ],
  ['EROFS', /read-only file system/i, 'its disk can only be read; name a folder on another disk'],
  [
    'ENOSPC EDQUOT',
    /no space left|disk quota exceeded/i,
    'its disk is full; make room or name a folder on another disk, then give the same command again',
  ],
  [
    'EMFILE ENFILE',
    /too many open files/i,
    'too many files are open at once; allow more (ulimit -n 4096), then give the same command again',
  ],
  [
    'ENOTDIR EEXIST',
    /not a directory/i,
    'a file stands where a folder is needed; name another folder, or move that file away',
  ],
  ['EISDIR', /is a directory/i, 'this is a folder, and a file is needed; name the file'],
  [
    'ENAMETOOLONG',
    /file ?name too long/i,
    'the path is longer than the disk can take; name a folder with a shorter path',
  ],
  [
    'ENOENT',
    /no such file or directory|no files found that match/i,
    'it is not there any more; put it back, then give the same command again',
  ],
  ['ELOOP', /too many (levels of )?symbolic links/i, 'its symbolic links lead in a circle; name the folder itself'],
  [
    'EIO ESTALE EBUSY ETXTBSY',
    /input\/output error|stale file handle/i,
    'its disk or network share does not answer; give the same command again when it does',
  ],
];

/** `link()` is how a file gets its key, whole or not at all. */
const NO_LINKS = 'its disk knows no hard links (FAT, some network shares); name a folder on another disk';

/**
 * What a person can do about an error of the machine: one sentence that begins with the path. Undefined where the error, or
 * what caused it, is none: then it is a bug.
 */
export function systemErrorWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const says = saysOf(error);
  if (says === undefined) return systemErrorWords(error.cause);
  const path = pathOf(error);
  return path === undefined ? says.replace(/^its /, 'the ') : `${path}: ${says}`;
}

function saysOf(error: NodeJS.ErrnoException): string | undefined {
  const { code, syscall, message } = error;
  if (syscall === 'link' && ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code ?? '')) return NO_LINKS;
  if (syscall !== undefined) return KINDS.find(([codes]) => codes.split(' ').includes(code ?? ''))?.[2];
  if (!/\bIO Error: /.test(message)) return undefined;
  return KINDS.find(([, words]) => words.test(message))?.[2];
}

/** The path of Node's error, or the one that the engine has put into its sentence. */
function pathOf(error: NodeJS.ErrnoException & { readonly address?: string }): string | undefined {
  return error.path ?? error.address ?? /(?:file|pattern) "([^"]+)"/.exec(error.message)?.[1];
}
