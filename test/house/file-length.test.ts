import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, ROOT } from './source-files.ts';

const sources = ['lambdas', 'cdk', 'templates', 'samples', 'test']
  .flatMap((folder) => filesIn(folder, '.ts', '.sql', '.mjml', '.hbs', '.sh'))
  .filter((file) => !file.startsWith('templates/built/'));
const linesOf = (file: string) => readFileSync(join(ROOT, file), 'utf8').split('\n').length - 1;

describe('files are short (style)', () => {
  it('none has more than 300 lines', () => {
    expect(sources.filter((file) => linesOf(file) > 300).map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
  });

  it('sees the sources', () => expect(sources.length).toBeGreaterThan(150));
});
