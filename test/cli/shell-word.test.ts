import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellWord } from '../../lambdas/cli/terminal/shell-word.ts';

it.each(['out', '/data/2026-10', 'My Files/out', "Ann's out", '$HOME `ls` "x"', ''])(
  'a shell reads it back as one word: %s',
  (text) => {
    const { stdout } = spawnSync('sh', ['-c', `printf '[%s]' ${shellWord(text)}`], { encoding: 'utf8' });
    expect(stdout).toBe(`[${text}]`);
  },
);
